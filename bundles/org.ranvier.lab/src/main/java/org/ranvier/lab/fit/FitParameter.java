/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

/**
 * A number that is sought.
 *
 * @param name of the parameter
 * @param initial where the search begins
 * @param lower least value that is allowed
 * @param upper greatest value that is allowed
 */
public record FitParameter(String name, double initial, double lower, double upper) {
  public FitParameter {
    if (!(lower < upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
      throw new IllegalArgumentException(
          "%s has the bounds %s and %s; two numbers, the smaller one first, are expected"
              .formatted(name, lower, upper));
    }
    if (!(initial >= lower && initial <= upper)) {
      throw new IllegalArgumentException(
          "%s begins at %s, which is not between its bounds %s and %s"
              .formatted(name, initial, lower, upper));
    }
  }

  /** Distance of the bounds. */
  double range() {
    return upper - lower;
  }
}
