/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import java.util.Map;

/**
 * Many instances of one mechanism.
 *
 * @param mechanism their equations
 * @param size how many
 * @param parameters value of every parameter column, one an instance
 */
public record Group(Mechanism mechanism, int size, Map<Integer, double[]> parameters) {
  /** Refuses parameters of another length than the group. */
  public Group {
    parameters = Map.copyOf(parameters);
    for (double[] values : parameters.values()) {
      if (values.length != size) {
        throw new IllegalArgumentException(
            mechanism.name() + " has " + size + " instances, a parameter has " + values.length);
      }
    }
  }

  public String name() {
    return mechanism.name();
  }
}
