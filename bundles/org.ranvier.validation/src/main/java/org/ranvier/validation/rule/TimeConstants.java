/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.units.Dimension;

/**
 * The fastest time constant of a system over the voltages that cells go through: of each state that
 * relaxes linearly, −1 over the slope of its rate in the state.
 */
final class TimeConstants {
  private static final Dimension VOLTAGE = new Dimension(1, 2, -3, -1, 0, 0, 0);
  private static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1, 0, 0);
  private static final double LOWEST_V = -0.08;
  private static final double HIGHEST_V = 0.03;
  private static final double STEP_V = 0.01;
  private static final double USUAL_K = 279.45;

  private final FlatSystem system;
  private final double temperatureK;
  private final Map<String, Expression> derived = new HashMap<>();
  private final Map<String, Double> fixed = new HashMap<>();

  /** Dimension of each input and state. */
  private final Map<String, Dimension> supplied = new HashMap<>();

  /**
   * A time constant.
   *
   * @param seconds the time constant, s
   * @param state the state that changes so fast
   * @param volts the voltage at which it does, V; empty where it does not depend on the voltage
   */
  record Fastest(double seconds, String state, Optional<Double> volts) {}

  TimeConstants(FlatSystem system, double temperatureK) {
    this.system = system;
    this.temperatureK = temperatureK > 0 ? temperatureK : USUAL_K;
    system.derived().forEach(each -> derived.put(each.name(), each.value()));
    system.constants().forEach(each -> fixed.put(each.name(), each.value()));
    system.properties().forEach(each -> fixed.put(each.name(), each.defaultValue()));
    fixed.put("t", 0.0);
    system.inputs().forEach(each -> supplied.put(each.name(), each.dimension()));
    system.states().forEach(each -> supplied.put(each.name(), each.dimension()));
  }

  /** Empty where no state decays. */
  Optional<Fastest> fastest() {
    Optional<Fastest> fastest = Optional.empty();
    for (FlatSystem.State state : system.states()) {
      Optional<Fastest> own = state.rate() == null ? Optional.empty() : fastest(state);
      if (own.isPresent() && (fastest.isEmpty() || own.get().seconds() < fastest.get().seconds())) {
        fastest = own;
      }
    }
    return fastest;
  }

  private Optional<Fastest> fastest(FlatSystem.State state) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    double where = 0;
    for (double v = LOWEST_V; v <= HIGHEST_V + 1e-9; v += STEP_V) {
      double tau = timeConstant(state, v);
      if (tau > 0 && tau < least) {
        least = tau;
        where = v;
      }
      most = Math.max(most, tau);
    }
    boolean varies = most > least * (1 + 1e-6);
    return Double.isInfinite(least)
        ? Optional.empty()
        : Optional.of(
            new Fastest(least, state.name(), varies ? Optional.of(where) : Optional.empty()));
  }

  /** −1 where the state does not relax, or not with one time constant. */
  private double timeConstant(FlatSystem.State state, double v) {
    boolean volts = state.dimension().equals(VOLTAGE);
    double at = volts ? v : 0.3;
    double by = volts ? 1e-3 : 0.1;
    double slope = slope(state, at, by, v);
    double beyond = slope(state, at + by, by, v);
    boolean linear = Math.abs(beyond - slope) <= 1e-3 * Math.abs(slope);
    return linear && Double.isFinite(slope) && slope < 0 ? -1 / slope : -1;
  }

  private double slope(FlatSystem.State state, double at, double by, double v) {
    Expression rate = Objects.requireNonNull(state.rate());
    return (value(rate, state.name(), at + by, v) - value(rate, state.name(), at, v)) / by;
  }

  private double value(Expression rate, String state, double atState, double v) {
    return new Lookup(state, atState, v).value(rate);
  }

  private double supplied(Dimension dimension, double v) {
    return dimension.equals(VOLTAGE) ? v : dimension.equals(TEMPERATURE) ? temperatureK : 0;
  }

  /** Values of variables, found when first asked for: a system may have very many. */
  private final class Lookup {
    private final Map<String, Double> known = new HashMap<>();
    private final double volts;

    Lookup(String state, double atState, double volts) {
      this.volts = volts;
      known.put(state, atState);
    }

    double value(Expression expression) {
      return new Evaluator(this::of, () -> 0.5).value(expression);
    }

    private double of(String name) {
      Double value = known.get(name);
      if (value == null) {
        value = find(name);
        known.put(name, value);
      }
      return value;
    }

    private double find(String name) {
      Dimension dimension = supplied.get(name);
      if (dimension != null) {
        return TimeConstants.this.supplied(dimension, volts);
      }
      Double constant = fixed.get(name);
      if (constant != null) {
        return constant;
      }
      Expression formula = derived.get(name);
      return formula == null ? Double.NaN : value(formula);
    }
  }
}
