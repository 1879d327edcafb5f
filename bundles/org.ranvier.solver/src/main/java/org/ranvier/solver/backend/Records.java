/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import java.util.Arrays;

/**
 * Samples and events of consecutive steps, in arrays that grow: probe p of row r is {@code values[r
 * · probes + p]}.
 */
public final class Records {
  private static final int FIRST_ROWS = 64;
  private static final int FIRST_VALUES = 1 << 14;

  private final int probes;
  private double[] times;
  private double[] values;
  private int rows;
  private double[] eventTimes = new double[16];
  private int[] eventProbes = new int[16];
  private int events;

  /**
   * @param probes number of probes
   */
  public Records(int probes) {
    this.probes = probes;
    int first = Math.clamp(FIRST_VALUES / Math.max(1, probes), 1, FIRST_ROWS);
    this.times = new double[first];
    this.values = new double[first * probes];
  }

  /** Forgets everything. */
  public void clear() {
    rows = 0;
    events = 0;
  }

  /** Adds a row at a time in ms and returns where its first value goes in {@link #values()}. */
  public int addRow(double time) {
    if (rows == times.length) {
      times = Arrays.copyOf(times, rows * 2);
      values = Arrays.copyOf(values, rows * 2 * probes);
    }
    times[rows] = time;
    return rows++ * probes;
  }

  /** Adds an event of an event probe at a time in ms. */
  public void addEvent(double time, int probe) {
    if (events == eventTimes.length) {
      eventTimes = Arrays.copyOf(eventTimes, events * 2);
      eventProbes = Arrays.copyOf(eventProbes, events * 2);
    }
    eventTimes[events] = time;
    eventProbes[events++] = probe;
  }

  public int rows() {
    return rows;
  }

  public double time(int row) {
    return times[row];
  }

  public double value(int row, int probe) {
    return values[row * probes + probe];
  }

  /** The array behind the rows, for back ends to write. */
  public double[] values() {
    return values;
  }

  public int events() {
    return events;
  }

  public double eventTime(int event) {
    return eventTimes[event];
  }

  public int eventProbe(int event) {
    return eventProbes[event];
  }

  /** Number of values in a row. */
  public int probes() {
    return probes;
  }
}
