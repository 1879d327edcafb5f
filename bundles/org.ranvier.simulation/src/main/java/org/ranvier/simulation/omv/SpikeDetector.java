/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.util.Arrays;

/** Finds spikes in samples that come one after the other; keeps nothing but the spikes. */
abstract sealed class SpikeDetector {
  private double[] samples = new double[64];
  private double[] between = new double[64];
  private int count;

  static SpikeDetector of(Detection detection) {
    return switch (detection) {
      case Detection.Threshold(double value) -> new Crossings(value);
      case Detection.Maximum() -> new Maxima();
    };
  }

  /** Takes the next sample. */
  abstract void sample(double time, double value);

  /** Times of the samples that are spikes. */
  double[] sampleTimes() {
    return Arrays.copyOf(samples, count);
  }

  /** Where the curve through the samples has its spikes, which does not jump from step to step. */
  double[] curveTimes() {
    return Arrays.copyOf(between, count);
  }

  final void spike(double sampleTime, double curveTime) {
    if (count == samples.length) {
      samples = Arrays.copyOf(samples, 2 * count);
      between = Arrays.copyOf(between, 2 * count);
    }
    samples[count] = sampleTime;
    between[count++] = curveTime;
  }

  private static final class Crossings extends SpikeDetector {
    private final double threshold;
    private double lastTime;
    private double last = Double.NaN;

    Crossings(double threshold) {
      this.threshold = threshold;
    }

    @Override
    void sample(double time, double value) {
      if (last <= threshold && value > threshold) {
        spike(time, lastTime + (time - lastTime) * (threshold - last) / (value - last));
      }
      lastTime = time;
      last = value;
    }
  }

  private static final class Maxima extends SpikeDetector {
    private double step;
    private double lastTime = Double.NaN;
    private double last = Double.NaN;
    private double beforeLast = Double.NaN;

    @Override
    void sample(double time, double value) {
      if (last >= beforeLast && value < last) {
        // The vertex of the parabola through the three.
        double bend = beforeLast - 2 * last + value;
        spike(lastTime, lastTime + 0.5 * step * (beforeLast - value) / bend);
      }
      step = time - lastTime;
      lastTime = time;
      beforeLast = last;
      last = value;
    }
  }
}
