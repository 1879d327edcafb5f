/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

import java.util.Arrays;

/**
 * How one gate depends on what is varied.
 *
 * @param path of the gate in its channel
 * @param open share of open gates in the steady state at each point; not a number where there is
 *     none
 * @param courseMs time constant at each point, in ms; no points where the gate has none
 */
@SuppressWarnings("ArrayRecordComponent") // some hundred points, never changed
public record GateCurve(String path, double[] open, double[] courseMs) {
  private static final double FLAT = 1e-4;

  /** The last step of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether what is varied does not move the gate. */
  public boolean isFlat() {
    double low = Arrays.stream(open).filter(Double::isFinite).min().orElse(0);
    double high = Arrays.stream(open).filter(Double::isFinite).max().orElse(0);
    return high - low <= FLAT;
  }
}
