/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

/**
 * Between what a parameter is sought where nobody said anything.
 *
 * @param lower least value
 * @param upper greatest value
 */
public record FitBounds(double lower, double upper) {
  private static final double TIMES = 10;

  /** A number that has a place on an axis, such as a midpoint: so far to both sides. */
  public static FitBounds around(double value, double distance) {
    return new FitBounds(value - distance, value + distance);
  }

  /**
   * A number that has a size, such as a rate or a slope: a tenth to ten times of it, with its sign;
   * of zero, from −1 to 1.
   */
  public static FitBounds ofSize(double value) {
    return ofSize(value, TIMES);
  }

  /** As {@link #ofSize(double)}, to other parts and multiples. */
  public static FitBounds ofSize(double value, double times) {
    return value == 0
        ? new FitBounds(-1, 1)
        : new FitBounds(
            Math.min(value / times, value * times), Math.max(value / times, value * times));
  }
}
