/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.equation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expression.Variable;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.expression.Simplifier;
import org.ranvier.lems.type.ConditionFormula;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.NumberFormula;

/**
 * Dynamics for a reader: with other names, without lines that only fetch what is said elsewhere,
 * and with formulas as short as they can be.
 */
final class Renamed {
  private final Map<String, Expression> names;
  private final Set<String> left;

  /**
   * @param names what stands in the place of names: other names, or numbers
   * @param left quantities whose lines are left out
   */
  Renamed(Map<String, Expression> names, Set<String> left) {
    this.names = names;
    this.left = left;
  }

  /** The continuous part: what is done at the start is left out. */
  Dynamics of(Dynamics dynamics) {
    return new Dynamics(
        dynamics.stateVariables(),
        dynamics.timeDerivatives().stream()
            .map(
                each ->
                    new Dynamics.TimeDerivative(
                        name(each.variable()), formula(each.value()), each.location()))
            .toList(),
        dynamics.derivedVariables().stream()
            .filter(each -> !left.contains(each.name()) && !isTrivial(each))
            .map(this::derived)
            .toList(),
        dynamics.conditionalDerivedVariables().stream().map(this::cases).toList(),
        List.of(),
        dynamics.onConditions(),
        dynamics.onEvents(),
        dynamics.regimes(),
        dynamics.kineticSchemes(),
        dynamics.simultaneous());
  }

  private Dynamics.DerivedVariable derived(Dynamics.DerivedVariable each) {
    NumberFormula value = each.value();
    return new Dynamics.DerivedVariable(
        name(each.name()),
        each.dimension(),
        each.exposure(),
        value == null ? null : formula(value),
        each.selection(),
        each.location());
  }

  /** Whether it says that something is itself. */
  private boolean isTrivial(Dynamics.DerivedVariable each) {
    NumberFormula value = each.value();
    return value != null
        && formula(value).expression() instanceof Variable(String name)
        && name.equals(name(each.name()));
  }

  private Dynamics.ConditionalDerivedVariable cases(Dynamics.ConditionalDerivedVariable each) {
    return new Dynamics.ConditionalDerivedVariable(
        name(each.name()),
        each.dimension(),
        each.exposure(),
        each.cases().stream()
            .map(it -> new Dynamics.Case(condition(it.condition()), formula(it.value())))
            .toList(),
        each.location());
  }

  private @Nullable ConditionFormula condition(@Nullable ConditionFormula formula) {
    if (formula == null) {
      return null;
    }
    Condition renamed = Expressions.substitute(formula.condition(), this::replacement);
    return new ConditionFormula(Simplifier.simplify(renamed), formula.location());
  }

  private NumberFormula formula(NumberFormula formula) {
    Expression renamed = Expressions.substitute(formula.expression(), this::replacement);
    return new NumberFormula(Simplifier.simplify(renamed), formula.location());
  }

  private Expression replacement(String name) {
    return Objects.requireNonNullElseGet(names.get(name), () -> new Variable(name));
  }

  private String name(String name) {
    return names.get(name) instanceof Variable(String other) ? other : name;
  }
}
