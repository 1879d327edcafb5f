/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;

/** What a form does to the text, each the smallest change; the caller applies it. */
public final class FormEdits {
  private final Knowledge knowledge;
  private final ElementEdits edits;

  /**
   * @param document the text as it is, well formed
   */
  public FormEdits(XmlDocument document, Knowledge knowledge) {
    this.knowledge = knowledge;
    this.edits = new ElementEdits(document);
  }

  /** What the undo history calls it when a field is filled in. */
  public static String label(XmlElement element, Field field) {
    return EditMessages.of("undo.set", field.name(), nameOf(element));
  }

  /** Fills in a field; an empty attribute that is not needed is left out. */
  public FormEdit set(XmlElement element, Field field, String value) {
    if (field.kind() == Field.Kind.CONTENT) {
      return edit(
          EditMessages.of("undo.setText", nameOf(element)), element, edits.setText(element, value));
    }
    return set(element, field.name(), field.needed(), value);
  }

  /** Gives an attribute a value; an empty one that the language does not need is left out. */
  public FormEdit set(XmlElement element, String attribute, String value) {
    boolean needed =
        slots(element).stream().anyMatch(each -> each.name().equals(attribute) && each.needed());
    return set(element, attribute, needed, value);
  }

  private List<AttributeSlot> slots(XmlElement element) {
    return knowledge.language().attributesOf(knowledge.language().of(element));
  }

  private FormEdit set(XmlElement element, String attribute, boolean needed, String value) {
    if (value.isEmpty() && !needed) {
      return clear(element, attribute);
    }
    List<String> order = slots(element).stream().map(AttributeSlot::name).toList();
    boolean renamed = attribute.equals("id") || attribute.equals("name");
    ElementPath path = ElementPath.of(element);
    return new FormEdit(
        EditMessages.of("undo.set", attribute, nameOf(element)),
        edits.setAttribute(element, attribute, value, order),
        renamed && !path.steps().isEmpty()
            ? path.parent().child(path.steps().getLast().position(), element.name(), value)
            : path);
  }

  /** Leaves an attribute out, so that what counts otherwise counts. */
  public FormEdit clear(XmlElement element, String attribute) {
    return edit(
        EditMessages.of("undo.clear", attribute, nameOf(element)),
        element,
        edits.removeAttribute(element, attribute));
  }

  /**
   * Writes a quantity in another unit without changing it; empty where it is no quantity of that
   * unit's dimension.
   */
  public Optional<FormEdit> convert(XmlElement element, Field field, String unit) {
    return NumberAndUnit.of(field.value())
        .in(unit, knowledge.lems().units())
        .map(value -> set(element, field, value))
        .map(
            each ->
                new FormEdit(
                    EditMessages.of("undo.unit", field.name(), nameOf(element)),
                    each.change(),
                    each.shown()));
  }

  /** Adds an element with what it needs, where the language wants it. */
  public FormEdit add(XmlElement parent, String child) {
    NewElement made = new NewElement(knowledge, parent, child);
    ChildPlace place = ChildPlace.of(knowledge.language(), parent, child);
    return new FormEdit(
        EditMessages.of("undo.add", made.label(), nameOf(parent)),
        place.insert(edits, made.fragment()),
        ElementPath.of(parent).child(place.position(), made.name(), made.id()));
  }

  /**
   * Removes an element with its line.
   *
   * @throws IllegalArgumentException for the root
   */
  public FormEdit remove(XmlElement element) {
    return new FormEdit(
        EditMessages.of("undo.remove", nameOf(element)),
        edits.remove(element),
        ElementPath.of(element).parent());
  }

  /** Moves an element in front of the one before it; empty for the first. */
  public Optional<FormEdit> moveUp(XmlElement element) {
    return moved(element, -1);
  }

  /** Moves an element behind the one after it; empty for the last. */
  public Optional<FormEdit> moveDown(XmlElement element) {
    return moved(element, 1);
  }

  private Optional<FormEdit> moved(XmlElement element, int by) {
    List<XmlElement> siblings = element.parent().map(XmlElement::elements).orElse(List.of());
    int position = siblings.isEmpty() ? -1 : element.indexIn(siblings);
    int other = position + by;
    if (position < 0 || other < 0 || other >= siblings.size()) {
      return Optional.empty();
    }
    TextChange change =
        by < 0
            ? edits.moveBefore(element, siblings.get(other))
            : edits.moveAfter(element, siblings.get(other));
    ElementPath path = ElementPath.of(element);
    return Optional.of(
        new FormEdit(
            EditMessages.of(by < 0 ? "undo.moveUp" : "undo.moveDown", nameOf(element)),
            change,
            path.parent().child(other, element.name(), ElementPath.idOf(element))));
  }

  /**
   * Writes an element once more behind itself, under an id of its own.
   *
   * @throws IllegalArgumentException for the root
   */
  public FormEdit duplicate(XmlElement element) {
    XmlElement parent =
        element
            .parent()
            .orElseThrow(() -> new IllegalArgumentException("the root cannot be duplicated"));
    String text = element.range().of(element.document().text());
    String id = element.attribute("id") == null ? "" : FreeId.like(element);
    String copy = text;
    if (!id.isEmpty()) {
      var value = element.findAttribute("id").orElseThrow().valueRange();
      int start = element.range().start();
      copy = text.substring(0, value.start() - start) + id + text.substring(value.end() - start);
    }
    int position = element.indexIn(parent.elements()) + 1;
    String shown = id.isEmpty() ? ElementPath.idOf(element) : id;
    return new FormEdit(
        EditMessages.of("undo.duplicate", nameOf(element)),
        edits.insertAfter(element, Fragment.verbatim(copy)),
        ElementPath.of(parent).child(position, element.name(), shown));
  }

  private static FormEdit edit(String label, XmlElement element, TextChange change) {
    return new FormEdit(label, change, ElementPath.of(element));
  }

  /** What people call an element: its id, or what it is. */
  static String nameOf(XmlElement element) {
    String id = ElementPath.idOf(element);
    return id.isEmpty() ? element.localName() : id;
  }
}
