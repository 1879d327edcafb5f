/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.Comparator;
import java.util.List;
import org.ranvier.simulation.Method;

/**
 * One expectation of a model's authors, with how each engine that they tried meets it.
 *
 * @param name name of the experiment
 * @param observable what is observed: {@code spike times}, {@code spike rate}, {@code resting}
 * @param expected expected values: times, or one number
 * @param variants one an engine
 */
@SuppressWarnings("ArrayRecordComponent")
public record OmvExperiment(
    String name, String observable, double[] expected, List<Variant> variants) {
  /** Keeps its own copy. */
  public OmvExperiment {
    variants = List.copyOf(variants);
  }

  /**
   * How one engine is tested.
   *
   * @param engine its name
   * @param tolerance relative tolerance that the authors grant it
   * @param measure what is compared
   */
  public record Variant(String engine, double tolerance, Measure measure) {}

  /** The variant of the engine that is most like a method of ours. */
  public Variant nearest(Method method) {
    List<String> order = Engines.like(method);
    return variants.stream()
        .min(
            Comparator.comparingInt(
                variant -> {
                  int place = order.indexOf(variant.engine());
                  return place < 0 ? order.size() : place;
                }))
        .orElseThrow();
  }

  /** What the authors grant NEURON; 0 where they say nothing of it. */
  double neuronTolerance() {
    return variants.stream()
        .filter(variant -> variant.engine().equals(Engines.NEURON))
        .mapToDouble(Variant::tolerance)
        .max()
        .orElse(0);
  }
}
