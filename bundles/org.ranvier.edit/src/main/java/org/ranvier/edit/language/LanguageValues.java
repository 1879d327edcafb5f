/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be the values of attributes of the elements in which LEMS declares types. */
final class LanguageValues {
  private static final ValueKind FORMULA = new ValueKind.Formula();
  private static final ValueKind TYPE = new ValueKind.TypeName(Optional.empty());
  private static final ValueKind PORT = new ValueKind.MemberName(List.of("EventPort"));
  private static final ValueKind PORT_OR_NAME =
      new ValueKind.MemberName(List.of("EventPort", "Text"));
  private static final ValueKind PARTS = new ValueKind.MemberName(List.of("ComponentReference"));
  private static final ValueKind PATHS =
      new ValueKind.MemberName(List.of("Path", "Link", "ComponentReference", "Text"));
  private static final ValueKind LISTS =
      new ValueKind.MemberName(List.of("Children", "Attachments"));
  private static final ValueKind QUANTITIES =
      new ValueKind.MemberName(
          List.of("Parameter", "DerivedParameter", "IndexParameter", "Property", "Constant"));

  /** By attribute, whatever the element. */
  private static final Map<String, ValueKind> ANYWHERE =
      Map.ofEntries(
          entry("dimension", new ValueKind.DimensionName()),
          entry("exposure", new ValueKind.MemberName(List.of("Exposure"))),
          entry("port", PORT),
          entry("sourcePort", PORT_OR_NAME),
          entry("targetPort", PORT_OR_NAME),
          entry("regime", new ValueKind.MemberName(List.of("Regime"))),
          entry("variable", new ValueKind.MemberName(List.of("StateVariable"))),
          entry("stateVariable", new ValueKind.MemberName(List.of("StateVariable"))),
          entry("condition", new ValueKind.Test()),
          entry("test", new ValueKind.Test()),
          entry("select", new ValueKind.Selection()),
          entry("reduce", new ValueKind.OneOf(List.of("add", "multiply"))),
          entry("direction", new ValueKind.OneOf(List.of("in", "out"))),
          entry("required", booleans()),
          entry("local", booleans()),
          entry("simultaneous", booleans()),
          entry("initial", booleans()),
          entry("type", TYPE),
          entry("componentType", TYPE),
          entry("instance", PATHS),
          entry("instances", PATHS),
          entry("list", LISTS),
          entry("nodes", LISTS),
          entry("edges", LISTS),
          entry("componentA", PARTS),
          entry("componentB", PARTS),
          entry("receiver", PARTS),
          entry("number", QUANTITIES),
          entry("delay", QUANTITIES));

  /** By element and attribute, where it is not the same everywhere. */
  private static final Map<String, ValueKind> SPECIAL =
      Map.ofEntries(
          entry("ComponentType extends", TYPE),
          entry("Fixed parameter", new ValueKind.MemberName(List.of("Parameter"))),
          entry("Fixed value", new ValueKind.OfDimension(Optional.empty(), List.of())),
          entry("Constant value", new ValueKind.OfDimension(Optional.empty(), List.of())),
          entry("Target component", new ValueKind.ComponentId(Optional.empty(), false)),
          entry("Include file", new ValueKind.IncludedFile()),
          entry("Include href", new ValueKind.IncludedFile()),
          entry("ChildInstance component", PARTS),
          entry("MultiInstantiate component", PARTS),
          entry("Run component", PARTS),
          entry("Run increment", QUANTITIES),
          entry("Run total", QUANTITIES),
          entry("Record quantity", PATHS),
          entry("Record scale", QUANTITIES),
          entry("Record timeScale", QUANTITIES),
          entry("Record color", new ValueKind.MemberName(List.of("Text"))),
          entry("EventRecord quantity", PATHS),
          entry("EventRecord eventPort", new ValueKind.MemberName(List.of("Text"))),
          entry("DataDisplay title", new ValueKind.MemberName(List.of("Text"))),
          entry("DataWriter path", new ValueKind.MemberName(List.of("Text"))),
          entry("DataWriter fileName", new ValueKind.MemberName(List.of("Text"))),
          entry("EventWriter path", new ValueKind.MemberName(List.of("Text"))),
          entry("EventWriter fileName", new ValueKind.MemberName(List.of("Text"))),
          entry("EventWriter format", new ValueKind.MemberName(List.of("Text"))));

  private LanguageValues() {}

  static ValueKind of(String element, String attribute, String schemaType) {
    ValueKind special = SPECIAL.get(element + " " + attribute);
    if (special != null) {
      return special;
    }
    if (attribute.equals("value") || attribute.equals("number")) {
      return FORMULA;
    }
    ValueKind known = ANYWHERE.get(attribute);
    return known != null
        ? known
        : schemaType.equals("TrueOrFalse") ? booleans() : new ValueKind.Other();
  }

  private static ValueKind booleans() {
    return new ValueKind.OneOf(List.of("true", "false"));
  }
}
