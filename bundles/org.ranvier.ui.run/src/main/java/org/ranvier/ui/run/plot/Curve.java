/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import java.util.Arrays;

/**
 * One recorded quantity over time, growing while a run computes. Written by the run's thread, read
 * by the UI thread: both go through the monitor, blockwise.
 */
public final class Curve {
  private final String label;
  private final PlotUnit unit;
  private double[] timesMs = new double[1024];
  private double[] values = new double[1024];
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private int size;

  /**
   * @param label the name in the legend
   */
  public Curve(String label, PlotUnit unit) {
    this.label = label;
    this.unit = unit;
  }

  public String label() {
    return label;
  }

  public PlotUnit unit() {
    return unit;
  }

  /**
   * Whether the other one is the same quantity of another run, as far as its name and unit tell.
   */
  boolean isOfSameQuantity(Curve other) {
    return label.equals(other.label) && unit.equals(other.unit);
  }

  /** Appends {@code count} samples; values in SI, converted to the plotted unit here. */
  public synchronized void append(double[] newTimesMs, double[] newValuesSi, int count) {
    if (size + count > timesMs.length) {
      int capacity = Math.max(size + count, 2 * timesMs.length);
      timesMs = Arrays.copyOf(timesMs, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    System.arraycopy(newTimesMs, 0, timesMs, size, count);
    for (int i = 0; i < count; i++) {
      double value = newValuesSi[i] * unit.perSi();
      values[size + i] = value;
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    size += count;
  }

  public synchronized int size() {
    return size;
  }

  /** Time of the last sample, in ms; 0 before the first. */
  public synchronized double lastTimeMs() {
    return size == 0 ? 0 : timesMs[size - 1];
  }

  /** Smallest and largest finite value in the plotted unit; {0, 0} without one. */
  public synchronized double[] valueRange() {
    return low <= high ? new double[] {low, high} : new double[] {0, 0};
  }

  /** The value at the sample nearest to a time, in the plotted unit; NaN without samples. */
  public synchronized double valueAt(double timeMs) {
    if (size == 0) {
      return Double.NaN;
    }
    int found = Arrays.binarySearch(timesMs, 0, size, timeMs);
    int right = found >= 0 ? found : Math.min(size - 1, -found - 1);
    int left = Math.max(0, right - 1);
    return timeMs - timesMs[left] < timesMs[right] - timeMs ? values[left] : values[right];
  }

  /**
   * The value at a time, between samples on a straight line, in the plotted unit; NaN beyond them.
   */
  public synchronized double between(double timeMs) {
    if (size == 0 || timeMs < timesMs[0] || timeMs > timesMs[size - 1]) {
      return Double.NaN;
    }
    int found = Arrays.binarySearch(timesMs, 0, size, timeMs);
    if (found >= 0) {
      return values[found];
    }
    int right = -found - 1;
    double share = (timeMs - timesMs[right - 1]) / (timesMs[right] - timesMs[right - 1]);
    return values[right - 1] + share * (values[right] - values[right - 1]);
  }

  /**
   * The curve between two times as it looks on so many pixels: in every pixel column the first,
   * lowest, highest and last value, so that no spike is lost however many samples there are.
   */
  public synchronized Drawn drawn(double fromMs, double toMs, int pixels) {
    int first = Math.max(0, lowerBound(fromMs) - 1);
    int last = Math.min(size, lowerBound(toMs) + 1);
    if (last - first <= 4 * pixels) {
      return new Drawn(
          Arrays.copyOfRange(timesMs, first, last), Arrays.copyOfRange(values, first, last));
    }
    double[] x = new double[4 * pixels];
    double[] y = new double[4 * pixels];
    int n = 0;
    for (int pixel = 0; pixel < pixels; pixel++) {
      int start = first + (int) ((long) pixel * (last - first) / pixels);
      int end = first + (int) ((long) (pixel + 1) * (last - first) / pixels);
      n = addColumn(start, end, x, y, n);
    }
    return new Drawn(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
  }

  private int addColumn(int start, int end, double[] x, double[] y, int count) {
    int lowest = start;
    int highest = start;
    for (int i = start + 1; i < end; i++) {
      lowest = values[i] < values[lowest] ? i : lowest;
      highest = values[i] > values[highest] ? i : highest;
    }
    int n = count;
    for (int i : new int[] {start, Math.min(lowest, highest), Math.max(lowest, highest), end - 1}) {
      x[n] = timesMs[i];
      y[n++] = values[i];
    }
    return n;
  }

  private int lowerBound(double timeMs) {
    int found = Arrays.binarySearch(timesMs, 0, size, timeMs);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * Points to draw, in time order.
   *
   * @param timesMs times in ms
   * @param values values in the plotted unit
   */
  public record Drawn(double[] timesMs, double[] values) {}
}
