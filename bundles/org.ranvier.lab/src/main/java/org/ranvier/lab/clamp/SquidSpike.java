/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.Arrays;

/**
 * The action potential of the squid's axon at 6.3 °C by the equations of Hodgkin and Huxley (J
 * Physiol 117:500–544, 1952), after a short current, as a shape that can be stretched.
 */
final class SquidSpike {
  private static final double LENGTH_MS = 12;
  private static final double STEP_MS = 0.01;

  /** Every so many steps are a point of the shape. */
  private static final int EVERY = 5;

  private static final double STIMULUS_MS = 0.5;
  private static final double STIMULUS_UA_PER_CM2 = 40;
  private static final double SETTLE_MS = 100;

  /** From 0 at rest to 1 at the peak; below 0 behind it. */
  private static final double[] SHAPE = shape();

  private SquidSpike() {}

  /**
   * The shape, stretched.
   *
   * @param restMv potential before it
   * @param peakMv highest potential
   * @param lengthMs of it all: a sixth or so is the spike, the rest what comes after it
   */
  static ClampProtocol.ActionPotential stretched(double restMv, double peakMv, double lengthMs) {
    double[] times = new double[SHAPE.length];
    double[] potentials = new double[SHAPE.length];
    for (int i = 0; i < SHAPE.length; i++) {
      times[i] = lengthMs * i / (SHAPE.length - 1);
      potentials[i] = restMv + SHAPE[i] * (peakMv - restMv);
    }
    return new ClampProtocol.ActionPotential(times, potentials);
  }

  private static double[] shape() {
    double[] x = {-65, 0.05, 0.6, 0.3};
    for (int i = 0; i < SETTLE_MS / STEP_MS; i++) {
      x = stepped(x, 0);
    }
    int points = (int) Math.round(LENGTH_MS / STEP_MS / EVERY);
    double[] shape = new double[points + 1];
    for (int i = 0; i <= points; i++) {
      shape[i] = x[0];
      for (int k = 0; k < EVERY; k++) {
        boolean on = (i * EVERY + k) * STEP_MS < STIMULUS_MS;
        x = stepped(x, on ? STIMULUS_UA_PER_CM2 : 0);
      }
    }
    double rest = shape[0];
    double peak = Arrays.stream(shape).max().orElseThrow();
    return Arrays.stream(shape).map(each -> (each - rest) / (peak - rest)).toArray();
  }

  /** One step of the classical method of Runge and Kutta. */
  private static double[] stepped(double[] x, double current) {
    double[] a = slopes(x, current);
    double[] b = slopes(moved(x, a, STEP_MS / 2), current);
    double[] c = slopes(moved(x, b, STEP_MS / 2), current);
    double[] d = slopes(moved(x, c, STEP_MS), current);
    double[] next = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      next[i] = x[i] + STEP_MS / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
    }
    return next;
  }

  private static double[] moved(double[] x, double[] slopes, double by) {
    double[] next = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      next[i] = x[i] + by * slopes[i];
    }
    return next;
  }

  /** Of the potential in mV/ms, and of m, h and n in 1/ms. */
  private static double[] slopes(double[] x, double current) {
    double v = x[0];
    double m = x[1];
    double h = x[2];
    double n = x[3];
    double ionic =
        120 * m * m * m * h * (v - 50) + 36 * n * n * n * n * (v + 77) + 0.3 * (v + 54.387);
    return new double[] {
      current - ionic,
      linoid((v + 40) / 10) * (1 - m) - 4 * Math.exp(-(v + 65) / 18) * m,
      0.07 * Math.exp(-(v + 65) / 20) * (1 - h) - h / (1 + Math.exp(-(v + 35) / 10)),
      0.1 * linoid((v + 55) / 10) * (1 - n) - 0.125 * Math.exp(-(v + 65) / 80) * n
    };
  }

  private static double linoid(double x) {
    return x == 0 ? 1 : x / -Math.expm1(-x);
  }
}
