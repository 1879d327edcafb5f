/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The samples of many places, row by row, thinned to so many rows. One thread adds to them while
 * others read.
 *
 * <pre>
 *   rows    a float for each place; every stride-th sample and the last one
 *   bounds  smallest and largest value of each place, of all samples
 * </pre>
 */
final class Samples {
  private final int places;
  private final long stride;
  private final float[] lows;
  private final float[] highs;
  private final List<float[]> rows = new ArrayList<>();
  private double[] timesMs = new double[64];

  /**
   * @param stride of so many samples one is kept
   */
  Samples(int places, long stride) {
    this.places = places;
    this.stride = Math.max(1, stride);
    this.lows = new float[places];
    this.highs = new float[places];
    Arrays.fill(lows, Float.POSITIVE_INFINITY);
    Arrays.fill(highs, Float.NEGATIVE_INFINITY);
  }

  /** Gives the value of a place in a sample of a block. */
  interface Block {
    double value(int place, int sample);
  }

  /**
   * Adds consecutive samples.
   *
   * @param first number of the first one
   * @param last number of the last sample of the run, which is kept in any case
   */
  synchronized void add(long first, double[] blockTimesMs, long last, Block block) {
    for (int sample = 0; sample < blockTimesMs.length; sample++) {
      boolean kept = (first + sample) % stride == 0 || first + sample == last;
      float[] row = kept ? new float[places] : null;
      for (int place = 0; place < places; place++) {
        float value = (float) block.value(place, sample);
        lows[place] = Math.min(lows[place], value);
        highs[place] = Math.max(highs[place], value);
        if (row != null) {
          row[place] = value;
        }
      }
      if (row != null) {
        keep(blockTimesMs[sample], row);
      }
    }
  }

  private void keep(double timeMs, float[] row) {
    if (rows.size() == timesMs.length) {
      timesMs = Arrays.copyOf(timesMs, 2 * rows.size());
    }
    timesMs[rows.size()] = timeMs;
    rows.add(row);
  }

  /** Number of rows so far. */
  synchronized int size() {
    return rows.size();
  }

  /** Time of the last row, ms; 0 before the first. */
  synchronized double reachedMs() {
    return rows.isEmpty() ? 0 : timesMs[rows.size() - 1];
  }

  /** The value at a time, between rows on a straight line; NaN beyond them. */
  synchronized double at(int place, double timeMs) {
    int size = rows.size();
    if (size == 0 || timeMs < timesMs[0] || timeMs > timesMs[size - 1]) {
      return Double.NaN;
    }
    int found = Arrays.binarySearch(timesMs, 0, size, timeMs);
    if (found >= 0) {
      return rows.get(found)[place];
    }
    int right = -found - 1;
    double share = (timeMs - timesMs[right - 1]) / (timesMs[right] - timesMs[right - 1]);
    return rows.get(right - 1)[place] * (1 - share) + rows.get(right)[place] * share;
  }

  synchronized double low(int place) {
    return rows.isEmpty() ? Double.NaN : lows[place];
  }

  synchronized double high(int place) {
    return rows.isEmpty() ? Double.NaN : highs[place];
  }
}
