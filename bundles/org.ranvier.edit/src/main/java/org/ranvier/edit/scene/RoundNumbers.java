/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Round numbers: 1, 2 and 5 times powers of ten. */
public final class RoundNumbers {
  private static final int DIGITS = 6;

  private RoundNumbers() {}

  /** The largest round number that is no larger than a positive one. */
  public static double down(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double digit = value / power;
    // Of 4.999…, where 5 was meant, the rest is an error of division.
    double sure = digit * (1 + 1e-9);
    return power * (sure >= 5 ? 5 : sure >= 2 ? 2 : 1);
  }

  /** The smallest round number that is no smaller than a positive one. */
  public static double up(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double sure = value / power * (1 - 1e-9);
    return power * (sure <= 1 ? 1 : sure <= 2 ? 2 : sure <= 5 ? 5 : 10);
  }

  /** Multiples of a round number within a range: one more than so many at most. */
  public static List<Double> within(double low, double high, int most) {
    List<Double> found = new ArrayList<>();
    if (!(high > low)) {
      found.add(low);
      return found;
    }
    double step = up((high - low) / most);
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      found.add(i * step);
    }
    return found;
  }

  /** As it is written, to six digits, with a minus sign. */
  public static String format(double value) {
    BigDecimal exact = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toPlainString().replace("-", "\u2212");
  }
}
