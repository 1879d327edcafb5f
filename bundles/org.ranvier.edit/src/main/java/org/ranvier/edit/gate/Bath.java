/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

/**
 * What a channel is held in while its curves are drawn.
 *
 * @param celsius temperature, in °C
 * @param potentialMv membrane potential where a concentration is varied, in mV
 * @param concentrationMm concentration inside where the potential is varied, in mM
 */
public record Bath(double celsius, double potentialMv, double concentrationMm) {
  /** 32 °C, −40 mV, 100 nM as of calcium in a cell at rest. */
  public static final Bath WARM = new Bath(32, -40, 1e-4);

  private static final double ZERO_CELSIUS = 273.15;

  public double kelvin() {
    return celsius + ZERO_CELSIUS;
  }

  /** The same at another temperature, in °C. */
  public Bath at(double otherCelsius) {
    return new Bath(otherCelsius, potentialMv, concentrationMm);
  }
}
