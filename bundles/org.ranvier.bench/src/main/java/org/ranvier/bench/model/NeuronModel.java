/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

import java.util.List;
import java.util.Map;

/**
 * The same model for NEURON.
 *
 * @param module name of the Python module beside {@code engine.py} that builds it
 * @param mechanisms names of the NMODL files that it needs, without ending
 * @param numbers what it is made with; {@code step} and {@code length}, in ms, among them
 * @param remark how it does what the model does, where that is not the same way
 */
public record NeuronModel(
    String module, List<String> mechanisms, Map<String, Double> numbers, String remark) {
  /** Keeps its own copies. */
  public NeuronModel {
    mechanisms = List.copyOf(mechanisms);
    numbers = Map.copyOf(numbers);
  }
}
