/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.util.Arrays;

/** Potentials in mV, one a time step; grows while a run goes on. For one thread. */
final class Samples {
  private static final int FIRST = 4096;
  private static final double MILLIVOLTS = 1e3;

  private double[] values = new double[FIRST];
  private int size;

  void add(double[] volts) {
    if (size + volts.length > values.length) {
      values = Arrays.copyOf(values, Math.max(2 * values.length, size + volts.length));
    }
    for (double each : volts) {
      values[size++] = each * MILLIVOLTS;
    }
  }

  int size() {
    return size;
  }

  /** A copy of all. */
  double[] all() {
    return Arrays.copyOf(values, size);
  }

  double at(int sample) {
    return values[sample];
  }

  double last() {
    return values[size - 1];
  }

  /** The greatest difference of two potentials from one sample to another. */
  double span(int from, int to) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
    return high - low;
  }

  /**
   * Whether the potential comes over a threshold and back below it again: what is only held there
   * by a current is no spike.
   */
  boolean spikes(int from, int to, double thresholdMv) {
    boolean above = false;
    for (int i = Math.max(from, 1); i < to && i < size; i++) {
      if (!above && values[i - 1] < thresholdMv && values[i] >= thresholdMv) {
        above = true;
      } else if (above && values[i] < thresholdMv) {
        return true;
      }
    }
    return false;
  }
}
