/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.Arrays;

/** Numbers of which some are missing: those are NaN. */
final class Numbers {
  private Numbers() {}

  static double[] in(ReadUnit unit, double[] si) {
    return Arrays.stream(si).map(unit::of).toArray();
  }

  /** Adds numbers to others; one that is missing leaves the other as it is. */
  static void add(double[] values, double[] to) {
    for (int i = 0; i < to.length; i++) {
      if (!Double.isNaN(values[i])) {
        to[i] = Double.isNaN(to[i]) ? values[i] : to[i] + values[i];
      }
    }
  }
}
