/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

/**
 * The length over which an alternating signal decays along a cable, and the cutting rule that
 * follows from it: control volumes shorter than a fraction of that length (Hines and Carnevale, The
 * Neuroscientist 7:123–135, 2001, "d_lambda").
 *
 * <p>λ(f) = ½ √(d / (π f R C)) for a cable of diameter d; where the diameter varies, the length in
 * units of λ is the sum over the segments, each with its mean diameter. Units: µm, kHz, MΩ·µm (=
 * Ω·m), nF/µm² (1 µF/cm² = 1e-5 nF/µm²).
 *
 * @param frequencyKilohertz frequency of the signal, kHz
 * @param resistivityMegohmMicrometre axial resistivity, MΩ·µm
 * @param capacitanceNanofaradPerUm2 specific capacitance, nF/µm²
 */
public record LengthConstant(
    double frequencyKilohertz,
    double resistivityMegohmMicrometre,
    double capacitanceNanofaradPerUm2) {
  public LengthConstant {
    if (!(frequencyKilohertz > 0)
        || !(resistivityMegohmMicrometre > 0)
        || !(capacitanceNanofaradPerUm2 > 0)) {
      throw new IllegalArgumentException(
          "frequency, resistivity and capacitance must be greater than 0");
    }
  }

  /** λ of a cylinder, µm. */
  public double ofDiameterUm(double diameterUm) {
    return 0.5
        * Math.sqrt(
            diameterUm
                / (Math.PI
                    * frequencyKilohertz
                    * resistivityMegohmMicrometre
                    * capacitanceNanofaradPerUm2));
  }

  /** The section's length divided by λ, a pure number. */
  public double electrotonicLength(Section section) {
    double sum = 0;
    for (Segment segment : section.segments()) {
      Frustum cable = segment.cable();
      sum += cable.lengthUm() / ofDiameterUm(cable.startRadiusUm() + cable.endRadiusUm());
    }
    return sum;
  }

  /**
   * Odd numbers of control volumes, none longer than {@code fraction} of λ (usual: 0.1 at 0.1 kHz).
   */
  public Divisions divisions(double fraction) {
    if (!(fraction > 0)) {
      throw new IllegalArgumentException("fraction " + fraction);
    }
    return section -> {
      double exact = electrotonicLength(section) / fraction;
      // Odd, so that a control volume's centre is the section's; 0.9 is the published rounding.
      return 2 * (int) Math.min((exact + 0.9) / 2, Divisions.MAXIMUM / 2.0 - 1) + 1;
    };
  }
}
