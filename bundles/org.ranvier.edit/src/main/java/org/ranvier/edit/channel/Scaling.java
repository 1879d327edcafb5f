/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.OptionalDouble;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateFunctions;
import org.ranvier.lems.component.Component;

/**
 * A factor that depends on the temperature, on the speed of a gate or on the conductance.
 *
 * @param path in the channel
 * @param component what it is in LEMS
 * @param exposure path of the factor
 */
public record Scaling(String path, Component component, String exposure) {
  private static final double ZERO_CELSIUS = 273.15;

  /** By what it multiplies in a bath. */
  public double factor(GateFunctions functions, Bath bath) {
    return functions.value(exposure, bath);
  }

  /** Growth for each 10 °C; empty where it has no such parameter. */
  public OptionalDouble q10() {
    return component
        .findValue("q10Factor")
        .map(each -> OptionalDouble.of(each.si()))
        .orElse(OptionalDouble.empty());
  }

  /** Temperature at which the factor is one, in °C; empty where it has no such parameter. */
  public OptionalDouble experimentalCelsius() {
    return component
        .findValue("experimentalTemp")
        .map(each -> OptionalDouble.of(each.si() - ZERO_CELSIUS))
        .orElse(OptionalDouble.empty());
  }
}
