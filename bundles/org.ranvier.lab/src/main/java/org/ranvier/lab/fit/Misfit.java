/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.concurrent.CancellationException;
import org.ranvier.simulation.Cancellation;

/**
 * The misfit of a problem in coordinates from 0 (lower bound) to 1 (upper bound). Counts, remembers
 * the best, and ends the fit when it is cancelled.
 */
final class Misfit {
  /** Relative to the bounds: small against bends, large against the error of a run (1e-10). */
  private static final double STEP = 1e-5;

  private final FitProblem problem;
  private final Cancellation cancellation;
  private final FitProgress progress;
  private final int n;
  private int evaluations;
  private double least = Double.POSITIVE_INFINITY;
  private double[] best;

  Misfit(FitProblem problem, Cancellation cancellation, FitProgress progress) {
    this.problem = problem;
    this.cancellation = cancellation;
    this.progress = progress;
    this.n = problem.parameters().size();
    this.best = start();
  }

  double[] start() {
    double[] unit = new double[n];
    for (int i = 0; i < n; i++) {
      FitParameter each = problem.parameters().get(i);
      unit[i] = (each.initial() - each.lower()) / each.range();
    }
    return unit;
  }

  /** The parameters at a point; outside of the bounds those at the nearest point inside. */
  double[] parameters(double[] unit) {
    double[] parameters = new double[n];
    for (int i = 0; i < n; i++) {
      FitParameter each = problem.parameters().get(i);
      parameters[i] = each.lower() + Math.clamp(unit[i], 0.0, 1.0) * each.range();
    }
    return parameters;
  }

  /** √weight · (model − observed), of all. */
  double[] weighted(double[] unit) {
    double[] residuals = residuals(unit);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] *= -Math.sqrt(problem.weights()[i]);
    }
    double sum = sum(residuals);
    if (sum < least) {
      least = sum;
      best = unit.clone();
      progress.better(parameters(unit));
    }
    progress.at(evaluations, least);
    return residuals;
  }

  /** The weighted sum of squares; infinite where the model has no values. */
  double squares(double[] unit) {
    double sum = sum(weighted(unit));
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }

  /** Observed less predicted; zero where nothing counts. */
  double[] residuals(double[] unit) {
    if (cancellation.isCancelled()) {
      throw new CancellationException("the fit is not wanted any more");
    }
    evaluations++;
    double[] values = problem.model().values(parameters(unit));
    if (values.length != problem.observed().length) {
      throw new IllegalStateException(
          "the model has %d values for %d observations"
              .formatted(values.length, problem.observed().length));
    }
    double[] residuals = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      residuals[i] = problem.weights()[i] == 0 ? 0 : problem.observed()[i] - values[i];
    }
    return residuals;
  }

  /** Derivatives of the weighted residuals, [observation][parameter], by differences. */
  double[][] jacobian(double[] unit) {
    double[][] jacobian = new double[problem.observed().length][n];
    for (int j = 0; j < n; j++) {
      double[] above = unit.clone();
      double[] below = unit.clone();
      above[j] = Math.min(1, Math.clamp(unit[j], 0.0, 1.0) + STEP);
      below[j] = Math.max(0, Math.clamp(unit[j], 0.0, 1.0) - STEP);
      double[] high = weighted(above);
      double[] low = weighted(below);
      for (int i = 0; i < high.length; i++) {
        jacobian[i][j] = (high[i] - low[i]) / (above[j] - below[j]);
      }
    }
    return jacobian;
  }

  private static double sum(double[] residuals) {
    double sum = 0;
    for (double each : residuals) {
      sum += each * each;
    }
    return sum;
  }

  double[] best() {
    return best.clone();
  }

  int evaluations() {
    return evaluations;
  }
}
