/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

/**
 * Which curve of a channel.
 *
 * @param gate path of the gate
 * @param rate path of the rate, see {@link org.ranvier.edit.gate.GateFunction.Rate}; empty for
 *     other curves
 */
public record CurveKey(Plot plot, String gate, String rate) {
  static CurveKey steady(String gate) {
    return new CurveKey(Plot.STEADY_STATE, gate, "");
  }

  static CurveKey course(String gate) {
    return new CurveKey(Plot.TIME_CONSTANT, gate, "");
  }

  static CurveKey rate(String gate, String rate) {
    return new CurveKey(Plot.RATE, gate, rate);
  }
}
