/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.List;

/**
 * Sweeps as they were recorded.
 *
 * @param timesMs times of the samples, growing
 * @param sweeps values, {@code sweeps[sweep][sample]}
 * @param names of the sweeps, from the header or numbered
 * @param unit of the values as the file states it; empty where it does not
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, handed over
public record RecordedSweeps(double[] timesMs, double[][] sweeps, List<String> names, String unit) {
  /** Distances may differ by this from each other to count as equal. */
  private static final double EVEN = 1e-3;

  public RecordedSweeps {
    names = List.copyOf(names);
  }

  /**
   * Distance of the samples.
   *
   * @throws IllegalArgumentException they are not evenly spaced; the message says where
   */
  public double sampleMs() {
    double distance = (timesMs[timesMs.length - 1] - timesMs[0]) / (timesMs.length - 1);
    for (int i = 1; i < timesMs.length; i++) {
      if (Math.abs(timesMs[i] - timesMs[i - 1] - distance) > EVEN * distance) {
        throw new IllegalArgumentException(
            "sample %d follows the one before after %s ms, others after %s ms; even distances are expected"
                .formatted(i + 1, timesMs[i] - timesMs[i - 1], distance));
      }
    }
    return distance;
  }

  /** All values, sweep after sweep, as a {@link FitProblem} wants them. */
  public double[] joined() {
    double[] all = new double[sweeps.length * timesMs.length];
    for (int i = 0; i < sweeps.length; i++) {
      System.arraycopy(sweeps[i], 0, all, i * timesMs.length, timesMs.length);
    }
    return all;
  }
}
