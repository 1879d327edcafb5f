/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.simulation.Method;

/**
 * Finds out which engine made the values that a model's authors expect: the one that they grant the
 * smallest tolerance.
 */
final class Maker {
  /** Tolerances below are those of rounding. */
  private static final double NONE = 1e-8;

  private Maker() {}

  /** The method of ours that steps as the maker did; the default where none does. */
  static Method of(OmvTarget target) {
    Map<Method, Double> tolerances = new LinkedHashMap<>();
    tolerances.put(Method.NEURON_EXPORT, tolerance(target, Engines.EXPORTED));
    tolerances.put(Method.JLEMS, tolerance(target, Engines.JLEMS));
    Method maker = Method.NEURON;
    double smallest = Double.POSITIVE_INFINITY;
    for (Map.Entry<Method, Double> each : tolerances.entrySet()) {
      if (each.getValue() < smallest) {
        maker = each.getKey();
        smallest = each.getValue();
      }
    }
    return maker;
  }

  /** The best of the engines, each judged by its worst experiment. */
  private static double tolerance(OmvTarget target, List<String> engines) {
    return engines.stream()
        .mapToDouble(engine -> tolerance(target, engine))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double tolerance(OmvTarget target, String engine) {
    return target.experiments().stream()
        .flatMap(experiment -> experiment.variants().stream())
        .filter(variant -> variant.engine().equals(engine))
        .mapToDouble(variant -> Math.max(NONE, variant.tolerance()))
        .max()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
