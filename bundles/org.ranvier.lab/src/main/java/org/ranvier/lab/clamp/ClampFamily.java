/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.List;

/**
 * The sweeps of one protocol. Each begins in the steady state of the holding potential, as after a
 * long rest.
 *
 * @param holdingMv holding potential
 * @param sweeps in the order in which they are shown
 */
public record ClampFamily(double holdingMv, List<Sweep> sweeps) {
  public ClampFamily {
    sweeps = List.copyOf(sweeps);
    if (sweeps.isEmpty()) {
      throw new IllegalArgumentException("a family without sweeps");
    }
    if (!Double.isFinite(holdingMv)) {
      throw new IllegalArgumentException("a holding potential of " + holdingMv + " mV");
    }
  }

  /** Length of the longest sweep. */
  public double durationMs() {
    return sweeps.stream().mapToDouble(Sweep::durationMs).max().orElseThrow();
  }

  /** The same, each sweep cut off or with its last potential held so that it is so long. */
  public ClampFamily lasting(double durationMs) {
    return new ClampFamily(
        holdingMv, sweeps.stream().map(each -> each.lasting(durationMs)).toList());
  }
}
