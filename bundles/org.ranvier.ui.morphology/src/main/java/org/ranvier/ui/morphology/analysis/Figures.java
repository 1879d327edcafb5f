/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/** Numbers as people read and write them. */
final class Figures {
  private static final int DIGITS = 3;
  private static final double MANY = 1000;
  private static final double PERCENT = 100;

  private Figures() {}

  /** Three digits, all of them where there are more before the point; a dash for none. */
  static String of(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    if (Math.abs(value) >= MANY) {
      return minus(Long.toString(Math.round(value)));
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : minus(rounded.toPlainString());
  }

  private static String minus(String number) {
    return number.replace('-', '\u2212');
  }

  /** A part in percent, to two digits. */
  static String percent(double part) {
    BigDecimal rounded = new BigDecimal(part * PERCENT).round(new MathContext(2));
    return rounded.stripTrailingZeros().toPlainString() + "\u2009%";
  }

  /** A number somebody typed, with a decimal point or comma; empty where it is none. */
  static OptionalDouble parse(String text) {
    try {
      double value = Double.parseDouble(text.strip().replace(',', '.'));
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }
}
