/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which bundle may use which, lowest first: the table of the architecture as code.
 *
 * <p>A new arrow is a decision: it is added here together with an ADR. Names are without the prefix
 * org.ranvier.
 */
final class Arrows {
  /** Plain bundles: everything they may use, directly. */
  static final Map<String, Set<String>> PLAIN =
      sorted(
          Map.ofEntries(
              Map.entry("hdf5", Set.of()),
              Map.entry("xml", Set.of("hdf5")),
              Map.entry("units", Set.of()),
              Map.entry("neuroml", Set.of()),
              Map.entry("examples", Set.of()),
              Map.entry("source", Set.of("xml", "neuroml")),
              Map.entry("lems", Set.of("xml", "units")),
              Map.entry("morphology", Set.of("xml", "units")),
              Map.entry("convert", Set.of("xml", "morphology")),
              Map.entry("validation", Set.of("xml", "units", "source", "lems", "morphology")),
              Map.entry("solver", Set.of()),
              Map.entry("codegen", Set.of("solver")),
              Map.entry(
                  "simulation", Set.of("xml", "units", "lems", "morphology", "solver", "codegen")),
              Map.entry("lab", Set.of("xml", "units", "lems", "morphology", "simulation")),
              Map.entry(
                  "edit",
                  Set.of(
                      "xml", "units", "source", "lems", "morphology", "validation", "simulation")),
              Map.entry(
                  "report",
                  Set.of("xml", "units", "lems", "validation", "simulation", "lab", "edit")),
              Map.entry("bench", Set.of("examples", "simulation")),
              Map.entry(
                  "cli",
                  Set.of(
                      "bench",
                      "convert",
                      "xml",
                      "units",
                      "examples",
                      "lems",
                      "morphology",
                      "report",
                      "validation",
                      "solver",
                      "simulation"))));

  /**
   * Eclipse bundles: which bundles of ours their manifests may name. Editors and views meet only
   * through ui.
   */
  static final Map<String, Set<String>> ECLIPSE =
      sorted(
          Map.of(
              "application", Set.of("cli"),
              "help", Set.of(),
              "ui",
                  Set.of(
                      "xml",
                      "units",
                      "edit",
                      "examples",
                      "source",
                      "lems",
                      "morphology",
                      "validation",
                      "simulation"),
              "ui.morphology",
                  Set.of(
                      "ui",
                      "convert",
                      "edit",
                      "lab",
                      "morphology",
                      "simulation",
                      "validation",
                      "xml"),
              "ui.kinetics",
                  Set.of(
                      "ui",
                      "units",
                      "convert",
                      "edit",
                      "lab",
                      "lems",
                      "report",
                      "simulation",
                      "validation",
                      "xml"),
              "ui.run", Set.of("ui", "edit", "xml", "units", "examples", "simulation"),
              "product", Set.of("ui", "ui.run", "examples")));

  /** Plain bundles that may use EMF; none may use any other part of Eclipse. */
  static final Set<String> EMF_ALLOWED = Set.of("neuroml", "source");

  /** Packages that no plain bundle may reach into. */
  static final String[] PLATFORM = {
    "org.eclipse.core..",
    "org.eclipse.equinox..",
    "org.eclipse.jface..",
    "org.eclipse.swt..",
    "org.eclipse.swtchart..",
    "org.eclipse.ui..",
    "org.eclipse.debug..",
    "org.eclipse.osgi..",
    "org.osgi.."
  };

  private Arrows() {}

  /** The bundle that a package of ours belongs to, e.g. lems for org.ranvier.lems.flat. */
  static String bundleOf(String packageName) {
    String rest = packageName.substring("org.ranvier.".length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static Map<String, Set<String>> sorted(Map<String, Set<String>> table) {
    return new TreeMap<>(table);
  }
}
