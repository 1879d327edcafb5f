/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

/**
 * What becomes of an experiment's values when the time step vanishes.
 *
 * @param counts number of values at dt, dt/4 and dt/16
 * @param limit extrapolated values; empty where the numbers differ
 * @param errorAtStep largest relative error at the file's step against the limit; NaN without one
 * @param errorAtFinest the same at dt/16
 * @param errorOfExpected the same of the expected values
 */
@SuppressWarnings("ArrayRecordComponent")
public record Convergence(
    int[] counts,
    double[] limit,
    double errorAtStep,
    double errorAtFinest,
    double errorOfExpected) {
  /** How many times finer the finest step is. */
  private static final double FINEST = 16;

  static Convergence of(double[] expected, double[] step, double[] quarter, double[] sixteenth) {
    int[] counts = {step.length, quarter.length, sixteenth.length};
    if (step.length != quarter.length || step.length != sixteenth.length) {
      return new Convergence(counts, new double[0], Double.NaN, Double.NaN, Double.NaN);
    }
    double[] limit = Agreement.extrapolated(step, quarter, sixteenth);
    return new Convergence(
        counts,
        limit,
        Agreement.largestError(step, limit),
        Agreement.largestError(sixteenth, limit),
        Agreement.largestError(expected, limit));
  }

  /** The power of the step with which the error falls; NaN without a limit. */
  public double order() {
    return Math.log(errorAtStep / errorAtFinest) / Math.log(FINEST);
  }
}
