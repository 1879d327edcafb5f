/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * The numbers of the rates of one way between two states, to be edited in place.
 *
 * @param fields in the order of the text
 */
public record RateFields(SchemeArrow arrow, List<Field> fields) {
  private static final Set<String> NO_NUMBERS = Set.of("id", "from", "to", "type");

  public RateFields {
    fields = List.copyOf(fields);
  }

  /**
   * One number.
   *
   * @param element whose attribute it is
   * @param part what it belongs to: a rate, a steady state, a transition itself
   * @param attribute its name
   * @param value as it is written
   */
  public record Field(ElementPath element, String part, String attribute, String value) {
    /** Why a text is no value of it, in the language of the user; empty where it is one. */
    public Optional<String> fault(String text, UnitTable units) {
      try {
        Dimension before = Quantity.parse(value, units).dimension();
        Dimension now = Quantity.parse(text, units).dimension();
        return now.equals(before)
            ? Optional.empty()
            : Optional.of(EditMessages.of("diagram.otherUnit", text, attribute, value));
      } catch (QuantityFormatException wrong) {
        return Optional.of(String.valueOf(wrong.getMessage()));
      }
    }
  }

  /** The fields of a way, as the text has them now. */
  public static RateFields of(SchemeArrow arrow, XmlDocument document) {
    List<Field> fields = new ArrayList<>();
    for (SchemeTransition each : arrow.transitions()) {
      each.element()
          .findIn(document)
          .ifPresent(
              transition -> {
                add(transition, fields);
                transition.elements().forEach(part -> add(part, fields));
              });
    }
    return new RateFields(arrow, fields);
  }

  private static void add(XmlElement element, List<Field> fields) {
    for (XmlAttribute each : element.attributes()) {
      if (!NO_NUMBERS.contains(each.name()) && !each.name().startsWith("xmlns")) {
        String type = Objects.requireNonNullElse(element.attribute("type"), "");
        String part = type.isEmpty() ? element.localName() : element.localName() + " " + type;
        fields.add(new Field(ElementPath.of(element), part, each.name(), each.value()));
      }
    }
  }

  /**
   * The edit of the text: attributes that have other values now, as one step.
   *
   * @param values by field
   * @return empty where nothing is other
   */
  public Optional<FormEdit> edit(XmlDocument document, Map<Field, String> values) {
    ElementEdits edits = new ElementEdits(document);
    List<TextEdit> all = new ArrayList<>();
    values.forEach(
        (field, value) -> {
          if (!value.equals(field.value())) {
            field
                .element()
                .findIn(document)
                .ifPresent(
                    each ->
                        all.addAll(
                            edits.setAttribute(each, field.attribute(), value, List.of()).edits()));
          }
        });
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FormEdit(
                EditMessages.of("undo.diagram.rates", arrow.from(), arrow.to()),
                new TextChange(all),
                arrow.transitions().getFirst().element()));
  }
}
