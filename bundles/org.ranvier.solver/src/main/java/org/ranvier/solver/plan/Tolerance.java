/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

/**
 * How much a step of an error-controlled method may be wrong.
 *
 * @param absolute in coherent units (mV for potentials); for a state that has never been as large
 *     as 1, this part of its largest value
 * @param relative part of the state's value
 */
public record Tolerance(double absolute, double relative) {
  /** What is used where nobody says otherwise. */
  public static final Tolerance USUAL = new Tolerance(1e-6, 1e-6);

  /** Refuses tolerances that are negative or both 0. */
  public Tolerance {
    if (!(absolute >= 0) || !(relative >= 0) || !(absolute + relative > 0)) {
      throw new IllegalArgumentException(
          "tolerances of %s and %s were found; numbers above 0 are expected"
              .formatted(absolute, relative));
    }
  }
}
