/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preview;

import java.math.BigDecimal;
import java.math.MathContext;

/** Round numbers: 1, 2 and 5 times powers of ten. */
final class Ticks {
  private Ticks() {}

  /** The largest round number that is no larger. */
  static double roundDown(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double digit = value / power;
    return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
  }

  static String format(double value) {
    return new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }
}
