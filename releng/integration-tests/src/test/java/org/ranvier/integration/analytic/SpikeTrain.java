/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.analytic;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A train of spikes as the third Rallpack compares them (U. S. Bhalla, D. H. Bilitch and J. M.
 * Bower, Trends Neurosci. 15, 1992): how long its intervals are, how high its spikes, and which
 * shape the potential has in between when every interval is stretched to the same length.
 * Potentials point by point would only tell how far the last spike is off.
 *
 * <p>All of it is smooth in the time step and in the length of control volumes, so that trains can
 * be extrapolated to the limit of both.
 *
 * @param intervals from the start to the first rise through 0 mV, then from rise to rise, ms
 * @param heights from peak to trough of each whole interval, mV
 * @param shape potentials at equal distances in each whole interval, one interval after the other,
 *     mV
 */
record SpikeTrain(double[] intervals, double[] heights, double[] shape) {
  /** Points of the shape in one interval, some 7 µs apart on the cable of Rallpack 3. */
  private static final int POINTS = 2000;

  /** Samples in equal steps from time 0. */
  static SpikeTrain of(double[] t, double[] v) {
    double step = (t[t.length - 1] - t[0]) / (t.length - 1);
    double[] rises =
        IntStream.range(1, v.length)
            .filter(i -> v[i - 1] <= 0 && v[i] > 0)
            .mapToDouble(i -> zero(v, i - 1.0, i))
            .toArray();
    int whole = Math.max(0, rises.length - 1);
    double[] intervals = new double[rises.length];
    double[] heights = new double[whole];
    double[] shape = new double[whole * POINTS];
    for (int k = 0; k < rises.length; k++) {
      intervals[k] = (rises[k] - (k == 0 ? 0 : rises[k - 1])) * step;
    }
    for (int k = 0; k < whole; k++) {
      double most = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (int p = 0; p < POINTS; p++) {
        double at = rises[k] + (rises[k + 1] - rises[k]) * p / POINTS;
        shape[k * POINTS + p] = between(v, at);
      }
      for (int i = (int) rises[k] + 1; i <= rises[k + 1]; i++) {
        most = Math.max(most, extremum(v, i));
        least = Math.min(least, extremum(v, i));
      }
      heights[k] = most - least;
    }
    return new SpikeTrain(intervals, heights, shape);
  }

  /** Where the cubic through four samples is zero, by halving. */
  private static double zero(double[] v, double below, double above) {
    double low = below;
    double high = above;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (between(v, middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** The cubic through the four samples around a place, counted in samples. */
  private static double between(double[] v, double at) {
    int i = Math.clamp((int) at, 1, v.length - 3);
    double x = at - i;
    return -v[i - 1] * x * (x - 1) * (x - 2) / 6
        + v[i] * (x + 1) * (x - 1) * (x - 2) / 2
        - v[i + 1] * (x + 1) * x * (x - 2) / 2
        + v[i + 2] * (x + 1) * x * (x - 1) / 6;
  }

  /** The peak or trough of the parabola through a sample that is above or below both beside it. */
  private static double extremum(double[] v, int i) {
    int k = Math.clamp(i, 1, v.length - 2);
    double slope = (v[k + 1] - v[k - 1]) / 2;
    double bend = v[k + 1] - 2 * v[k] + v[k - 1];
    return (v[k] - v[k - 1]) * (v[k] - v[k + 1]) > 0 ? v[k] - slope * slope / (2 * bend) : v[k];
  }

  int spikes() {
    return intervals.length;
  }

  /** This train and so much of the difference between two others, in all of its quantities. */
  SpikeTrain plus(double share, SpikeTrain minuend, SpikeTrain subtrahend) {
    return new SpikeTrain(
        plus(intervals, share, minuend.intervals, subtrahend.intervals),
        plus(heights, share, minuend.heights, subtrahend.heights),
        plus(shape, share, minuend.shape, subtrahend.shape));
  }

  private static double[] plus(double[] a, double share, double[] b, double[] c) {
    if (a.length != b.length || a.length != c.length) {
      throw new IllegalArgumentException("trains of different numbers of spikes");
    }
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] + share * (b[i] - c[i])).toArray();
  }

  /** Root mean square of the differences of intervals, as a part of the mean interval. */
  double intervalError(SpikeTrain reference) {
    return rms(intervals, reference.intervals) / mean(reference.intervals);
  }

  /** Root mean square of the differences of heights, as a part of the mean height. */
  double heightError(SpikeTrain reference) {
    return rms(heights, reference.heights) / mean(reference.heights);
  }

  /** Root mean square of the differences of the stretched potentials, as a part of the height. */
  double shapeError(SpikeTrain reference) {
    return rms(shape, reference.shape) / mean(reference.heights);
  }

  /** The sum of the three: what the Rallpacks call the error of a train. */
  double error(SpikeTrain reference) {
    return intervalError(reference) + heightError(reference) + shapeError(reference);
  }

  private static double rms(double[] a, double[] b) {
    double[] difference = plus(a, -1, b, new double[b.length]);
    double squares = 0;
    for (double d : difference) {
      squares += d * d;
    }
    return Math.sqrt(squares / difference.length);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
