/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.FlatSystem.Scheme;
import org.ranvier.units.Dimension;

/**
 * A channel whose surroundings are held: the potential, the concentrations and the temperature as
 * they are given.
 */
final class HeldChannel {
  static final Dimension VOLTAGE = dimension("voltage");
  static final Dimension CONCENTRATION = dimension("concentration");
  private static final Dimension TEMPERATURE = dimension("temperature");

  /** Of calcium outside of a cell: 2 mM, in mol/m³. */
  private static final double OUTSIDE = 2;

  /** How far from a straight line rounding may lead. */
  private static final double ROUNDING = 1e-6;

  private static final double MILLI = 1e-3;

  private final FlatSystem system;

  HeldChannel(FlatSystem system) {
    this.system = system;
  }

  private static Dimension dimension(String name) {
    return LemsModel.core().units().findDimension(name).orElseThrow();
  }

  boolean has(Dimension dimension) {
    return system.inputs().stream().anyMatch(each -> each.dimension().equals(dimension));
  }

  /** As {@link #surroundings(double, double, double)} in a warm bath. */
  Map<String, Double> surroundings(double volts, double concentration) {
    return surroundings(volts, concentration, Bath.WARM.kelvin());
  }

  /** What the surroundings are taken to be, by the names of the system; states are zero. */
  Map<String, Double> surroundings(double volts, double concentration, double kelvin) {
    Map<String, Double> values = new HashMap<>();
    values.put("t", 0.0);
    system.constants().forEach(each -> values.put(each.name(), each.value()));
    system.properties().forEach(each -> values.put(each.name(), each.defaultValue()));
    system.states().forEach(each -> values.put(each.name(), 0.0));
    for (FlatSystem.Input each : system.inputs()) {
      Dimension dimension = each.dimension();
      values.put(
          each.name(),
          dimension.equals(VOLTAGE)
              ? volts
              : dimension.equals(CONCENTRATION)
                  ? (each.name().endsWith("Ext") ? OUTSIDE : concentration)
                  : dimension.equals(TEMPERATURE) ? kelvin : 0.0);
    }
    return values;
  }

  /**
   * Where a state comes to rest.
   *
   * @param value of the state; not a number where it has no such value
   * @param courseMs how fast it gets there
   */
  record Rest(double value, double courseMs) {
    private static final Rest NONE = new Rest(Double.NaN, Double.NaN);
  }

  /**
   * Where a state comes to rest whose rate of change falls along a straight line with the state
   * itself: dx/dt = a − b·x rests at a/b with the time constant 1/b, whatever its type is called
   * and however a and b come about.
   */
  Rest rest(FlatSystem.State state, Expression rate, Map<String, Double> surroundings) {
    double atZero = rate(state, rate, 0, surroundings);
    double atOne = rate(state, rate, 1, surroundings);
    double slope = atZero - atOne;
    double bend = Math.abs(rate(state, rate, 0.5, surroundings) - (atZero + atOne) / 2);
    boolean straight = bend <= ROUNDING * (Math.abs(atZero) + Math.abs(atOne));
    return straight && slope > 0 ? new Rest(atZero / slope, 1 / slope / MILLI) : Rest.NONE;
  }

  private double rate(
      FlatSystem.State state, Expression rate, double x, Map<String, Double> surroundings) {
    Map<String, Double> known = new HashMap<>(surroundings);
    known.put(state.name(), x);
    Evaluator evaluator = evaluator(known);
    for (FlatSystem.Derived each : system.derivedFor(Expressions.variables(rate))) {
      known.put(each.name(), evaluator.value(each.value()));
    }
    return evaluator.value(rate);
  }

  private static Evaluator evaluator(Map<String, Double> values) {
    return new Evaluator(
        name -> Objects.requireNonNullElse(values.get(name), Double.NaN), () -> 0.5);
  }

  /** All variables, with the occupancies of kinetic schemes that stand still. */
  Map<String, Double> variables(Map<String, Double> surroundings) {
    Map<String, Double> values = new HashMap<>(surroundings);
    derive(values);
    if (!system.kineticSchemes().isEmpty()) {
      system.kineticSchemes().forEach(scheme -> settle(scheme, values));
      derive(values);
    }
    return values;
  }

  /** All variables, with every state and the occupancies of kinetic schemes at rest. */
  Map<String, Double> settled(Map<String, Double> surroundings) {
    Map<String, Double> resting = new HashMap<>(surroundings);
    for (FlatSystem.State each : system.states()) {
      Expression rate = each.rate();
      if (rate != null) {
        resting.put(each.name(), rest(each, rate, surroundings).value());
      }
    }
    return variables(resting);
  }

  /** Another potential, while every state and occupancy stays what it is. */
  Map<String, Double> shifted(Map<String, Double> variables, double volts) {
    Map<String, Double> values = new HashMap<>(variables);
    system.inputs().stream()
        .filter(each -> each.dimension().equals(VOLTAGE))
        .forEach(each -> values.put(each.name(), volts));
    derive(values);
    return values;
  }

  private void derive(Map<String, Double> values) {
    Evaluator evaluator = evaluator(values);
    system.derived().forEach(each -> values.put(each.name(), evaluator.value(each.value())));
  }

  /** Puts in the occupancies that do not change. */
  private static void settle(Scheme scheme, Map<String, Double> values) {
    double[] occupancies = new Flows(scheme, values).occupancies();
    for (int i = 0; i < occupancies.length; i++) {
      values.put(scheme.occupancies().get(i), occupancies[i]);
    }
  }

  /** Path of the share of open gates of a part; empty where it exposes none. */
  static Optional<String> openOf(FlatSystem system, String gate) {
    return Optional.ofNullable(system.exposures().get(gate + "/q"));
  }
}
