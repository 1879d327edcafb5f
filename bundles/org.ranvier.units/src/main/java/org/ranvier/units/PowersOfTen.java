/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

/** Powers of ten, exact where a double can be, so that -65 mV is the double nearest to -0.065. */
final class PowersOfTen {
  private static final int EXACT = 22;

  private PowersOfTen() {}

  static double of(int power) {
    return Double.parseDouble("1e" + power);
  }

  /** {@code value · 10^power}, rounded once for powers between -22 and 22. */
  static double shift(double value, int power) {
    if (power == 0) {
      return value;
    }
    if (power < 0) {
      return power >= -EXACT ? value / EXACT_POWERS[-power] : value * of(power);
    }
    return power <= EXACT ? value * EXACT_POWERS[power] : value * of(power);
  }

  private static final double[] EXACT_POWERS = new double[EXACT + 1];

  static {
    for (int p = 0; p <= EXACT; p++) {
      EXACT_POWERS[p] = of(p);
    }
  }
}
