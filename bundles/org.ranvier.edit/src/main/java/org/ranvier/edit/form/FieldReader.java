/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.DimensionWords;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.units.Dimension;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;
import org.ranvier.validation.Finding;
import org.ranvier.validation.schema.SchemaIndex;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Makes the fields of one element. */
final class FieldReader {
  private static final SchemaIndex NEUROML = SchemaIndex.ofNeuroMl();

  /** XML Schema's own types of numbers, as far as the schemas use them. */
  private static final Set<String> NUMBERS =
      Set.of("float", "double", "decimal", "integer", "nonNegativeInteger", "positiveInteger");

  private final XmlElement element;
  private final ElementKind kind;
  private final UnitTable units;
  private final List<Finding> findings;

  FieldReader(XmlElement element, ElementKind kind, Knowledge knowledge, List<Finding> findings) {
    this.element = element;
    this.kind = kind;
    this.units = knowledge.lems().units();
    this.findings = findings;
  }

  Field read(AttributeSlot slot) {
    Field.Kind how = kindOf(slot);
    Optional<String> written = element.findAttribute(slot.name()).map(XmlAttribute::value);
    Field field =
        new Field(
            slot.name(),
            how,
            slot.needed(),
            written,
            slot.otherwise(),
            how == Field.Kind.QUANTITY ? dimension(slot.values()) : "",
            choices(slot.values(), how),
            slot.documentation(),
            Optional.empty());
    Optional<String> problem =
        found(slot.name())
            .or(
                () ->
                    written.isPresent()
                        ? new FieldCheck(units).problem(field, field.value())
                        : missing(slot));
    return withProblem(field, problem);
  }

  Field unknown(XmlAttribute attribute, Optional<String> problem) {
    return new Field(
        attribute.name(),
        Field.Kind.TEXT,
        false,
        Optional.of(attribute.value()),
        "",
        "",
        List.of(),
        "",
        found(attribute.name()).or(() -> problem));
  }

  Field content() {
    String text = element.text();
    return new Field(
        "",
        Field.Kind.CONTENT,
        false,
        text.isEmpty() ? Optional.empty() : Optional.of(text),
        "",
        "",
        List.of(),
        "",
        Optional.empty());
  }

  private static Field withProblem(Field f, Optional<String> problem) {
    return new Field(
        f.name(),
        f.kind(),
        f.needed(),
        f.written(),
        f.otherwise(),
        f.dimension(),
        f.choices(),
        f.documentation(),
        problem);
  }

  private static Optional<String> missing(AttributeSlot slot) {
    return slot.needed() ? Optional.of(EditMessages.of("field.needed")) : Optional.empty();
  }

  /** What the checks say of the attribute. */
  private Optional<String> found(String attribute) {
    return element.findAttribute(attribute).isEmpty()
        ? Optional.empty()
        : FieldFindings.of(element, attribute, findings).stream().map(Finding::message).findFirst();
  }

  private Field.Kind kindOf(AttributeSlot slot) {
    return switch (slot.values()) {
      case ValueKind.OfDimension quantity ->
          quantity.dimension().filter(Dimension::isNone).isPresent()
              ? Field.Kind.NUMBER
              : Field.Kind.QUANTITY;
      case ValueKind.OneOf _ -> Field.Kind.CHOICE;
      case ValueKind.IncludedFile _ -> Field.Kind.FILE;
      case ValueKind.Formula _, ValueKind.Test _, ValueKind.Selection _ -> Field.Kind.TEXT;
      case ValueKind.Other _ -> isNumber(slot.name()) ? Field.Kind.NUMBER : Field.Kind.TEXT;
      default -> Field.Kind.REFERENCE;
    };
  }

  boolean isNumber(AttributeSlot slot) {
    return kindOf(slot) == Field.Kind.NUMBER;
  }

  private boolean isNumber(String attribute) {
    Optional<String> type =
        kind.schemaType()
            .flatMap(each -> NEUROML.findAttribute(each, attribute))
            .map(SchemaIndex.Attribute::type);
    Optional<String> base = type.flatMap(NEUROML::findValueType).map(each -> each.base());
    return type.filter(NUMBERS::contains).isPresent() || base.filter(NUMBERS::contains).isPresent();
  }

  private String dimension(ValueKind values) {
    return values instanceof ValueKind.OfDimension(Optional<Dimension> dimension, List<String> _)
        ? dimension.map(each -> DimensionWords.of(each, units)).orElse("")
        : "";
  }

  /** The schema's units first, then the others of the dimension. */
  private List<String> choices(ValueKind values, Field.Kind how) {
    if (values instanceof ValueKind.OneOf(List<String> words)) {
      return words;
    }
    if (how == Field.Kind.QUANTITY
        && values
            instanceof ValueKind.OfDimension(Optional<Dimension> dimension, List<String> wanted)) {
      return wanted.isEmpty()
          ? dimension.map(units::unitsOf).orElseGet(() -> List.copyOf(units.units())).stream()
              .map(Unit::symbol)
              .filter(symbol -> !symbol.isEmpty())
              .distinct()
              .toList()
          : wanted;
    }
    return List.of();
  }
}
