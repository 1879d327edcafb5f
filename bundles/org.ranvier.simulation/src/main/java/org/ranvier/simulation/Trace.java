/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

/**
 * The samples of one recording.
 *
 * @param recording what was recorded
 * @param values SI values, one a sample
 */
@SuppressWarnings("ArrayRecordComponent")
public record Trace(Recording recording, double[] values) {
  /** The samples in the unit that {@link Recording#unit()} names. */
  public double[] valuesInUnit() {
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = values[i] * recording.unitPerSi();
    }
    return scaled;
  }
}
