/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.card;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers to the precision that people read. */
final class Rounded {
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private static final int LARGEST_PLAIN = 6;
  private static final int SMALLEST_PLAIN = -4;

  private Rounded() {}

  static String of(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent > LARGEST_PLAIN || exponent < SMALLEST_PLAIN
        ? rounded.movePointLeft(exponent).toPlainString() + "·10^" + exponent
        : rounded.toPlainString();
  }
}
