/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them. */
final class Words {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Words() {}

  /** "1 cell", "2 cells". */
  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** At most six digits and none too many: "0.025 ms", "100 ms". */
  static String milliseconds(double value) {
    return number(value) + " ms";
  }

  /** At most six digits and none too many. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
    boolean plain = rounded.signum() == 0 || Math.abs(Math.log10(Math.abs(value))) < 7;
    return plain ? rounded.toPlainString() : rounded.toString();
  }
}
