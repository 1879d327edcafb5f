/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

/**
 * Writes numbers with ten significant digits, {@code -6.500000000e-02}; a table of a million rows
 * takes a second this way, several with a general formatter.
 */
final class NumberText {
  private static final long LOWEST = 1_000_000_000L;
  private static final int DIGITS = 10;

  private NumberText() {}

  static void append(StringBuilder text, double value) {
    if (value == 0 || !Double.isFinite(value)) {
      text.append(value == 0 ? "0.000000000e+00" : Double.toString(value));
      return;
    }
    if (value < 0) {
      text.append('-');
    }
    double magnitude = Math.abs(value);
    int exponent = (int) Math.floor(Math.log10(magnitude));
    long digits = Math.round(scaled(magnitude, DIGITS - 1 - exponent));
    if (digits < LOWEST) {
      exponent--;
      digits = Math.round(scaled(magnitude, DIGITS - 1 - exponent));
    }
    if (digits >= 10 * LOWEST) {
      exponent++;
      digits /= 10;
    }
    int start = text.length();
    text.append(digits).insert(start + 1, '.');
    text.append('e').append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    if (size < 10) {
      text.append('0');
    }
    text.append(size);
  }

  /** In two factors, since 10^power may be beyond the range of a double. */
  private static double scaled(double value, int power) {
    if (power > 300) {
      return value * 1e300 * Math.pow(10, power - 300.0);
    }
    return power >= 0 ? value * Math.pow(10, power) : value / Math.pow(10, -power);
  }
}
