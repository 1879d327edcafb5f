/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

import java.util.Map;
import org.ranvier.lems.flat.FlatSystem;

/**
 * What a current through channels is to a small, fast change of the potential: all gates are in the
 * steady state of a potential and stay there, calcium is that of a cell at rest.
 */
public final class HeldCurrent {
  /** Small against what bends a current, large against rounding. */
  private static final double STEP_VOLTS = 1e-5;

  /** Of calcium in a cell at rest: 100 nM, in mol/m³. */
  private static final double RESTING_CONCENTRATION = 1e-4;

  /** Beside round numbers, at which published rates divide zero by zero. */
  private static final double OFFSET_VOLTS = 1.7e-8;

  private final FlatSystem system;
  private final HeldChannel held;

  /**
   * @param system of a channel, or of a density or population of it
   */
  public HeldCurrent(FlatSystem system) {
    this.system = system;
    this.held = new HeldChannel(system);
  }

  /** Whether it has neither gates nor anything else that changes in time. */
  public boolean isStill() {
    return system.states().isEmpty() && system.kineticSchemes().isEmpty();
  }

  /**
   * How much less current enters for each volt more, in SI units; not a number where the system
   * does not settle or has no such current.
   *
   * @param current the exposure, e.g. {@code iDensity}; positive where it enters the cell
   */
  public double slope(String current, double volts) {
    String variable = system.exposures().getOrDefault(current, "");
    Map<String, Double> at = settled(volts);
    double above = held.shifted(at, volts + STEP_VOLTS).getOrDefault(variable, Double.NaN);
    double below = held.shifted(at, volts - STEP_VOLTS).getOrDefault(variable, Double.NaN);
    return (below - above) / (2 * STEP_VOLTS);
  }

  /** A quantity that it shows, e.g. {@code fopen}, in SI units; not a number where it does not. */
  public double value(String exposure, double volts) {
    String variable = system.exposures().getOrDefault(exposure, "");
    return settled(volts).getOrDefault(variable, Double.NaN);
  }

  private Map<String, Double> settled(double volts) {
    return held.settled(held.surroundings(volts + OFFSET_VOLTS, RESTING_CONCENTRATION));
  }
}
