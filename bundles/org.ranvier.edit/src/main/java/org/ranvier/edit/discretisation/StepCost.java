/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

/**
 * How long a step of a cell takes on this machine: a part that is always the same and one for each
 * control volume.
 *
 * @param fixedNs nanoseconds for a step of any cell
 * @param perVolumeNs nanoseconds for each control volume more
 */
public record StepCost(double fixedNs, double perVolumeNs) {
  private static final double NS_PER_SECOND = 1e9;

  /** A line through two measurements; neither part of it is negative. */
  public static StepCost through(int fewVolumes, double fewNs, int manyVolumes, double manyNs) {
    double slope = manyVolumes > fewVolumes ? (manyNs - fewNs) / (manyVolumes - fewVolumes) : -1;
    double fixed = fewNs - slope * fewVolumes;
    return slope > 0 && fixed >= 0
        ? new StepCost(fixed, slope)
        : new StepCost(0, manyNs / Math.max(1, manyVolumes));
  }

  /**
   * About how many seconds a run takes.
   *
   * @param steps number of time steps
   */
  public double seconds(int volumes, double steps) {
    return steps * (fixedNs + perVolumeNs * volumes) / NS_PER_SECOND;
  }
}
