/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** Reads and writes the numbers of an SWC file. */
public final class SwcNumbers {
  /** Powers of ten that a double holds exactly. */
  private static final double[] POWERS = new double[23];

  private static final long EXACT = 1L << 53;

  static {
    double power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  private SwcNumbers() {}

  /**
   * A number as Java's own parser reads it, NaN and infinities included; nearly all are digits with
   * a point, for which one division of two exact numbers gives the same and takes a fifth of the
   * time.
   */
  public static OptionalDouble parse(String text, int start, int end) {
    int at = start;
    boolean negative = false;
    if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      negative = text.charAt(at) == '-';
      at++;
    }
    long digits = 0;
    int decimals = -1;
    int count = 0;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9' && digits < EXACT / 10) {
        digits = 10 * digits + (c - '0');
        decimals += decimals >= 0 ? 1 : 0;
        count++;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slow(text.substring(start, end));
      }
    }
    if (count == 0) {
      return OptionalDouble.empty();
    }
    if (decimals >= POWERS.length) {
      return slow(text.substring(start, end));
    }
    double value = decimals > 0 ? digits / POWERS[decimals] : digits;
    return OptionalDouble.of(negative ? -value : value);
  }

  private static OptionalDouble slow(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String unsigned = lower.startsWith("+") || lower.startsWith("-") ? lower.substring(1) : lower;
    return switch (unsigned) {
      case "nan" -> OptionalDouble.of(Double.NaN);
      case "inf", "infinity", "1.#inf" ->
          OptionalDouble.of(
              lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
      default -> decimal(text);
    };
  }

  /** Java's parser also takes hexadecimal numbers and suffixes, which nobody means here. */
  private static OptionalDouble decimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return OptionalDouble.empty();
      }
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }

  /**
   * The shortest digits that give the same number back, without an exponent where that is short.
   */
  static String write(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    String shortest = Double.toString(value);
    return shortest.indexOf('E') < 0
        ? shortest
        : new BigDecimal(shortest).stripTrailingZeros().toPlainString();
  }

  /** At most four digits, for people. */
  static String rounded(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
