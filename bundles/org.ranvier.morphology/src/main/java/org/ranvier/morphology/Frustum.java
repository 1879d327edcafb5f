/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

/**
 * A truncated cone whose radius varies linearly from its start to its end: the shape of every piece
 * of cable. A length of zero with two different radii is a flat ring; its lateral area is the
 * ring's area.
 *
 * @param lengthUm length along the axis, µm
 * @param startRadiusUm radius at the start, µm
 * @param endRadiusUm radius at the end, µm
 */
public record Frustum(double lengthUm, double startRadiusUm, double endRadiusUm) {
  /** Radius at {@code fraction} of the length, µm. */
  public double radiusUm(double fraction) {
    return startRadiusUm + fraction * (endRadiusUm - startRadiusUm);
  }

  /**
   * Membrane area between two fractions of the length, µm²: mean circumference times slant height.
   */
  public double lateralAreaUm2(double from, double to) {
    double taper = endRadiusUm - startRadiusUm;
    double slant = Math.sqrt(lengthUm * lengthUm + taper * taper);
    return Math.PI * (radiusUm(from) + radiusUm(to)) * slant * (to - from);
  }

  /** Membrane area of the whole piece, µm²; the two discs at its ends do not count. */
  public double lateralAreaUm2() {
    return lateralAreaUm2(0, 1);
  }

  /** Volume of the whole piece, µm³. */
  public double volumeUm3() {
    return Math.PI
        / 3
        * lengthUm
        * (startRadiusUm * startRadiusUm + startRadiusUm * endRadiusUm + endRadiusUm * endRadiusUm);
  }

  /**
   * ∫ dx / (π r²) between two fractions of the length, 1/µm. Times the resistivity it is the axial
   * resistance. For a radius linear in x the integral is {@code Δx / (π r(from) r(to))}, exactly.
   */
  public double axialShapePerUm(double from, double to) {
    return (to - from) * lengthUm / (Math.PI * radiusUm(from) * radiusUm(to));
  }
}
