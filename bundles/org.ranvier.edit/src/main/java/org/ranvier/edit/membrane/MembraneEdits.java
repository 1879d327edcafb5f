/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.edit.form.FreeId;
import org.ranvier.edit.insert.Markup;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * What can be done to the statements of a cell's biophysics, each the smallest change of the text
 * and one step to undo. All changes are of the document that the biophysics is written in.
 */
public final class MembraneEdits {
  private static final String GROUP = "segmentGroup";

  private final Membrane membrane;
  private final Knowledge knowledge;
  private final NewMechanism made;

  /**
   * @param membrane as the text is now, well formed
   */
  public MembraneEdits(Membrane membrane, Knowledge knowledge) {
    this.membrane = membrane;
    this.knowledge = knowledge;
    this.made = new NewMechanism(membrane, knowledge);
  }

  /** The document that these edits change. */
  public XmlDocument document() {
    return membrane.findBiophysics().orElse(membrane.cell()).document();
  }

  private FormEdits forms() {
    return new FormEdits(document(), knowledge);
  }

  /** States another amount; a formula where it varies. */
  public FormEdit setAmount(Mechanism mechanism, String value) {
    Optional<XmlElement> formula = formulaOf(mechanism);
    if (formula.isPresent()) {
      FormEdit edit = forms().set(formula.get(), "value", value);
      return new FormEdit(
          EditMessages.of("undo.set", mechanism.kind().amount(), mechanism.name()),
          edit.change(),
          ElementPath.of(mechanism.element()));
    }
    return forms().set(mechanism.element(), mechanism.kind().amount(), value);
  }

  private static Optional<XmlElement> formulaOf(Mechanism mechanism) {
    return mechanism.element().elements("variableParameter").stream()
        .filter(each -> mechanism.kind().amount().equals(each.attribute("parameter")))
        .flatMap(each -> each.elements("inhomogeneousValue").stream())
        .findFirst();
  }

  /** Gives another attribute a value, e.g. erev, ion or vShift. */
  public FormEdit set(Mechanism mechanism, String attribute, String value) {
    return forms().set(mechanism.element(), attribute, value);
  }

  /**
   * Puts another channel in the place of one; where the ion was that of the channel, it becomes
   * that of the other.
   */
  public FormEdit setChannel(Mechanism mechanism, String channel) {
    FormEdit edit = forms().set(mechanism.element(), "ionChannel", channel);
    Optional<String> own = made.ionOf(mechanism.channel());
    Optional<String> other = made.ionOf(channel);
    if (other.isEmpty() || other.equals(own) || !own.equals(Optional.of(mechanism.ion()))) {
      return edit;
    }
    List<TextEdit> changes = new ArrayList<>(edit.change().edits());
    changes.addAll(forms().set(mechanism.element(), "ion", other.get()).change().edits());
    return new FormEdit(edit.label(), new TextChange(changes), edit.shown());
  }

  /** Removes a statement with its line. */
  public FormEdit remove(Mechanism mechanism) {
    return forms().remove(mechanism.element());
  }

  /** Writes a statement once more behind itself, about another group. */
  public FormEdit copy(Mechanism mechanism, String group) {
    XmlElement element = mechanism.element();
    ElementEdits edits = new ElementEdits(document());
    List<TextEdit> changes = new ArrayList<>();
    String id = element.attribute("id");
    String newId = id == null ? "" : idFor(mechanism, id, group);
    if (id != null) {
      changes.addAll(edits.setAttribute(element, "id", newId, List.of()).edits());
    }
    XmlElement placed = element.findElement("variableParameter").orElse(element);
    changes.addAll(edits.setAttribute(placed, GROUP, group, made.orderOf(placed)).edits());
    changes.addAll(edits.removeAttribute(placed, "segment").edits());
    String before = document().text();
    String after = new TextChange(changes).apply(before);
    int start = element.range().start();
    int end = element.range().end() + after.length() - before.length();
    int position = element.indexIn(element.parent().orElseThrow().elements()) + 1;
    return new FormEdit(
        EditMessages.of("undo.membrane.copy", mechanism.name(), group),
        edits.insertAfter(element, Fragment.verbatim(after.substring(start, end))),
        ElementPath.of(element.parent().orElseThrow()).child(position, element.name(), newId));
  }

  /** The id with the name of the one group for that of the other where it has it. */
  private static String idFor(Mechanism mechanism, String id, String group) {
    String wanted =
        id.contains(mechanism.group()) ? id.replace(mechanism.group(), group) : id + "_" + group;
    Set<String> taken = FreeId.taken(mechanism.element().parent().orElseThrow());
    return FreeId.next(wanted, taken);
  }

  /**
   * States something about a group.
   *
   * @param name id of the channel, or name of the ion; empty for what has none
   * @param amount with its unit; a usual one where it is empty
   */
  public FormEdit add(MechanismKind kind, String name, String group, String amount) {
    Map<String, String> known = new HashMap<>();
    if (!amount.isEmpty()) {
      known.put(kind.amount(), amount);
    }
    return add(kind, name, group, known);
  }

  /**
   * As {@link #add(MechanismKind, String, String, String)} with other attributes known.
   *
   * @throws ImpossibleEdit the kind varies along the cell
   */
  public FormEdit add(
      MechanismKind kind, String name, String group, Map<String, String> attributes) {
    if (kind.isVarying()) {
      throw new ImpossibleEdit(EditMessages.of("membrane.impossible.formula", kind.tag()));
    }
    Map<String, String> known = new HashMap<>(attributes);
    if (!group.equals(Morphology.ALL)) {
      known.put(GROUP, group);
    }
    return made.add(kind, name, group, known, List.of());
  }

  /**
   * States an amount that varies over a group.
   *
   * @param variable the varying parameter with its formula
   */
  public FormEdit addVarying(MechanismKind kind, String name, String group, Markup variable) {
    return made.add(kind, name, group, Map.of(), List.of(variable));
  }
}
