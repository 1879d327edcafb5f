/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements in which LEMS declares types, units and dimensions: those of its schema, and what
 * simulators and the language's own definition know beyond it. Below the root a type of the schema
 * is called as its element.
 */
public final class LemsLanguage {
  /** The schema's type of the root element. */
  public static final String ROOT = SchemaIndex.ofLems().findRootType("Lems").orElseThrow();

  private static final Set<String> STRUCTURE_PARTS =
      Set.of(
          "ChildInstance",
          "MultiInstantiate",
          "With",
          "ForEach",
          "If",
          "EventConnection",
          "Tunnel",
          "Gather",
          "GatherPairs",
          "IncludePair",
          "PairsEventConnection");

  /** Known to the language and to simulators, and not to the schema. */
  private static final Map<String, Set<String>> MORE_ELEMENTS =
      Map.ofEntries(
          Map.entry(
              "ComponentType",
              Set.of(
                  "About",
                  "Meta",
                  "notes",
                  "annotation",
                  "property",
                  "Collection",
                  "PairCollection")),
          Map.entry("Dynamics", Set.of("Super", "Meta")),
          Map.entry("Structure", STRUCTURE_PARTS),
          Map.entry("ForEach", STRUCTURE_PARTS),
          Map.entry("If", STRUCTURE_PARTS),
          Map.entry("OnStart", Set.of("Transition", "EventOut")),
          Map.entry("OnEntry", Set.of("Transition", "EventOut")),
          Map.entry("OnEvent", Set.of("Transition")),
          Map.entry("Regime", Set.of("OnEvent")),
          Map.entry("ChildInstance", Set.of("Assign")),
          Map.entry("MultiInstantiate", Set.of("Assign")));

  private static final Map<String, Set<String>> MORE_ATTRIBUTES =
      Map.of(
          "Dimension", Set.of("j"),
          "Dynamics", Set.of("simultaneous"),
          "DerivedParameter", Set.of("select"),
          "Include", Set.of("href"),
          "ChildInstance", Set.of("componentType"),
          "MultiInstantiate", Set.of("indexVariable", "componentType"));

  private LemsLanguage() {}

  /** Names of the attributes that an element of a type of the schema may have. */
  public static List<String> attributesOf(String type) {
    List<String> names = new ArrayList<>();
    SchemaIndex.ofLems().attributesOf(type).forEach(each -> names.add(each.name()));
    names.addAll(MORE_ATTRIBUTES.getOrDefault(type, Set.of()));
    return names;
  }

  /** Names of the elements that may stand in an element of a type of the schema. */
  public static List<String> childrenOf(String type) {
    List<String> names = new ArrayList<>();
    SchemaIndex.ofLems().childrenOf(type).forEach(each -> names.add(each.name()));
    names.addAll(MORE_ELEMENTS.getOrDefault(type, Set.of()));
    return names;
  }
}
