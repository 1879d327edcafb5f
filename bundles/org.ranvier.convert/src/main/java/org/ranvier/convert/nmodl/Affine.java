/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A formula that is a straight line over one variable.
 *
 * @param offset its value where the variable is zero
 * @param slope its growth for each unit of the variable
 */
record Affine(double offset, double slope) {
  private static final MathContext DIGITS = new MathContext(12);
  private static final double ROUNDING = 1e-13;

  /** Reads a formula as a straight line over a variable; empty where it is none. */
  static Optional<Affine> of(Formula formula, String variable) {
    if (formula.isNumber()) {
      return Optional.of(new Affine(formula.number(), 0));
    }
    return switch (formula.operator()) {
      case "symbol" ->
          formula.symbol().equals(variable) ? Optional.of(new Affine(0, 1)) : Optional.empty();
      case "neg" -> of(formula.part(0), variable).map(each -> each.times(-1));
      case "+", "-", "*", "/" -> combined(formula, variable);
      default -> Optional.empty();
    };
  }

  private static Optional<Affine> combined(Formula formula, String variable) {
    Optional<Affine> left = of(formula.part(0), variable);
    Optional<Affine> right = of(formula.part(1), variable);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Affine a = left.get();
    Affine b = right.get();
    return switch (formula.operator()) {
      case "+" -> Optional.of(new Affine(a.offset + b.offset, a.slope + b.slope));
      case "-" -> Optional.of(new Affine(a.offset - b.offset, a.slope - b.slope));
      case "*" ->
          b.slope == 0
              ? Optional.of(a.times(b.offset))
              : a.slope == 0 ? Optional.of(b.times(a.offset)) : Optional.empty();
      default ->
          b.slope == 0
              ? Optional.of(new Affine(a.offset / b.offset, a.slope / b.offset))
              : Optional.empty();
    };
  }

  Affine times(double factor) {
    return new Affine(offset * factor, slope * factor);
  }

  Affine plus(Affine other) {
    return new Affine(offset + other.offset, slope + other.slope);
  }

  /** Where it is zero. */
  double zero() {
    return tidy(-offset / slope);
  }

  /** The number with few digits, where only rounding lies between the two. */
  static double tidy(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return value;
    }
    double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
    return Math.abs(rounded - value) <= ROUNDING * Math.abs(value) ? rounded : value;
  }
}
