/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.units.Unit;
import org.ranvier.validation.schema.SchemaIndex;
import org.ranvier.validation.schema.SchemaIndex.ValueType;

/**
 * What may be the values of attributes that the NeuroML schema declares. What the schema calls an
 * id, a number or a string may be a reference: then the ComponentType knows to what, or the
 * attribute is called after the element that it names.
 */
final class SchemaValues {
  private static final SchemaIndex NEUROML = SchemaIndex.ofNeuroMl();

  /** The schema's types for paths of cells and for files. */
  private static final String CELL_PATH = "Nml2PopulationReferencePath";

  private static final String FILE = "anyURI";
  private static final String OWN_ID = "id";

  /** An attribute that is called as an element is, and names an ion. */
  private static final String ION = "species";

  private static final String CELL = "cell";

  /** Elements by the names that attributes for them end in: in lower case. */
  private static final Map<String, String> ELEMENTS = elementsByLowerName();

  private final LemsModel lems;

  SchemaValues(LemsModel lems) {
    this.lems = lems;
  }

  ValueKind of(SchemaIndex.Attribute attribute, ElementKind kind, TypeValues types) {
    Optional<ValueType> values = NEUROML.findValueType(attribute.type());
    Optional<ValueKind> byType = kind.type().flatMap(t -> types.find(t, attribute.name()));
    if (values.isPresent() && !values.get().values().isEmpty()) {
      return new ValueKind.OneOf(values.get().values());
    }
    if (values.isPresent() && !values.get().units().isEmpty()) {
      return quantity(values.get().units());
    }
    if (attribute.type().equals(CELL_PATH)) {
      return new ValueKind.InstancePath();
    }
    if (attribute.type().equals(FILE)) {
      return new ValueKind.IncludedFile();
    }
    if (attribute.name().equals("type")) {
      return new ValueKind.TypeName(family(kind));
    }
    if (byType.filter(SchemaValues::isTelling).isPresent()) {
      return isName(attribute) ? named(attribute.name()).orElse(byType.get()) : byType.get();
    }
    return named(attribute.name()).orElse(new ValueKind.Other());
  }

  private ValueKind quantity(List<String> units) {
    return new ValueKind.OfDimension(
        units.stream()
            .flatMap(u -> lems.units().findUnit(u).stream())
            .map(Unit::dimension)
            .findFirst(),
        units);
  }

  private Optional<ComponentType> family(ElementKind kind) {
    return kind.type().flatMap(type -> new Attributes(lems).familyOf(kind, type));
  }

  private static boolean isTelling(ValueKind kind) {
    return !(kind instanceof ValueKind.Other);
  }

  /** Whether the schema wants a plain name where LEMS takes a path. */
  private static boolean isName(SchemaIndex.Attribute attribute) {
    return attribute.name().endsWith("Population");
  }

  /**
   * {@code segmentGroup}, {@code preSegmentId}, {@code presynapticPopulation}: of which element.
   */
  private static Optional<ValueKind> named(String attribute) {
    if (attribute.equals(OWN_ID) || attribute.equals(ION)) {
      return Optional.empty();
    }
    String name =
        attribute.endsWith("Id") ? attribute.substring(0, attribute.length() - 2) : attribute;
    for (int start = 0; start < name.length(); start++) {
      String element = ELEMENTS.get(name.substring(start).toLowerCase(Locale.ROOT));
      if (element != null && (start == 0 || Character.isUpperCase(name.charAt(start)))) {
        return Optional.of(
            element.equals(CELL) ? new ValueKind.CellNumber() : new ValueKind.ElementId(element));
      }
    }
    return Optional.empty();
  }

  /** Elements that have an id. */
  private static Map<String, String> elementsByLowerName() {
    Map<String, String> found = new HashMap<>();
    for (String name : NEUROML.elementNames()) {
      if (NEUROML.knowsAttribute(name, OWN_ID)) {
        found.put(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return found;
  }
}
