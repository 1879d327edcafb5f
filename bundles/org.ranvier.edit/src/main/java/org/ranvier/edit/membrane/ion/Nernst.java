/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.ion;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The potential at which an ion is in equilibrium, R T / (z F) ln(outside / inside) (Nernst, Z phys
 * Chem 4:129–181, 1889), with the constants of the language.
 */
final class Nernst {
  private static final double GAS_CONSTANT = 8.3144621; // J/(K mol)
  private static final double FARADAY = 96485.3; // C/mol
  static final double ZERO_CELSIUS = 273.15;
  private static final Map<String, Integer> VALENCES =
      Map.of("na", 1, "k", 1, "ca", 2, "ca2", 2, "cl", -1, "mg", 2, "h", 1, "hco3", -1);

  private Nernst() {}

  /** Empty for an ion of unknown charge, and where a concentration is not above zero. */
  static OptionalDouble millivolts(
      String ion, double inside, double outside, double temperatureCelsius) {
    Integer valence = VALENCES.get(ion);
    return valence == null || !(inside > 0) || !(outside > 0)
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            1e3
                * GAS_CONSTANT
                * (temperatureCelsius + ZERO_CELSIUS)
                / (valence * FARADAY)
                * Math.log(outside / inside));
  }
}
