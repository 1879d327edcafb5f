/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/**
 * What was read off a family, a point a sweep.
 *
 * @param varied what tells the sweeps apart: potentials in mV, or gaps in ms
 * @param values what was read off; not a number where a sweep has no samples there
 */
@SuppressWarnings("ArrayRecordComponent") // some ten points, never changed
public record ClampCurve(double[] varied, double[] values) {
  public ClampCurve {
    if (varied.length != values.length) {
      throw new IllegalArgumentException(varied.length + " and " + values.length + " numbers");
    }
  }

  /** The same in parts of its largest value; as it is where that is not above zero. */
  public ClampCurve normalised() {
    double largest = 0;
    for (double each : values) {
      largest = Math.max(largest, Double.isNaN(each) ? 0 : each);
    }
    double[] parts = values.clone();
    for (int i = 0; i < parts.length && largest > 0; i++) {
      parts[i] /= largest;
    }
    return new ClampCurve(varied.clone(), parts);
  }
}
