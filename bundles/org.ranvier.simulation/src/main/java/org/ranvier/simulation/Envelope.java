/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.Arrays;

/**
 * What is to be seen of a recording of any length, in bounded memory: of stretches of equally many
 * samples the lowest and the highest, so that no spike is lost. When there are as many stretches as
 * may be, either the oldest is forgotten or neighbours become one. One thread may add samples while
 * others look.
 */
public final class Envelope {
  private static final int FIRST = 64;

  private final int most;
  private final boolean whole;

  /** Samples in each stretch but the last, which may have fewer. */
  private long each;

  private long inLast;

  /** Stretches, from {@link #first} on, around the end to the start. */
  private double[] lows;

  private double[] highs;
  private double[] lowTimes;
  private double[] highTimes;
  private int first;
  private int size;

  private Envelope(int stretches, boolean whole, long each) {
    if (stretches < 2 || each < 1) {
      throw new IllegalArgumentException(
          "%d stretches of %d samples; two or more of one or more are expected"
              .formatted(stretches, each));
    }
    this.most = stretches + stretches % 2;
    this.whole = whole;
    this.each = each;
    int now = whole ? Math.min(FIRST, most) : most;
    this.lows = new double[now];
    this.highs = new double[now];
    this.lowTimes = new double[now];
    this.highTimes = new double[now];
  }

  /**
   * Of everything since the start. A stretch is one sample at first and twice as long whenever
   * there are too many.
   *
   * @param stretches how many there are at most; half as many at least, once there were enough
   *     samples
   */
  public static Envelope ofAll(int stretches) {
    return new Envelope(stretches, true, 1);
  }

  /**
   * Of the latest samples.
   *
   * @param stretches how many are kept
   * @param samples how many samples are in each
   */
  public static Envelope ofLatest(int stretches, long samples) {
    return new Envelope(stretches, false, samples);
  }

  /**
   * Adds samples, in order of time.
   *
   * @param timesMs their times in ms
   * @param values one a time
   */
  public synchronized void add(double[] timesMs, double[] values) {
    for (int i = 0; i < values.length; i++) {
      add(timesMs[i], values[i]);
    }
  }

  private void add(double time, double value) {
    if (size == 0 || inLast == each) {
      open(time, value);
      return;
    }
    int last = place(size - 1);
    if (value < lows[last] || Double.isNaN(lows[last])) {
      lows[last] = value;
      lowTimes[last] = time;
    }
    if (value > highs[last] || Double.isNaN(highs[last])) {
      highs[last] = value;
      highTimes[last] = time;
    }
    inLast++;
  }

  private int place(int stretch) {
    int at = first + stretch;
    return at < lows.length ? at : at - lows.length;
  }

  private void open(double time, double value) {
    if (size == lows.length && size < most) {
      grow();
    } else if (size == most && whole) {
      join();
    } else if (size == most) {
      first = place(1);
      size--;
    }
    int at = place(size++);
    lows[at] = value;
    highs[at] = value;
    lowTimes[at] = time;
    highTimes[at] = time;
    inLast = 1;
  }

  private void grow() {
    int larger = Math.min(most, 2 * size);
    lows = Arrays.copyOf(lows, larger);
    highs = Arrays.copyOf(highs, larger);
    lowTimes = Arrays.copyOf(lowTimes, larger);
    highTimes = Arrays.copyOf(highTimes, larger);
  }

  /** Makes one of each two neighbours; all are full. */
  private void join() {
    for (int k = 0; k < size / 2; k++) {
      int low = lower(lows[2 * k], lows[2 * k + 1]) ? 2 * k : 2 * k + 1;
      int high = lower(-highs[2 * k], -highs[2 * k + 1]) ? 2 * k : 2 * k + 1;
      lows[k] = lows[low];
      lowTimes[k] = lowTimes[low];
      highs[k] = highs[high];
      highTimes[k] = highTimes[high];
    }
    size /= 2;
    each *= 2;
    inLast = each;
  }

  private static boolean lower(double a, double b) {
    return a <= b || Double.isNaN(b);
  }

  /** The points to draw a line through: lowest and highest of each stretch, in order of time. */
  public synchronized Outline outline() {
    double[] times = new double[2 * size];
    double[] values = new double[2 * size];
    int n = 0;
    for (int stretch = 0; stretch < size; stretch++) {
      int at = place(stretch);
      boolean lowFirst = lowTimes[at] <= highTimes[at];
      times[n] = lowFirst ? lowTimes[at] : highTimes[at];
      values[n++] = lowFirst ? lows[at] : highs[at];
      if (lowTimes[at] != highTimes[at]) {
        times[n] = lowFirst ? highTimes[at] : lowTimes[at];
        values[n++] = lowFirst ? highs[at] : lows[at];
      }
    }
    return new Outline(Arrays.copyOf(times, n), Arrays.copyOf(values, n));
  }

  /**
   * Points of a line.
   *
   * @param timesMs times in ms, ascending
   * @param values SI values, one a time
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Outline(double[] timesMs, double[] values) {}
}
