/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.nio.charset.StandardCharsets;

/**
 * Writes numbers with ten significant digits, {@code -6.500000000e-02}, into bytes; a general
 * formatter takes fifty times as long.
 */
final class NumberText {
  /** No number takes more bytes. */
  static final int LONGEST = 24;

  private static final long LOWEST = 1_000_000_000L;
  private static final int DIGITS = 10;
  private static final double LOG10_2 = Math.log10(2);

  /** Below the smallest double there is, and above the largest. */
  private static final int FIRST_POWER = -340;

  private static final int LAST_POWER = 340;
  private static final double[] POWERS = powers();

  /** Two digits each. */
  private static final byte[] PAIRS = pairs();

  private NumberText() {}

  private static double[] powers() {
    double[] powers = new double[LAST_POWER - FIRST_POWER + 1];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.pow(10, i + FIRST_POWER);
    }
    return powers;
  }

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

  private static double power(int exponent) {
    return POWERS[exponent - FIRST_POWER];
  }

  /**
   * Writes a number.
   *
   * @param at where its first byte goes; there is room for {@link #LONGEST}
   * @return where the next byte goes
   */
  static int write(byte[] text, int at, double value) {
    if (value == 0 || !Double.isFinite(value)) {
      byte[] words =
          (value == 0 ? "0.000000000e+00" : Double.toString(value))
              .getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(words, 0, text, at, words.length);
      return at + words.length;
    }
    int to = at;
    if (value < 0) {
      text[to++] = '-';
    }
    double magnitude = Math.abs(value);
    int exponent = exponent(magnitude);
    long digits = Math.round(scaled(magnitude, DIGITS - 1 - exponent));
    if (digits < LOWEST) {
      exponent--;
      digits = Math.round(scaled(magnitude, DIGITS - 1 - exponent));
    }
    if (digits >= 10 * LOWEST) {
      exponent++;
      digits /= 10;
    }
    return writeExponent(text, writeDigits(text, to, digits), exponent);
  }

  /** The power of ten of the first digit; denormal numbers may get one more. */
  private static int exponent(double magnitude) {
    if (magnitude < Double.MIN_NORMAL) {
      return (int) Math.floor(Math.log10(magnitude));
    }
    // A power of two leaves two powers of ten; this is the lower one.
    int lower = (int) Math.floor(Math.getExponent(magnitude) * LOG10_2);
    return magnitude >= power(lower + 1) ? lower + 1 : lower;
  }

  /** In two factors, since 10^power may be beyond the range of a double. */
  private static double scaled(double value, int power) {
    if (power > 300) {
      return value * 1e300 * power(power - 300);
    }
    return power >= 0 ? value * power(power) : value / power(-power);
  }

  private static int writeDigits(byte[] text, int at, long digits) {
    int upper = (int) (digits / 100_000_000); // two digits, then four pairs
    int lower = (int) (digits - upper * 100_000_000L);
    text[at] = PAIRS[2 * upper];
    text[at + 1] = '.';
    text[at + 2] = PAIRS[2 * upper + 1];
    writePair(text, at + 3, lower / 1_000_000);
    writePair(text, at + 5, lower / 10_000 % 100);
    writePair(text, at + 7, lower / 100 % 100);
    writePair(text, at + 9, lower % 100);
    return at + 11;
  }

  private static int writeExponent(byte[] text, int at, int exponent) {
    text[at] = 'e';
    text[at + 1] = (byte) (exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    int to = at + 2;
    if (size >= 100) {
      text[to++] = (byte) ('0' + size / 100);
    }
    writePair(text, to, size % 100);
    return to + 2;
  }

  private static void writePair(byte[] text, int at, int pair) {
    text[at] = PAIRS[2 * pair];
    text[at + 1] = PAIRS[2 * pair + 1];
  }
}
