/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as short as their digits allow. */
public final class Rounding {
  static final int READ_DIGITS = 4;
  private static final int MOST_ZEROS = 4;

  private Rounding() {}

  /** The nearest number of so many significant digits. */
  public static double to(double value, int digits) {
    return Double.isFinite(value) && value != 0
        ? new BigDecimal(value).round(new MathContext(digits)).doubleValue()
        : value;
  }

  /**
   * So many significant digits, those that are zero left out; an exponent where that is shorter.
   */
  public static String text(double value, int digits) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal number = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    if (number.signum() == 0) {
      return "0";
    }
    int exponent = number.precision() - number.scale() - 1;
    boolean plain = exponent >= -MOST_ZEROS && exponent <= digits;
    String unscaled =
        plain ? "" : number.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return plain ? number.toPlainString() : unscaled + "e" + exponent;
  }
}
