/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A channel in one potential and concentration; what it takes to know is computed once. */
final class HeldPoint {
  private final HeldChannel held;
  private final Map<String, Double> surroundings;
  private @Nullable Map<String, Double> variables;
  private @Nullable Map<String, Double> settled;

  HeldPoint(HeldChannel held, Map<String, Double> surroundings) {
    this.held = held;
    this.surroundings = surroundings;
  }

  Map<String, Double> surroundings() {
    return surroundings;
  }

  /** All variables where states are zero and kinetic schemes at rest. */
  Map<String, Double> variables() {
    Map<String, Double> known = variables;
    if (known == null) {
      known = held.variables(surroundings);
      variables = known;
    }
    return known;
  }

  /** All variables where everything is at rest. */
  Map<String, Double> settled() {
    Map<String, Double> known = settled;
    if (known == null) {
      known = held.settled(surroundings);
      settled = known;
    }
    return known;
  }
}
