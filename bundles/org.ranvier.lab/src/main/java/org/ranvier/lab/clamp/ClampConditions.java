/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/**
 * What surrounds a clamped channel beside the potential.
 *
 * @param temperatureCelsius of the bath
 * @param insideMm concentration on the inside of what opens or passes the channel, mM
 * @param outsideMm concentration on the outside, mM
 */
public record ClampConditions(double temperatureCelsius, double insideMm, double outsideMm) {
  /** 6.3 °C, calcium of a cell at rest (100 nM) inside and 2 mM outside. */
  public static final ClampConditions USUAL = new ClampConditions(6.3, 1e-4, 2);

  private static final double ZERO_CELSIUS_K = 273.15;

  public ClampConditions {
    if (!(temperatureCelsius > -ZERO_CELSIUS_K)) {
      throw new IllegalArgumentException("temperature " + temperatureCelsius + " degC");
    }
    if (!(insideMm >= 0) || !(outsideMm >= 0)) {
      throw new IllegalArgumentException(
          "concentrations " + insideMm + " and " + outsideMm + " mM");
    }
  }

  /** The same at another temperature. */
  public ClampConditions at(double celsius) {
    return new ClampConditions(celsius, insideMm, outsideMm);
  }

  double kelvin() {
    return temperatureCelsius + ZERO_CELSIUS_K;
  }
}
