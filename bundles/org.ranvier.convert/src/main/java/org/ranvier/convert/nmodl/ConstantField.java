/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.Map;
import java.util.Optional;

/**
 * The constant-field equation of Goldman, Hodgkin and Katz for calcium, as channelDensityGHK has
 * it.
 *
 * @param permeability in cm/s, by which the equation gives the current in mA/cm²
 * @param error largest difference from the file, relative to the larger of what goes in and out,
 *     whose constants of nature may have few digits
 */
record ConstantField(double permeability, double error) {
  private static final double FARADAY = 96485.3;
  private static final double GAS_CONSTANT = 8.3144621;
  private static final double VALENCE = 2;

  /** mM·cm/s·C/mol in mA/cm². */
  private static final double UNIT = 1e-3;

  /** Files have constants of nature with four digits. */
  private static final double TOLERANCE = 2e-3;

  /** Reads a current as one in a constant field; empty where it is none. */
  static Optional<ConstantField> of(Formula formula) {
    double first = Double.NaN;
    double error = 0;
    for (Map<String, Double> each : Samples.surroundings()) {
      double inward = flux(each, 0, 1) * VALENCE * FARADAY * UNIT;
      double outward = flux(each, 1, 0) * VALENCE * FARADAY * UNIT;
      double file = formula.value(each);
      first = Double.isNaN(first) ? file / (outward + inward) : first;
      // Where both ways nearly balance, their difference says little.
      double larger = Math.max(Math.abs(inward), Math.abs(outward)) * Math.abs(first);
      error = Math.max(error, Math.abs(file - first * (outward + inward)) / larger);
      if (!(error <= TOLERANCE)) {
        return Optional.empty();
      }
    }
    return Optional.of(new ConstantField(first, error));
  }

  /** What goes out of the cell and what goes into it, each times a factor. */
  private static double flux(Map<String, Double> at, double outward, double inward) {
    double kelvin = at.getOrDefault("celsius", 0.0) + 273.15;
    double volts = at.getOrDefault("v", 0.0) / 1000;
    double x = VALENCE * FARADAY * volts / (GAS_CONSTANT * kelvin);
    double inside = at.getOrDefault("cai", 0.0);
    double outside = at.getOrDefault("cao", 0.0);
    return x * (outward * inside - inward * outside * Math.exp(-x)) / -Math.expm1(-x);
  }
}
