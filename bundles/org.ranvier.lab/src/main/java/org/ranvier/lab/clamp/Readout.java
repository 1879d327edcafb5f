/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/** Reads single numbers off a trace, simulated or recorded; not a number where there is none. */
public final class Readout {
  private Readout() {}

  /** The value farthest from zero. */
  public static double peak(double[] timesMs, double[] values, TimeWindow window) {
    double peak = Double.NaN;
    for (int i = first(timesMs, window); i < timesMs.length && isIn(timesMs[i], window); i++) {
      if (!(Math.abs(values[i]) <= Math.abs(peak))) {
        peak = values[i];
      }
    }
    return peak;
  }

  /** The value with which the window begins. */
  public static double start(double[] timesMs, double[] values, TimeWindow window) {
    int first = first(timesMs, window);
    return first < timesMs.length && isIn(timesMs[first], window) ? values[first] : Double.NaN;
  }

  /** The last value before the window's end. */
  public static double steady(double[] timesMs, double[] values, TimeWindow window) {
    double last = Double.NaN;
    for (int i = first(timesMs, window); i < timesMs.length && isIn(timesMs[i], window); i++) {
      last = values[i];
    }
    return last;
  }

  private static int first(double[] timesMs, TimeWindow window) {
    int i = 0;
    while (i < timesMs.length && timesMs[i] < window.startMs() - slack(window)) {
      i++;
    }
    return i;
  }

  private static boolean isIn(double timeMs, TimeWindow window) {
    return timeMs < window.endMs() - slack(window);
  }

  /** Times are sums of steps, and round. */
  private static double slack(TimeWindow window) {
    return 1e-9 * Math.max(1, Math.abs(window.endMs()));
  }
}
