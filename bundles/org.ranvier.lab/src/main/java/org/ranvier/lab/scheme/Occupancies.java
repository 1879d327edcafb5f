/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.scheme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ranvier.lab.clamp.SweepTrace;

/**
 * The shares of channels in each state of one kinetic scheme during a sweep; at each time their sum
 * is one.
 *
 * @param timesMs times of the samples, equally far apart
 * @param potentialsMv command
 * @param shares by the state's id, in the order of the scheme
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, handed over
public record Occupancies(double[] timesMs, double[] potentialsMv, Map<String, double[]> shares) {
  public Occupancies {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /**
   * Those of a gate.
   *
   * @param gate path of the gate in the channel
   * @throws IllegalArgumentException the trace has no states of such a gate
   */
  public static Occupancies of(SweepTrace trace, String gate) {
    Map<String, double[]> shares = new LinkedHashMap<>();
    String before = gate + "/";
    trace
        .occupancies()
        .forEach(
            (path, values) -> {
              if (path.startsWith(before)) {
                shares.put(path.substring(before.length()), values);
              }
            });
    if (shares.isEmpty()) {
      throw new IllegalArgumentException(
          "there are no states of a gate \"%s\"; there are %s"
              .formatted(gate, String.join(", ", trace.occupancies().keySet())));
    }
    return new Occupancies(trace.timesMs(), trace.potentialsMv(), shares);
  }

  /** The shares at a time; between samples those on the straight line between them. */
  public Map<String, Double> at(double timeMs) {
    Map<String, Double> now = new LinkedHashMap<>();
    int last = timesMs.length - 1;
    double step = last > 0 ? timesMs[last] / last : 1;
    double place = Math.clamp(timeMs / step, 0, last);
    int below = (int) Math.min(Math.floor(place), Math.max(0, last - 1));
    int above = Math.min(below + 1, last);
    double part = place - below;
    shares.forEach(
        (state, values) -> now.put(state, values[below] + part * (values[above] - values[below])));
    return now;
  }

  /** The command at a time: that of the sample before it. */
  public double potentialMv(double timeMs) {
    int at = 0;
    while (at + 1 < timesMs.length && timesMs[at + 1] <= timeMs) {
      at++;
    }
    return potentialsMv[at];
  }

  /** Length of the sweep, ms. */
  public double endMs() {
    return timesMs[timesMs.length - 1];
  }
}
