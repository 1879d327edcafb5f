/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

/**
 * Times of steps as jLEMS has them: a sum of steps in seconds, with the rounding of every addition.
 * After ten thousand steps of 0.01 ms it is a little below or above 100 ms, which decides in which
 * step a pulse begins or a delayed event arrives. What is compared with it was converted to ms by
 * one multiplication, which could turn "a little below" into "equal"; so the time in ms is kept on
 * its side of the decimal number.
 */
public final class SummedClock {
  /** More steps than this are not added up: they would take longer than the run. */
  private static final double MOST_ADDED = 1e6;

  private final Clock decimal;
  private final double stepSeconds;
  private long reached;
  private double seconds;

  /**
   * @param step time step, ms
   */
  public SummedClock(double step) {
    this.decimal = new Clock(step);
    this.stepSeconds = step / 1000;
  }

  /** Time in ms after so many steps; asked for in ascending order. */
  public double time(long steps) {
    if (steps < reached) {
      throw new IllegalArgumentException("step " + steps + " is over, " + reached + " is reached");
    }
    while (reached < steps) {
      seconds += stepSeconds;
      reached++;
    }
    return milliseconds(seconds, decimal.time((double) steps));
  }

  private static double milliseconds(double seconds, double exact) {
    double converted = seconds * 1000;
    int side = Double.compare(seconds, exact / 1000);
    if (side == 0) {
      return exact;
    }
    return side < 0
        ? Math.min(converted, Math.nextDown(exact))
        : Math.max(converted, Math.nextUp(exact));
  }

  /** Steps from the one reached to the first whose time is not before now + delay. */
  public int stepsUntil(double delay) {
    double about = Math.ceil(delay / 1000 / stepSeconds);
    if (!(about < MOST_ADDED)) {
      return (int) Math.min(about, Integer.MAX_VALUE);
    }
    double due = seconds + delay / 1000;
    double then = seconds;
    int steps = 0;
    while (then < due) {
      then += stepSeconds;
      steps++;
    }
    return steps;
  }
}
