/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Tag;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.edit.refactor.FileChange;
import org.ranvier.edit.refactor.Refactoring;
import org.ranvier.edit.refactor.Renaming;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;

/** What the editor of types does to the text, each the smallest change; the caller applies it. */
public final class TypeEdits {
  private static final String DYNAMICS = "Dynamics";

  private final XmlDocument document;
  private final Knowledge knowledge;
  private final ElementEdits edits;

  /**
   * @param document the text as it is, well formed
   */
  public TypeEdits(XmlDocument document, Knowledge knowledge) {
    this.document = document;
    this.knowledge = knowledge;
    this.edits = new ElementEdits(document);
  }

  /** Gives an attribute a value; an empty one that is not needed is left out. */
  public FormEdit set(XmlElement element, String attribute, String value) {
    FormEdit set = new FormEdits(document, knowledge).set(element, attribute, value);
    String label = EditMessages.of("undo.set", attribute, nameOf(element));
    return new FormEdit(label, set.change(), set.shown());
  }

  private static ElementPath renamed(ElementPath path, XmlElement element, String name) {
    List<ElementPath.Step> steps = new ArrayList<>(path.steps());
    ElementPath.Step last = steps.removeLast();
    steps.add(new ElementPath.Step(element.name(), name, last.position()));
    return new ElementPath(steps);
  }

  /**
   * Gives a declaration another name wherever this file names it; empty where it has no name, or
   * something stands against it, such as another declaration of that name.
   */
  public Optional<FormEdit> rename(XmlElement element, String name) {
    Optional<XmlAttribute> attribute = element.findAttribute("name");
    References references = new References(FileSet.of(document));
    Optional<Definition> definition =
        attribute.flatMap(each -> references.definitionAt(document, each.valueRange().start()));
    if (definition.isEmpty()) {
      return Optional.empty();
    }
    Refactoring refactoring = new Renaming(references, definition.get()).to(name);
    if (!refactoring.isPossible()) {
      return Optional.empty();
    }
    return refactoring.changes().stream()
        .filter(each -> each.document() == document)
        .map(FileChange::change)
        .findFirst()
        .map(
            change ->
                new FormEdit(
                    EditMessages.of("undo.rename", nameOf(element), name),
                    change,
                    renamed(ElementPath.of(element), element, name)));
  }

  /** Adds a declaration of a kind to a type, in its Dynamics where it belongs there. */
  public FormEdit add(XmlElement type, String element) {
    boolean inDynamics = TypeSection.of(element).filter(TypeSection::inDynamics).isPresent();
    Optional<XmlElement> dynamics = type.findElement(DYNAMICS);
    if (!inDynamics) {
      return addTo(type, element);
    }
    if (dynamics.isPresent()) {
      return addTo(dynamics.get(), element);
    }
    String tag = type.prefixWithColon() + DYNAMICS;
    String inner = text(type, element, List.of());
    Fragment both =
        (indent, style) ->
            "<%1$s>%2$s%3$s%4$s</%1$s>"
                .formatted(
                    tag,
                    style.multiLine() ? style.lineEnd() + indent + style.indentUnit() : "",
                    inner,
                    style.multiLine() ? style.lineEnd() + indent : "");
    return new FormEdit(
        label(element, type),
        ChildPlace.of(knowledge.language(), type, DYNAMICS).insert(edits, both),
        ElementPath.of(type));
  }

  /**
   * Adds a declaration right inside an element: behind its like, else where the language wants it.
   */
  public FormEdit addTo(XmlElement parent, String element) {
    List<XmlElement> siblings = parent.elements();
    ChildPlace place = ChildPlace.of(knowledge.language(), parent, element);
    List<ElementPath.Step> steps = new ArrayList<>(ElementPath.of(parent).steps());
    steps.add(new ElementPath.Step(parent.prefixWithColon() + element, "", place.position()));
    return new FormEdit(
        label(element, parent),
        place.insert(edits, Fragment.verbatim(text(parent, element, siblings))),
        new ElementPath(steps));
  }

  private static String label(String element, XmlElement parent) {
    XmlElement type = FormulaPlace.around(parent).orElse(parent);
    return EditMessages.of("undo.add", element, nameOf(type));
  }

  // ---- what is added -----------------------------------------------------------------------

  private String text(XmlElement parent, String element, List<XmlElement> siblings) {
    char quote = edits.style().quote();
    StringBuilder text = new StringBuilder("<").append(parent.prefixWithColon()).append(element);
    values(parent, element, siblings)
        .forEach(
            (name, value) ->
                text.append(' ')
                    .append(name)
                    .append('=')
                    .append(quote)
                    .append(XmlEscape.value(value, quote))
                    .append(quote));
    return text.append("/>").toString();
  }

  private Map<String, String> values(XmlElement parent, String element, List<XmlElement> siblings) {
    ElementKind around = knowledge.language().of(parent);
    if (TypeSection.of(element).filter(TypeSection::inDynamics).isPresent()
        && parent.localName().equals("ComponentType")) {
      around = knowledge.language().inside(around, new Tag(DYNAMICS, Map.of()));
    }
    ElementKind kind = knowledge.language().inside(around, new Tag(element, Map.of()));
    Map<String, String> values = new LinkedHashMap<>();
    for (AttributeSlot slot : knowledge.language().attributesOf(kind)) {
      boolean formula = slot.values() instanceof ValueKind.Formula && slot.name().equals("value");
      boolean dimension = slot.values() instanceof ValueKind.DimensionName;
      if (slot.needed() || formula || dimension) {
        values.put(slot.name(), value(slot, parent, element, siblings));
      }
    }
    return values;
  }

  private String value(
      AttributeSlot slot, XmlElement parent, String element, List<XmlElement> siblings) {
    return switch (slot.values()) {
      case ValueKind.Formula _ -> "0";
      case ValueKind.Test _ -> "t .gt. 0";
      case ValueKind.DimensionName _ -> "none";
      case ValueKind.OneOf(List<String> words) -> words.isEmpty() ? "" : words.getFirst();
      case ValueKind.MemberName(List<String> elements) ->
          member(slot.name(), parent, elements, siblings);
      case ValueKind.OfDimension _ -> "1";
      default -> slot.name().equals("name") ? freeName(parent, element) : "";
    };
  }

  /** The first member of that kind that no sibling is about, else the first. */
  private static String member(
      String attribute, XmlElement parent, List<String> elements, List<XmlElement> siblings) {
    XmlElement type = FormulaPlace.around(parent).orElse(parent);
    List<String> names =
        inside(type).stream()
            .filter(each -> elements.contains(each.localName()))
            .map(each -> each.attribute("name"))
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .toList();
    return names.stream()
        .filter(name -> siblings.stream().noneMatch(s -> name.equals(s.attribute(attribute))))
        .findFirst()
        .or(() -> names.stream().findFirst())
        .orElse("");
  }

  private static List<XmlElement> inside(XmlElement type) {
    List<XmlElement> all = new ArrayList<>();
    type.descendants().forEach(all::add);
    return all;
  }

  private static String freeName(XmlElement parent, String element) {
    XmlElement type = FormulaPlace.around(parent).orElse(parent);
    List<String> taken =
        inside(type).stream().map(each -> String.valueOf(each.attribute("name"))).toList();
    String stem = element.substring(0, 1).toLowerCase(Locale.ROOT) + element.substring(1);
    int number = 1;
    while (taken.contains(stem + number)) {
      number++;
    }
    return stem + number;
  }

  private static String nameOf(XmlElement element) {
    return TypeNames.of(element);
  }
}
