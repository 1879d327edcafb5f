/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.equation;

import org.ranvier.edit.membrane.Rounding;

/** Numbers as they are printed. */
public final class NumberText {
  private static final int DIGITS = 4;
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private NumberText() {}

  /** With four digits; a dash where there is no number. */
  public static String number(double value) {
    return number(value, DIGITS);
  }

  /** With so many significant digits at most. */
  public static String number(double value, int digits) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "\u2212∞";
    }
    String text = Rounding.text(value, digits);
    int exponent = text.indexOf('e');
    return exponent < 0
        ? text.replace('-', '\u2212')
        : text.substring(0, exponent).replace('-', '\u2212')
            + "×10"
            + raised(text.substring(exponent + 1));
  }

  private static String raised(String digits) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      raised.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
    }
    return raised.toString();
  }
}
