/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.Map;

/** The constant-field equation of Goldman, Hodgkin and Katz for calcium. */
final class ConstantField {
  private static final double FARADAY = 96485.33212331001;
  private static final double GAS_CONSTANT = 8.31446261815324;
  private static final double VALENCE = 2;

  /** Files have constants of nature with four digits. */
  private static final double TOLERANCE = 2e-3;

  private ConstantField() {}

  /** Whether a formula is, but for a factor, the current of calcium in a constant field. */
  static boolean is(Formula formula) {
    double first = Double.NaN;
    for (Map<String, Double> each : Samples.surroundings()) {
      double ratio = formula.value(each) / flux(each);
      if (!Double.isFinite(ratio) || ratio == 0) {
        return false;
      }
      if (Double.isNaN(first)) {
        first = ratio;
      } else if (Samples.difference(ratio, first) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private static double flux(Map<String, Double> at) {
    double kelvin = at.getOrDefault("celsius", 0.0) + 273.15;
    double volts = at.getOrDefault("v", 0.0) / 1000;
    double x = VALENCE * FARADAY * volts / (GAS_CONSTANT * kelvin);
    double inside = at.getOrDefault("cai", 0.0);
    double outside = at.getOrDefault("cao", 0.0);
    return x * (inside - outside * Math.exp(-x)) / -Math.expm1(-x);
  }
}
