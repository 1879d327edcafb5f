/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.distribution;

import java.util.List;
import org.ranvier.edit.EditMessages;

/**
 * Formulas y(x) that densities are described by, with parameters a, b, c, d in this order. Where
 * there is something to be divided by, it is positive.
 *
 * <pre>
 *   CONSTANT     a
 *   LINEAR       a + b x
 *   EXPONENTIAL  a + b exp(−x / c)
 *   SIGMOID      a + b / (1 + exp((x − c) / d))
 *   GAUSSIAN     a + b exp(−((x − c) / d)²)
 * </pre>
 *
 * <p>An exponential that grows has a negative c.
 */
public enum CurveKind {
  CONSTANT(1),
  LINEAR(2),
  EXPONENTIAL(3),
  SIGMOID(4),
  GAUSSIAN(4);

  private final int parameterCount;

  CurveKind(int parameterCount) {
    this.parameterCount = parameterCount;
  }

  public int parameterCount() {
    return parameterCount;
  }

  /** As people call it. */
  public String title() {
    return switch (this) {
      case CONSTANT -> EditMessages.of("membrane.curve.constant");
      case LINEAR -> EditMessages.of("membrane.curve.linear");
      case EXPONENTIAL -> EditMessages.of("membrane.curve.exponential");
      case SIGMOID -> EditMessages.of("membrane.curve.sigmoid");
      case GAUSSIAN -> EditMessages.of("membrane.curve.gaussian");
    };
  }

  double value(double[] p, double x) {
    return switch (this) {
      case CONSTANT -> p[0];
      case LINEAR -> p[0] + p[1] * x;
      case EXPONENTIAL -> p[0] + p[1] * Math.exp(-x / p[2]);
      case SIGMOID -> p[0] + p[1] / (1 + Math.exp((x - p[2]) / p[3]));
      case GAUSSIAN -> {
        double u = (x - p[2]) / p[3];
        yield p[0] + p[1] * Math.exp(-u * u);
      }
    };
  }

  /** How the value changes with each parameter. */
  double[] gradient(double[] p, double x) {
    return switch (this) {
      case CONSTANT -> new double[] {1};
      case LINEAR -> new double[] {1, x};
      case EXPONENTIAL -> {
        double e = Math.exp(-x / p[2]);
        yield new double[] {1, e, p[1] * e * x / (p[2] * p[2])};
      }
      case SIGMOID -> {
        double u = (x - p[2]) / p[3];
        double s = 1 / (1 + Math.exp(u));
        double slope = p[1] * s * (1 - s) / p[3];
        yield new double[] {1, s, slope, slope * u};
      }
      case GAUSSIAN -> {
        double u = (x - p[2]) / p[3];
        double e = Math.exp(-u * u);
        double slope = 2 * p[1] * e * u / p[3];
        yield new double[] {1, e, slope, slope * u};
      }
    };
  }

  /** Those of which fits are tried, the simplest first. */
  static List<CurveKind> all() {
    return List.of(values());
  }
}
