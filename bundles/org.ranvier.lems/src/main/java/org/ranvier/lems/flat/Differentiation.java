/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.lems.expression.Derivative;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.flat.FlatSystem.Derived;
import org.ranvier.lems.flat.FlatSystem.State;
import org.ranvier.units.Dimension;

/**
 * Derivatives of a system's quantities by one of its variables, through all computed quantities in
 * between; all other states and inputs are held fixed.
 */
public final class Differentiation {
  private final FlatSystem system;

  public Differentiation(FlatSystem system) {
    this.system = system;
  }

  /**
   * A derivative.
   *
   * @param steps intermediate derivatives, to be computed in this order after the system's computed
   *     quantities
   * @param value the derivative; names variables of the system and of the steps
   */
  public record Result(List<Derived> steps, Expression value) {
    public boolean isZero() {
      return value instanceof Expression.Literal literal && literal.is(0);
    }
  }

  /** ∂output/∂by; {@code by} is an input, a state, a property or a computed quantity. */
  public Result of(String output, String by) {
    return of(Expression.variable(output), by);
  }

  /**
   * ∂(dstate/dt)/∂state: minus the reciprocal of its time constant where the state relaxes.
   *
   * @throws IllegalArgumentException where the system has no such state or it has no rate
   */
  public Result ofRate(String state) {
    Expression rate =
        system
            .findState(state)
            .map(State::rate)
            .orElseThrow(() -> new IllegalArgumentException("no state with a rate: " + state));
    return of(rate, state);
  }

  /** ∂formula/∂by for a formula in the system's variables. */
  public Result of(Expression formula, String by) {
    Map<String, Expression> known = new HashMap<>();
    known.put(by, Expression.ONE);
    Derivative derivative = new Derivative(name -> known.getOrDefault(name, Expression.ZERO));
    Map<String, Dimension> dimensions = system.variables();
    Dimension byDimension =
        by.equals("t") ? Dimension.TIME : dimensions.getOrDefault(by, Dimension.NONE);
    List<Derived> steps = new ArrayList<>();
    for (Derived step : system.derivedFor(Expressions.variables(formula))) {
      if (step.name().equals(by)) {
        continue;
      }
      Expression value = derivative.of(step.value());
      if (value instanceof Expression.Literal) {
        known.put(step.name(), value);
      } else {
        String name = "d(" + step.name() + ")/d(" + by + ")";
        known.put(step.name(), Expression.variable(name));
        steps.add(new Derived(name, step.dimension().over(byDimension), value));
      }
    }
    Expression result = derivative.of(formula);
    return new Result(needed(steps, result), result);
  }

  private static List<Derived> needed(List<Derived> steps, Expression result) {
    var wanted = new java.util.HashSet<>(Expressions.variables(result));
    List<Derived> kept = new ArrayList<>();
    for (Derived step : steps.reversed()) {
      if (wanted.contains(step.name())) {
        kept.add(step);
        wanted.addAll(Expressions.variables(step.value()));
      }
    }
    return List.copyOf(kept.reversed());
  }
}
