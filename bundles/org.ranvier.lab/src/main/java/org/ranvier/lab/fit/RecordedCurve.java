/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

/**
 * A curve over the potential as it was recorded.
 *
 * @param name what the header calls it
 * @param quantity what its values are
 * @param values in the unit of the quantity, one a potential; not a number where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // some ten points, never changed
public record RecordedCurve(String name, Quantity quantity, double[] values) {
  /** What is recorded over the potential. */
  public enum Quantity {
    /** A share: a steady state, or a conductance in parts of the largest. */
    SHARE(""),
    /** A time constant. */
    TIME("ms"),
    /** A rate. */
    RATE("1/ms"),
    /** A current. */
    CURRENT("pA"),
    /** A current per area. */
    CURRENT_DENSITY("µA/cm²"),
    /** A conductance. */
    CONDUCTANCE("nS"),
    /** A conductance per area. */
    CONDUCTANCE_DENSITY("mS/cm²");

    private final String unit;

    Quantity(String unit) {
      this.unit = unit;
    }

    /** The unit of values; empty for shares. */
    public String unit() {
      return unit;
    }
  }
}
