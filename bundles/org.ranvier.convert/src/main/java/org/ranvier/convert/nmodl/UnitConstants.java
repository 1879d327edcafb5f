/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.Map;
import java.util.OptionalDouble;
import org.ranvier.convert.nmodl.NmodlBlock.UnitDefinition;

/**
 * Constants of nature that UNITS blocks take by name, with the values that NEURON 8 uses (CODATA
 * 2018). A unit that is asked for in front of them scales them.
 */
final class UnitConstants {
  private static final double FARADAY = 96485.33212331001; // C/mol
  private static final double GAS_CONSTANT = 8.31446261815324; // J/(K mol)

  private static final Map<String, Double> SOURCES =
      Map.of(
          "faraday", FARADAY,
          "k-mole", GAS_CONSTANT,
          "pi", Math.PI,
          "e", 1.602176634e-19,
          "k", 1.380649e-23,
          "avogadro", 6.02214076e23,
          "kelvin", 1.0);

  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("", 1.0),
          Map.entry("1", 1.0),
          Map.entry("coulomb", 1.0),
          Map.entry("coulombs", 1.0),
          Map.entry("kilocoulomb", 1e3),
          Map.entry("kilocoulombs", 1e3),
          Map.entry("10000coulomb", 1e4),
          Map.entry("coulomb/mole", 1.0),
          Map.entry("joule/degC", 1.0),
          Map.entry("joule/kelvin", 1.0),
          Map.entry("joule-sec", 1.0),
          Map.entry("millijoule/degC", 1e-3),
          Map.entry("millivolt-coulomb/degC", 1e-3));

  private UnitConstants() {}

  /** The number that a constant stands for; empty where it is made of units that are not known. */
  static OptionalDouble value(UnitDefinition definition) {
    if (definition.value().isPresent()) {
      return definition.value();
    }
    Double source = SOURCES.get(definition.source().replace(" ", ""));
    Double scale = SCALES.get(definition.unit().replace(" ", ""));
    return source == null || scale == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(source / scale);
  }
}
