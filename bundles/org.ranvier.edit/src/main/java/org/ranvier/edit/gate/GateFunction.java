/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

import java.util.List;

/**
 * What one gate does over what is varied: numbers for each of its points, each not a number where
 * there is none.
 *
 * @param path of the gate in its channel
 * @param steady share of open gates in the steady state
 * @param courseMs time constant, in ms, with the temperature in it; no points where the gate has
 *     none; of a kinetic scheme the slowest
 * @param rates how often it opens and closes, with the temperature in it
 * @param speed by which the temperature settings of the gate multiply its rates; 1 without any
 */
@SuppressWarnings("ArrayRecordComponent") // some hundred points, never changed
public record GateFunction(
    String path, double[] steady, double[] courseMs, List<Rate> rates, double speed) {
  public GateFunction {
    rates = List.copyOf(rates);
  }

  /**
   * A rate of a gate, or of a transition of a kinetic scheme.
   *
   * @param path {@code alpha} and {@code beta} of a gate; the path of a transition's rate
   * @param perMs in 1/ms
   */
  public record Rate(String path, double[] perMs) {}
}
