/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentValues;

/**
 * What a cell's membrane and plasma do to small signals: each segment has a conductance that does
 * not depend on the voltage, a capacitance and an axial resistivity.
 *
 * @param conductanceMicrosiemensPerUm2 specific conductance, µS/µm² (1 mS/cm² = 1e-5 µS/µm²)
 * @param capacitanceNanofaradPerUm2 specific capacitance, nF/µm² (1 µF/cm² = 1e-5 nF/µm²)
 * @param resistivityMegohmMicrometre axial resistivity, MΩ·µm (1 Ω·m = 1 MΩ·µm; 1 kΩ·cm = 10)
 */
public record LinearMembrane(
    SegmentValues conductanceMicrosiemensPerUm2,
    SegmentValues capacitanceNanofaradPerUm2,
    SegmentValues resistivityMegohmMicrometre) {

  /** The same everywhere. */
  public static LinearMembrane uniform(
      Morphology morphology,
      double conductanceMicrosiemensPerUm2,
      double capacitanceNanofaradPerUm2,
      double resistivityMegohmMicrometre) {
    return new LinearMembrane(
        SegmentValues.uniform(morphology, conductanceMicrosiemensPerUm2),
        SegmentValues.uniform(morphology, capacitanceNanofaradPerUm2),
        SegmentValues.uniform(morphology, resistivityMegohmMicrometre));
  }

  /** Time constant of a segment's membrane, ms. */
  public double timeConstantMs(int segmentIndex) {
    return capacitanceNanofaradPerUm2.at(segmentIndex)
        / conductanceMicrosiemensPerUm2.at(segmentIndex);
  }

  /**
   * @throws IllegalArgumentException a segment lacks a value, or it is not a number that it can be
   */
  void check(Morphology morphology) {
    check(morphology, "specific conductance", conductanceMicrosiemensPerUm2, true);
    check(morphology, "specific capacitance", capacitanceNanofaradPerUm2, true);
    check(morphology, "axial resistivity", resistivityMegohmMicrometre, false);
  }

  private static void check(
      Morphology morphology, String what, SegmentValues values, boolean mayBeZero) {
    for (var segment : morphology.segments()) {
      double value = values.at(segment.index());
      boolean good = value > 0 || (mayBeZero && value == 0);
      if (!good || Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "%s of segment %d is %s; a number %s is expected"
                .formatted(
                    what,
                    segment.id(),
                    Double.isNaN(value) ? "not stated" : String.valueOf(value),
                    mayBeZero ? "that is not negative" : "greater than 0"));
      }
    }
  }
}
