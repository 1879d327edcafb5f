/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preview;

import java.util.stream.Stream;

/** The ends of an axis, in the unit of what is drawn along it. */
public record Range(double low, double high) {
  /** From the lowest to the highest number; from 0 to 0 where there is none. */
  public static Range of(Stream<double[]> curves) {
    double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    curves.forEach(
        values -> {
          for (double value : values) {
            if (Double.isFinite(value)) {
              ends[0] = Math.min(ends[0], value);
              ends[1] = Math.max(ends[1], value);
            }
          }
        });
    return ends[0] <= ends[1] ? new Range(ends[0], ends[1]) : new Range(0, 0);
  }

  public double length() {
    return high - low;
  }

  /** With as much more at both ends. */
  public Range widened(double margin) {
    return new Range(low - margin, high + margin);
  }

  /** Where a value is: 0 at the low end, 1 at the high one. */
  public double share(double value) {
    return (value - low) / length();
  }
}
