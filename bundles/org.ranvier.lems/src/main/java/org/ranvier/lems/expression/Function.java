/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** The functions of LEMS. {@code log} is the natural logarithm, as {@code ln}. */
public enum Function {
  EXP("exp"),
  LN("ln"),
  LOG("log"),
  SQRT("sqrt"),
  SIN("sin"),
  COS("cos"),
  TAN("tan"),
  SINH("sinh"),
  COSH("cosh"),
  TANH("tanh"),
  ABS("abs"),
  CEIL("ceil"),
  FLOOR("floor"),
  FACTORIAL("factorial"),
  /** A random number between 0 and the argument, drawn anew at each evaluation. */
  RANDOM("random"),
  /** The Heaviside step: 0 below zero, 1 above, one half at zero. */
  H("H");

  private static final int LARGEST_FACTORIAL = 170;

  private final String symbol;

  Function(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  public static Optional<Function> find(String symbol) {
    return Arrays.stream(values()).filter(f -> f.symbol.equals(symbol)).findFirst();
  }

  /**
   * The function's value.
   *
   * @param uniform source of numbers in [0, 1), asked by {@link #RANDOM} only
   */
  public double apply(double x, DoubleSupplier uniform) {
    return switch (this) {
      case EXP -> Math.exp(x);
      case LN, LOG -> Math.log(x);
      case SQRT -> Math.sqrt(x);
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TAN -> Math.tan(x);
      case SINH -> Math.sinh(x);
      case COSH -> Math.cosh(x);
      case TANH -> Math.tanh(x);
      case ABS -> Math.abs(x);
      case CEIL -> Math.ceil(x);
      case FLOOR -> Math.floor(x);
      case FACTORIAL -> factorial(x);
      case RANDOM -> x * uniform.getAsDouble();
      case H -> heaviside(x);
    };
  }

  private static double heaviside(double x) {
    if (x > 0) {
      return 1;
    }
    return x < 0 ? 0 : x == 0 ? 0.5 : Double.NaN;
  }

  /** Of the nearest whole number; not a number below zero, infinite beyond a double's range. */
  private static double factorial(double x) {
    long n = Math.round(x);
    if (Double.isNaN(x) || n < 0) {
      return Double.NaN;
    }
    if (n > LARGEST_FACTORIAL) {
      return Double.POSITIVE_INFINITY;
    }
    double product = 1;
    for (long factor = 2; factor <= n; factor++) {
      product *= factor;
    }
    return product;
  }
}
