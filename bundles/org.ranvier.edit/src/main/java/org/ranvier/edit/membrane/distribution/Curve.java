/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ranvier.edit.membrane.Rounding;

/**
 * A formula with its numbers, e.g. 2 + 0.5 exp(−x / 80). Its numbers are as they are written, so
 * that what is read back is the same curve.
 */
public final class Curve {
  /** Rounding a number to so many digits changes an amount by less than anybody can measure. */
  static final int DIGITS = 6;

  private final CurveKind kind;
  private final double[] parameters;

  /**
   * @param parameters as {@link CurveKind} names them; rounded to six digits
   */
  public Curve(CurveKind kind, double... parameters) {
    if (parameters.length != kind.parameterCount()) {
      throw new IllegalArgumentException(kind + " with " + parameters.length + " parameters");
    }
    this.kind = kind;
    this.parameters = Arrays.stream(parameters).map(each -> Rounding.to(each, DIGITS)).toArray();
  }

  public CurveKind kind() {
    return kind;
  }

  /** A fresh array. */
  public double[] parameters() {
    return parameters.clone();
  }

  public double valueAt(double x) {
    return kind.value(parameters, x);
  }

  /**
   * As the language writes it, e.g. {@code 2 + 0.5 * exp(-1 * p / 80)}; what is zero is left out.
   * No sign stands where tools differ in what it belongs to.
   */
  public String formula(String variable) {
    String x = variable;
    return switch (kind) {
      case CONSTANT -> number(parameters[0]);
      case LINEAR -> sum(product(parameters[1], x));
      case EXPONENTIAL ->
          sum(
              product(
                  parameters[1],
                  parameters[2] > 0
                      ? "exp(-1 * " + x + " / " + number(parameters[2]) + ")"
                      : "exp(" + x + " / " + number(-parameters[2]) + ")"));
      case SIGMOID ->
          sum(
              number(parameters[1])
                  + " / (1 + exp(("
                  + difference(x, parameters[2])
                  + ") / "
                  + number(parameters[3])
                  + "))");
      case GAUSSIAN ->
          sum(
              product(
                  parameters[1],
                  "exp(-1 * ((%s) / %s)^2)"
                      .formatted(difference(x, parameters[2]), number(parameters[3]))));
    };
  }

  private String sum(String term) {
    if (parameters[0] == 0) {
      return term;
    }
    return term.startsWith("-")
        ? number(parameters[0]) + " - " + term.substring(1)
        : number(parameters[0]) + " + " + term;
  }

  private static String product(double factor, String term) {
    return factor == 1 ? term : number(factor) + " * " + term;
  }

  private static String difference(String x, double by) {
    return by < 0 ? x + " + " + number(-by) : x + " - " + number(by);
  }

  private static String number(double value) {
    return Rounding.text(value, DIGITS);
  }

  /** Points of the curve at equal distances, both ends among them. */
  public List<CurvePoint> points(double from, double to, int count) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = from + (to - from) * i / (count - 1);
      points.add(new CurvePoint(x, valueAt(x)));
    }
    return points;
  }

  @Override
  public String toString() {
    return formula("x");
  }
}
