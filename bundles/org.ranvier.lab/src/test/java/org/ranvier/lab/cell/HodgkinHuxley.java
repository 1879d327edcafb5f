/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

/**
 * The squid axon at 6.3 °C (Hodgkin and Huxley, J Physiol 117:500–544, 1952) with today's sign of
 * the potential, as a model and as equations of their own that are integrated here by the classical
 * method of Runge and Kutta.
 */
final class HodgkinHuxley {
  static final String CHANNELS =
      """
      <ionChannelHH id="na" conductance="10pS" species="na">
        <gateHHrates id="m" instances="3">
          <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
        </gateHHrates>
        <gateHHrates id="h" instances="1">
          <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
          <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
        </gateHHrates>
      </ionChannelHH>
      <ionChannelHH id="k" conductance="10pS" species="k">
        <gateHHrates id="n" instances="4">
          <forwardRate type="HHExpLinearRate" rate="0.1per_ms" midpoint="-55mV" scale="10mV"/>
          <reverseRate type="HHExpRate" rate="0.125per_ms" midpoint="-65mV" scale="-80mV"/>
        </gateHHrates>
      </ionChannelHH>
      """;

  static final String DENSITIES =
      """
      <channelDensity id="leak" ionChannel="pas" condDensity="0.3 mS_per_cm2" erev="-54.387 mV" ion="non_specific"/>
      <channelDensity id="na_d" ionChannel="na" condDensity="120 mS_per_cm2" erev="50 mV" ion="na"/>
      <channelDensity id="k_d" ionChannel="k" condDensity="36 mS_per_cm2" erev="-77 mV" ion="k"/>
      """;

  private static final double DT = 0.01;

  /** Potential and gates m, h, n where it rests. */
  private final double[] rest = settled();

  double restMv() {
    return rest[0];
  }

  /** The smallest step of 500 ms that makes a spike, µA/cm². */
  double rheobase() {
    double low = 0;
    double high = 10;
    while (high - low > 1e-4) {
      double middle = (low + high) / 2;
      if (spikes(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static double[] settled() {
    double[] state = {-65, 0.05, 0.6, 0.32};
    for (int i = 0; i < 100_000; i++) {
      state = step(state, 0);
    }
    return state;
  }

  private boolean spikes(double current) {
    double[] state = rest;
    for (int i = 0; i < 50_000; i++) {
      state = step(state, current);
      if (state[0] > 0) {
        return true;
      }
    }
    return false;
  }

  private static double[] step(double[] y, double current) {
    double[] k1 = slope(y, current);
    double[] k2 = slope(moved(y, k1, DT / 2), current);
    double[] k3 = slope(moved(y, k2, DT / 2), current);
    double[] k4 = slope(moved(y, k3, DT), current);
    double[] next = new double[4];
    for (int i = 0; i < 4; i++) {
      next[i] = y[i] + DT / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
    }
    return next;
  }

  private static double[] moved(double[] y, double[] slope, double by) {
    double[] moved = new double[4];
    for (int i = 0; i < 4; i++) {
      moved[i] = y[i] + by * slope[i];
    }
    return moved;
  }

  private static double[] slope(double[] y, double current) {
    double v = y[0];
    double am = linoid((v + 40) / 10);
    double bm = 4 * Math.exp(-(v + 65) / 18);
    double ah = 0.07 * Math.exp(-(v + 65) / 20);
    double bh = 1 / (1 + Math.exp(-(v + 35) / 10));
    double an = 0.1 * linoid((v + 55) / 10);
    double bn = 0.125 * Math.exp(-(v + 65) / 80);
    double na = 120 * y[1] * y[1] * y[1] * y[2] * (50 - v);
    double k = 36 * Math.pow(y[3], 4) * (-77 - v);
    double leak = 0.3 * (-54.387 - v);
    return new double[] {
      na + k + leak + current,
      am * (1 - y[1]) - bm * y[1],
      ah * (1 - y[2]) - bh * y[2],
      an * (1 - y[3]) - bn * y[3]
    };
  }

  private static double linoid(double x) {
    return Math.abs(x) < 1e-7 ? 1 : x / (1 - Math.exp(-x));
  }
}
