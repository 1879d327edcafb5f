/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.Arrays;

/** How far observed values are from expected ones. */
final class Agreement {
  /** Absolute difference that is always granted, in the unit of the expected values. */
  private static final double ABSOLUTE = 1e-8;

  private Agreement() {}

  /** Equal counts, and every |observed − expected| ≤ 1e-8 + tolerance · |expected|. */
  static boolean within(double[] observed, double[] expected, double tolerance) {
    if (observed.length != expected.length) {
      return false;
    }
    for (int i = 0; i < observed.length; i++) {
      if (!within(observed[i], expected[i], tolerance)) {
        return false;
      }
    }
    return true;
  }

  static boolean within(double observed, double expected, double tolerance) {
    return Math.abs(observed - expected) <= ABSOLUTE + tolerance * Math.abs(expected);
  }

  /** The largest relative difference; NaN where the counts differ. */
  static double largestError(double[] observed, double[] expected) {
    if (observed.length != expected.length) {
      return Double.NaN;
    }
    double largest = 0;
    for (int i = 0; i < observed.length; i++) {
      largest = Math.max(largest, error(observed[i], expected[i]));
    }
    return largest;
  }

  private static double error(double observed, double expected) {
    double difference = Math.abs(observed - expected);
    return expected == 0 ? difference : difference / Math.abs(expected);
  }

  /**
   * Whether two trains of random spikes can come from one process: rate and coefficient of
   * variation of the intervals differ by no more than three standard errors of the shorter train.
   */
  static boolean alike(double[] observed, double[] expected) {
    int intervals = Math.min(observed.length, expected.length) - 1;
    if (intervals < 2) {
      return Math.abs(observed.length - expected.length) <= 3 * Math.sqrt(1 + expected.length);
    }
    double spread = Math.max(variation(observed), variation(expected));
    double errors = 3 * Math.sqrt(2.0 / intervals) * Math.max(spread, 0.1);
    double rates = rate(observed) / rate(expected);
    return Math.abs(Math.log(rates)) <= errors
        && Math.abs(variation(observed) - variation(expected)) <= errors;
  }

  private static double rate(double[] times) {
    return (times.length - 1) / (times[times.length - 1] - times[0]);
  }

  /** Standard deviation of the intervals over their mean. */
  private static double variation(double[] times) {
    double[] intervals = new double[times.length - 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = times[i + 1] - times[i];
    }
    double mean = Arrays.stream(intervals).average().orElse(0);
    double square = Arrays.stream(intervals).map(i -> (i - mean) * (i - mean)).average().orElse(0);
    return mean == 0 ? 0 : Math.sqrt(square) / mean;
  }

  /**
   * Values at a vanishing step from those at dt, dt/4 and dt/16 (Richardson): errors that are
   * proportional to dt and to dt² drop out, so that it serves methods of both orders.
   */
  static double[] extrapolated(double[] step, double[] quarter, double[] sixteenth) {
    double[] limit = new double[step.length];
    for (int i = 0; i < limit.length; i++) {
      double coarse = (4 * quarter[i] - step[i]) / 3;
      double fine = (4 * sixteenth[i] - quarter[i]) / 3;
      limit[i] = (16 * fine - coarse) / 15;
    }
    return limit;
  }
}
