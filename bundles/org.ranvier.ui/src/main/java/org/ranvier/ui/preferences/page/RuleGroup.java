/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preferences.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.ranvier.validation.Rule;

/** Rules by what they are about, in the order in which the page of checks lists them. */
enum RuleGroup {
  DOCUMENT(
      "well-formed",
      "include",
      "schema",
      "known-elements",
      "known-attributes",
      "unique-ids",
      "unique-inner-ids",
      "reference-kinds"),
  TYPES(
      "lems",
      "lems-elements",
      "dimensions",
      "type-members",
      "requirements-met",
      "computable",
      "no-division-by-zero"),
  MORPHOLOGY(
      "cell-parts-exist",
      "unique-segment-ids",
      "one-root-segment",
      "root-segment-is-zero",
      "segment-parents",
      "segment-shapes",
      "segment-attachment",
      "segment-depth",
      "segment-doubled",
      "segment-width",
      "unique-segment-group-ids",
      "segment-group-members",
      "segment-group-includes",
      "groups-before-use",
      "divisions-are-properties",
      "morphology",
      "control-volumes"),
  MEMBRANE(
      "biophysics-groups",
      "groups-hold-segments",
      "membrane-covered",
      "densities-overlap",
      "inhomogeneous-parameters",
      "ion-channel-exists",
      "channel-structure",
      "ions-agree",
      "concentration-model-exists",
      "concentrations-supplied",
      "temperature-stated"),
  NETWORK(
      "unique-network-ids",
      "population-component-exists",
      "population-sizes",
      "projection-populations",
      "cell-paths",
      "connection-cells",
      "connection-segments",
      "fractions-along",
      "synapse-exists",
      "synapse-learns",
      "spikes-sent",
      "input-exists",
      "attachment-points"),
  SIMULATION("simulation-target-exists", "simulation-settings", "recorded-quantities", "time-step"),
  STYLE("plausible-values", "unused-parts"),
  /** Rules of strangers, found through ServiceLoader. */
  OTHER;

  private static final ResourceBundle NAMES =
      ResourceBundle.getBundle(
          "org.ranvier.ui.preferences.page.rules",
          Locale.getDefault(),
          RuleGroup.class.getClassLoader());

  private final List<String> rules;

  RuleGroup(String... rules) {
    this.rules = List.of(rules);
  }

  /** What the group is called. */
  String title() {
    return NAMES.getString("group." + name().toLowerCase(Locale.ROOT));
  }

  /** What a rule is called; its id where nobody gave it a name. */
  static String title(String rule) {
    try {
      return NAMES.getString(rule);
    } catch (MissingResourceException _) {
      return rule;
    }
  }

  /** The ids of these rules by group, each in the order of its group; no group is empty. */
  static Map<RuleGroup, List<String>> sorted(List<Rule> all) {
    List<String> ids = all.stream().map(Rule::id).distinct().toList();
    Map<RuleGroup, List<String>> sorted = new EnumMap<>(RuleGroup.class);
    List<String> left = new ArrayList<>(ids);
    for (RuleGroup group : values()) {
      List<String> own = group.rules.stream().filter(ids::contains).toList();
      left.removeAll(own);
      if (!own.isEmpty()) {
        sorted.put(group, own);
      }
    }
    if (!left.isEmpty()) {
      sorted.put(OTHER, List.copyOf(left));
    }
    return sorted;
  }
}
