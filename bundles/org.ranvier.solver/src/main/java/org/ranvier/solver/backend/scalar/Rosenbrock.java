/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import org.ranvier.solver.plan.Tolerance;

/**
 * One step of a Rosenbrock method of fourth order with an embedded one of third order: four stages,
 * one matrix, three evaluations of the rates (parameters of L. F. Shampine, ACM Trans. Math. Softw.
 * 8, 1982, in the form of P. Kaps and P. Rentrop, Numer. Math. 33, 1979). A-stable.
 */
final class Rosenbrock {
  private static final double GAMMA = 0.5;
  private static final double A21 = 2;
  private static final double A31 = 48.0 / 25;
  private static final double A32 = 6.0 / 25;
  private static final double C21 = -8;
  private static final double C31 = 372.0 / 25;
  private static final double C32 = 12.0 / 5;
  private static final double C41 = -112.0 / 125;
  private static final double C42 = -54.0 / 125;
  private static final double C43 = -2.0 / 5;
  private static final double[] B = {19.0 / 9, 0.5, 25.0 / 108, 125.0 / 108};
  private static final double[] E = {17.0 / 54, 7.0 / 36, 0, 125.0 / 108};
  private static final double[] TIME = {0.5, -1.5, 121.0 / 50, 29.0 / 250};
  private static final double LATE = 0.6;

  private final FlowVector vector;
  private final Tolerance tolerance;
  private final boolean onTime;
  private final Jacobian jacobian;
  private final SparseFactors factors;
  private final double[] scale;
  private final double[] slope;
  private final double[] rate;
  private final double[] stage;
  private final double[] right;
  private final double[][] g;

  Rosenbrock(FlowVector vector, FlowDependencies.Found dependencies, Tolerance tolerance) {
    this.vector = vector;
    this.tolerance = tolerance;
    this.onTime = dependencies.onTime();
    this.jacobian = new Jacobian(vector, dependencies.rows());
    this.factors = new SparseFactors(dependencies.rows());
    int n = vector.size();
    this.scale = new double[n];
    this.slope = new double[n];
    this.rate = new double[n];
    this.stage = new double[n];
    this.right = new double[n];
    this.g = new double[4][n];
  }

  /** Prepares attempts from a state: derivatives by all states and by the time. */
  void prepare(double time, double[] y, double[] f, double step) {
    for (int i = 0; i < y.length; i++) {
      scale[i] = Math.max(scale[i], Math.abs(y[i]));
    }
    jacobian.compute(time, y, f, scale);
    if (onTime) {
      double ahead = Math.max(1e-4 * step, 1e-9 * Math.max(1, Math.abs(time)));
      vector.derivative(time + ahead, y, slope);
      for (int i = 0; i < y.length; i++) {
        slope[i] = (slope[i] - f[i]) / ahead;
      }
    }
  }

  /**
   * Attempts a step.
   *
   * @param f rates at its beginning
   * @param next receives the states at its end
   * @return the largest error as a multiple of what is tolerated; NaN where there is no solution
   */
  double attempt(double time, double[] y, double[] f, double step, double[] next) {
    factors.factor(1 / (GAMMA * step), jacobian.values());
    int n = y.length;
    stage(0, step, f);
    for (int i = 0; i < n; i++) {
      stage[i] = y[i] + A21 * g[0][i];
    }
    vector.derivative(time + step, stage, rate);
    stage(1, step, rate);
    for (int i = 0; i < n; i++) {
      stage[i] = y[i] + A31 * g[0][i] + A32 * g[1][i];
    }
    vector.derivative(time + LATE * step, stage, rate);
    stage(2, step, rate);
    stage(3, step, rate);
    double worst = 0;
    for (int i = 0; i < n; i++) {
      double change = 0;
      double error = 0;
      for (int s = 0; s < 4; s++) {
        change += B[s] * g[s][i];
        error += E[s] * g[s][i];
      }
      next[i] = y[i] + change;
      worst = larger(worst, Math.abs(error) / weight(i, next[i]));
    }
    return worst;
  }

  private static double larger(double worst, double error) {
    return Double.isNaN(worst) || Double.isNaN(error) ? Double.NaN : Math.max(worst, error);
  }

  private double weight(int i, double value) {
    double size = Math.max(scale[i], Math.abs(value));
    double weight = tolerance.absolute() * Math.min(1, size) + tolerance.relative() * size;
    return Math.max(weight, Double.MIN_NORMAL);
  }

  private void stage(int s, double step, double[] f) {
    for (int i = 0; i < f.length; i++) {
      double earlier =
          switch (s) {
            case 0 -> 0;
            case 1 -> C21 * g[0][i];
            case 2 -> C31 * g[0][i] + C32 * g[1][i];
            default -> C41 * g[0][i] + C42 * g[1][i] + C43 * g[2][i];
          };
      right[i] = f[i] + earlier / step + (onTime ? step * TIME[s] * slope[i] : 0);
    }
    factors.solve(right, g[s]);
  }
}
