/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

/**
 * How much a step of {@link Method#ADAPTIVE} may be wrong.
 *
 * @param absolute in mV for potentials, in the same set of units (nA, µS, mM) for others; for what
 *     has never been as large as 1, this part of its largest value
 * @param relative part of the value
 */
public record StepTolerance(double absolute, double relative) {
  /** What is used where nobody says otherwise. */
  public static final StepTolerance USUAL = new StepTolerance(1e-6, 1e-6);

  /** Refuses tolerances that are negative, not finite, or both 0. */
  public StepTolerance {
    if (!(absolute >= 0) || !(relative >= 0) || !(absolute + relative > 0)) {
      throw new IllegalArgumentException(
          "tolerances of %s and %s were found; numbers above 0 are expected"
              .formatted(absolute, relative));
    }
    if (!Double.isFinite(absolute + relative)) {
      throw new IllegalArgumentException("a tolerance is infinite");
    }
  }
}
