/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Evenly spaced potentials.
 *
 * @param firstMv the first
 * @param lastMv the last, which is reached where the step fits
 * @param stepMv distance, positive whatever the direction
 */
public record Levels(double firstMv, double lastMv, double stepMv) {
  private static final int MOST = 1000;

  public Levels {
    if (!(stepMv > 0) || !Double.isFinite(firstMv) || !Double.isFinite(lastMv)) {
      throw new IllegalArgumentException(
          "potentials from %s to %s mV by %s".formatted(firstMv, lastMv, stepMv));
    }
    if (Math.abs(lastMv - firstMv) / stepMv >= MOST) {
      throw new IllegalArgumentException(
          "more than %d potentials from %s to %s mV by %s; a larger step is expected"
              .formatted(MOST, firstMv, lastMv, stepMv));
    }
  }

  /** The potentials in mV. */
  public List<Double> all() {
    int steps = (int) Math.floor(Math.abs(lastMv - firstMv) / stepMv + 1e-9);
    double signed = lastMv < firstMv ? -stepMv : stepMv;
    return IntStream.rangeClosed(0, steps).mapToObj(i -> firstMv + signed * i).toList();
  }
}
