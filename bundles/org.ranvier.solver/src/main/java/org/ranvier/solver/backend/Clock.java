/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

/**
 * Times of steps. Where a step is a decimal fraction of a millisecond, t = k / (1/dt) is the double
 * nearest to the decimal number, the same that "50 ms" in a model becomes; k · dt may be the one
 * beside it, and a pulse would begin a step late.
 */
public final class Clock {
  private final double step;
  private final double perMillisecond;

  /**
   * @param step time step, ms
   */
  public Clock(double step) {
    this.step = step;
    double rate = Math.rint(1 / step);
    this.perMillisecond = rate >= 1 && Math.abs(rate * step - 1) < 1e-12 ? rate : 0;
  }

  /** Time in ms after so many steps, which need not be whole. */
  public double time(double steps) {
    return perMillisecond > 0 ? steps / perMillisecond : steps * step;
  }

  public double step() {
    return step;
  }
}
