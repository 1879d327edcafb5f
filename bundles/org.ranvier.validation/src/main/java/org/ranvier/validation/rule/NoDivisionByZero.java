/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expression.Operation;
import org.ranvier.lems.expression.Expression.Operator;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.NumberFormula;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.ComponentRule;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.xml.XmlAttribute;

/** No parameter is zero by which a formula of its type always divides. */
public final class NoDivisionByZero implements ComponentRule {
  @Override
  public String id() {
    return "no-division-by-zero";
  }

  @Override
  public Optional<Consumer<Component>> looking(Model model, Report report) {
    Map<ComponentType, Set<String>> divisors = new HashMap<>();
    return Optional.of(
        component ->
            check(
                component,
                divisors.computeIfAbsent(component.type(), NoDivisionByZero::divisorsOf),
                report));
  }

  private static void check(Component component, Set<String> divisors, Report report) {
    for (String parameter : divisors) {
      Optional<XmlAttribute> attribute = component.element().findAttribute(parameter);
      if (attribute.isPresent()
          && component.findValue(parameter).filter(v -> v.si() == 0).isPresent()) {
        report.warning(
            attribute.get(),
            "%s of %s is 0, and its formulas divide by it: they yield infinity or no number; another value is expected"
                .formatted(parameter, component));
      }
    }
  }

  /** Parameters that stand alone or as a factor behind a division that no condition guards. */
  private static Set<String> divisorsOf(ComponentType type) {
    Set<String> found = new HashSet<>();
    Dynamics dynamics = type.dynamics();
    for (TypeMember.DerivedParameter each : type.members(TypeMember.DerivedParameter.class)) {
      collect(each.value(), found);
    }
    dynamics.derivedVariables().forEach(each -> collect(each.value(), found));
    dynamics.timeDerivatives().forEach(each -> collect(each.value(), found));
    dynamics
        .regimes()
        .forEach(r -> r.timeDerivatives().forEach(each -> collect(each.value(), found)));
    Set<String> parameters = new LinkedHashSet<>();
    type.parameters().stream()
        .map(TypeMember.Parameter::name)
        .filter(found::contains)
        .forEach(parameters::add);
    return parameters;
  }

  private static void collect(@Nullable NumberFormula formula, Set<String> found) {
    if (formula != null) {
      collect(formula.expression(), found);
    }
  }

  private static void collect(Expression expression, Set<String> found) {
    switch (expression) {
      case Operation(Operator operator, Expression left, Expression right) -> {
        if (operator == Operator.DIVIDE && isProduct(right)) {
          found.addAll(Expressions.variables(right));
        }
        collect(left, found);
        collect(right, found);
      }
      case Expression.Negation(Expression operand) -> collect(operand, found);
      case Expression.Call call -> collect(call.argument(), found);
      case Expression.Choice choice -> {} // a condition may guard it
      case Expression.Literal literal -> {}
      case Expression.Variable variable -> {}
    }
  }

  private static boolean isProduct(Expression expression) {
    return switch (expression) {
      case Expression.Variable variable -> true;
      case Expression.Literal literal -> true;
      case Operation(Operator operator, Expression left, Expression right) ->
          operator == Operator.MULTIPLY && isProduct(left) && isProduct(right);
      default -> false;
    };
  }
}
