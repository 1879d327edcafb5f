/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

/**
 * Reads decimal numbers. A short one is a whole number over a power of ten that are both exact in a
 * double, so that one division gives the nearest double (Clinger 1990); of networks' millions of
 * numbers nearly all are.
 */
final class Decimals {
  /** 2⁵³ has 16 digits. */
  private static final int MOST_DIGITS = 15;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Decimals() {}

  /**
   * The number at the beginning of a text, as {@link Double#parseDouble} reads it.
   *
   * @param end behind the number
   */
  static double parse(String text, int end) {
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    if (end - at > MOST_DIGITS + 1) {
      return Double.parseDouble(text.substring(0, end));
    }
    long digits = 0;
    int point = end - 1;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        point = i;
      } else if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
      } else {
        return Double.parseDouble(text.substring(0, end));
      }
    }
    int decimals = end - 1 - point;
    boolean exact = end - at <= MOST_DIGITS || decimals > 0;
    if (!exact) {
      return Double.parseDouble(text.substring(0, end));
    }
    double value = digits / POWERS[decimals];
    return text.charAt(0) == '-' ? -value : value;
  }
}
