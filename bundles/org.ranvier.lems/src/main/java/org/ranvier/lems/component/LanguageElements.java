/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Elements of LEMS itself, and where they belong, for messages about them at another place. */
final class LanguageElements {
  private static final Map<String, String> PLACES = new LinkedHashMap<>();

  static {
    put("directly in <Lems>", "Dimension", "Unit", "Include", "Target", "Assertion");
    put("directly in <Lems> or <neuroml>", "ComponentType", "include");
    put(
        "in a ComponentType",
        List.of(
            "Parameter",
            "DerivedParameter",
            "IndexParameter",
            "Property",
            "Constant",
            "Exposure",
            "Requirement",
            "InstanceRequirement",
            "EventPort",
            "Child",
            "Children",
            "Attachments",
            "ComponentReference",
            "Link",
            "Path",
            "Text",
            "Dynamics",
            "Structure"));
    put(
        "in the Dynamics of a ComponentType",
        "StateVariable",
        "TimeDerivative",
        "DerivedVariable",
        "ConditionalDerivedVariable",
        "OnStart",
        "OnCondition",
        "OnEvent",
        "Regime",
        "KineticScheme");
    put("in a ConditionalDerivedVariable", "Case");
    put("in a Regime", "OnEntry");
    put(
        "in an OnStart, OnCondition, OnEvent or OnEntry",
        "StateAssignment",
        "EventOut",
        "Transition");
    put(
        "in the Structure of a ComponentType",
        "ChildInstance",
        "MultiInstantiate",
        "ForEach",
        "With",
        "If",
        "EventConnection",
        "PairsEventConnection",
        "Tunnel",
        "Gather");
    put("in an element of a Structure", "Assign");
    put(
        "in the Simulation of a ComponentType",
        "DataDisplay",
        "DataWriter",
        "EventWriter",
        "Record",
        "EventRecord",
        "Run");
  }

  private LanguageElements() {}

  private static void put(String place, String... names) {
    put(place, List.of(names));
  }

  private static void put(String place, List<String> names) {
    names.forEach(name -> PLACES.put(name, place));
  }

  /** Where an element of that name belongs; empty for names that are none of LEMS itself. */
  static Optional<String> placeOf(String name) {
    return Optional.ofNullable(PLACES.get(name));
  }
}
