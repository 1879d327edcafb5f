/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.distribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FreeId;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.edit.insert.Markup;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.membrane.GroupParameter;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.MechanismKind;
import org.ranvier.edit.membrane.Membrane;
import org.ranvier.edit.membrane.MembraneEdits;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/** Writes an amount that varies along a group of segments, as one step. */
public final class DistributionEdits {
  private static final String VARIABLE = "p";

  private final Membrane membrane;
  private final Knowledge knowledge;
  private final MembraneEdits edits;
  private final XmlDocument document;

  /**
   * @param membrane as the text is now, well formed
   */
  public DistributionEdits(Membrane membrane, Knowledge knowledge) {
    this.membrane = membrane;
    this.knowledge = knowledge;
    this.edits = new MembraneEdits(membrane, knowledge);
    this.document = edits.document();
  }

  /**
   * The parameter that a formula over a group would be of: the one that is written, one of the
   * group that measures the same, or a new one, which {@link #apply} writes as well.
   */
  public InhomogeneousParameter parameter(Distribution distribution, Distance distance) {
    Optional<InhomogeneousParameter> written = distribution.parameter().filter(distance::is);
    Optional<SegmentGroup> group = membrane.morphology().findGroup(distribution.group());
    return written
        .or(
            () ->
                group.stream()
                    .flatMap(each -> each.inhomogeneousParameters().stream())
                    .filter(each -> each.metric().equals(InhomogeneousParameter.PATH_LENGTH))
                    .filter(distance::is)
                    .findFirst())
        .orElseGet(
            () ->
                distance.parameter(
                    newId(distribution.group()), VARIABLE, membrane.morphology().element()));
  }

  private String newId(String group) {
    Set<String> taken = new TreeSet<>();
    membrane.morphology().groups().forEach(each -> taken.add(each.id()));
    membrane.parameters().stream()
        .map(GroupParameter::parameter)
        .forEach(each -> taken.add(each.id()));
    return FreeId.next("PathLengthOver_" + group, taken);
  }

  /**
   * Writes a formula: into the statement about the group where it varies already, in its place
   * where it is one number, else as a new statement; with the parameter where the group lacks it.
   *
   * @param kind of a new statement
   * @param formula SI amount of the parameter's variable
   * @throws ImpossibleEdit such a density cannot vary, or shape and membrane are in two files
   */
  public FormEdit apply(
      Distribution distribution,
      MechanismKind kind,
      InhomogeneousParameter parameter,
      String formula) {
    List<TextEdit> changes = new ArrayList<>();
    FormEdit statement = statement(distribution, kind, parameter, formula);
    changes.addAll(statement.change().edits());
    if (isNew(parameter)) {
      changes.addAll(write(distribution.group(), parameter).edits());
    }
    return new FormEdit(
        EditMessages.of(
            "undo.membrane.distribution", distribution.subject().name(), distribution.group()),
        new TextChange(changes),
        statement.shown());
  }

  private boolean isNew(InhomogeneousParameter parameter) {
    return membrane.parameters().stream()
        .noneMatch(each -> each.parameter().id().equals(parameter.id()));
  }

  private FormEdit statement(
      Distribution distribution,
      MechanismKind kind,
      InhomogeneousParameter parameter,
      String formula) {
    Optional<Mechanism> written = distribution.written();
    if (written.isEmpty()) {
      return edits.addVarying(
          varying(kind),
          distribution.subject().name(),
          distribution.group(),
          variable(varying(kind), distribution.group(), parameter, formula));
    }
    Mechanism mechanism = written.get();
    boolean same =
        distribution.parameter().filter(each -> each.id().equals(parameter.id())).isPresent();
    return same
        ? edits.setAmount(mechanism, formula)
        : replaced(mechanism, distribution.group(), parameter, formula);
  }

  private static MechanismKind varying(MechanismKind kind) {
    return kind.varying()
        .orElseThrow(
            () -> new ImpossibleEdit(EditMessages.of("membrane.impossible.varying", kind.tag())));
  }

  private Markup variable(
      MechanismKind kind, String group, InhomogeneousParameter parameter, String formula) {
    String prefix = membrane.cell().prefixWithColon();
    Map<String, String> value = new LinkedHashMap<>();
    value.put("inhomogeneousParameter", parameter.id());
    value.put("value", formula);
    Map<String, String> over = new LinkedHashMap<>();
    over.put("parameter", kind.amount());
    over.put("segmentGroup", group);
    return Markup.of(prefix + "variableParameter", over)
        .with(Markup.of(prefix + "inhomogeneousValue", value));
  }

  /** The same density with an amount that varies; an element of another name in its own place. */
  private FormEdit replaced(
      Mechanism mechanism, String group, InhomogeneousParameter parameter, String formula) {
    MechanismKind kind = varying(mechanism.kind());
    XmlElement old = mechanism.element();
    Map<String, String> kept = new LinkedHashMap<>();
    Set<String> gone = Set.of(kind.amount(), "segmentGroup", "segment");
    old.attributes().stream()
        .filter(each -> !gone.contains(each.name()))
        .forEach(each -> kept.put(each.name(), each.value()));
    Markup markup =
        new Markup(
            old.prefixWithColon() + kind.tag(),
            kept,
            List.of(variable(kind, group, parameter, formula)));
    XmlElement parent = old.parent().orElseThrow();
    ChildPlace place = ChildPlace.of(knowledge.language(), parent, kind.tag());
    ElementEdits elements = new ElementEdits(document);
    boolean here =
        place.elder().equals(Optional.of(old)) || place.younger().equals(Optional.of(old));
    List<TextEdit> changes = new ArrayList<>();
    if (here || kind == mechanism.kind()) {
      String indent = TextStyle.indentAt(document.text(), old.range().start());
      String text = markup.print(indent, elements.style());
      changes.add(new TextEdit(old.range().start(), old.range().length(), text));
    } else {
      changes.addAll(elements.remove(old).edits());
      changes.addAll(place.insert(elements, markup).edits());
    }
    int position = here ? old.indexIn(parent.elements()) : place.position() - 1;
    return new FormEdit(
        "",
        new TextChange(changes),
        ElementPath.of(parent).child(position, markup.name(), mechanism.name()));
  }

  /** Writes a parameter into its group; a group of all segments is stated where it was not. */
  private TextChange write(String group, InhomogeneousParameter parameter) {
    Morphology morphology = membrane.morphology();
    XmlElement shape = morphology.element();
    if (!shape.document().equals(document)) {
      throw new ImpossibleEdit(
          EditMessages.of("membrane.impossible.twoFiles", shape.document().fileName()));
    }
    ElementEdits elements = new ElementEdits(document);
    Markup markup = markup(parameter, shape.prefixWithColon());
    Optional<SegmentGroup> there = morphology.findGroup(group);
    if (there.isPresent()) {
      XmlElement parent = there.get().element();
      return ChildPlace.of(knowledge.language(), parent, "inhomogeneousParameter")
          .insert(elements, markup);
    }
    String prefix = shape.prefixWithColon();
    String root = String.valueOf(morphology.root().id());
    Markup all =
        Markup.of(prefix + "segmentGroup", Map.of("id", group))
            .with(
                Markup.of(prefix + "subTree", Map.of())
                    .with(Markup.of(prefix + "from", Map.of("segment", root))))
            .with(markup);
    return ChildPlace.of(knowledge.language(), shape, "segmentGroup").insert(elements, all);
  }

  private static Markup markup(InhomogeneousParameter parameter, String prefix) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", parameter.id());
    attributes.put("variable", parameter.variable());
    attributes.put("metric", parameter.metric());
    Markup markup = Markup.of(prefix + "inhomogeneousParameter", attributes);
    if (parameter.translationStart().isPresent()) {
      String start = plain(parameter.translationStart().getAsDouble());
      markup = markup.with(Markup.of(prefix + "proximal", Map.of("translationStart", start)));
    }
    if (parameter.normalizationEnd().isPresent()) {
      String end = plain(parameter.normalizationEnd().getAsDouble());
      markup = markup.with(Markup.of(prefix + "distal", Map.of("normalizationEnd", end)));
    }
    return markup;
  }

  private static String plain(double value) {
    return Rounding.text(value, 9);
  }
}
