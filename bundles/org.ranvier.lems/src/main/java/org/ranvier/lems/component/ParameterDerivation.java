/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component.Value;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.NumberFormula;
import org.ranvier.lems.type.TypeMember.DerivedParameter;
import org.ranvier.lems.type.TypeMember.Parameter;
import org.ranvier.units.Dimension;

/**
 * Computes the derived parameters of one component in whatever order they need each other: each as
 * soon as the last value that its formula waits for is there.
 *
 * <p>Those that are selected from elsewhere, and what depends on them, get no value: the
 * component's surroundings are not known here, they are left to flattening. What depends on a
 * parameter that the component should state and does not gets none either; that was reported.
 */
final class ParameterDerivation {
  private final ComponentType type;
  private final Map<String, Value> globals;
  private final Map<String, Value> values;
  private final Map<String, DerivedParameter> open = new LinkedHashMap<>();

  /** Names that each open parameter still waits for. */
  private final Map<String, Set<String>> missing = new HashMap<>();

  /** Open parameters that wait for a name. */
  private final Map<String, List<String>> waiting = new HashMap<>();

  /** Names that settle without a value. */
  private final Set<String> withoutValue = new LinkedHashSet<>();

  private final Deque<String> ready = new ArrayDeque<>();

  /**
   * How the values of a component follow from those that it states. Of all components of a type
   * that state the same, it is the same.
   *
   * @param stated names of the values that are known beforehand
   * @param formulas what is to be computed, in this order
   * @param reasons why others cannot be computed: phrases that follow the parameter's name
   */
  record Order(Set<String> stated, List<DerivedParameter> formulas, Map<String, String> reasons) {}

  private final List<DerivedParameter> computed = new ArrayList<>();

  /**
   * @param globals the model's own constants
   * @param values what the component states; what is derived is added
   */
  ParameterDerivation(ComponentType type, Map<String, Value> globals, Map<String, Value> values) {
    this.type = type;
    this.globals = globals;
    this.values = values;
  }

  /** Adds the values, and returns how another component of the type gets its own. */
  Order derive() {
    Set<String> stated = Set.copyOf(values.keySet());
    type.members(DerivedParameter.class).forEach(each -> open.put(each.name(), each));
    type.parameters().stream()
        .map(Parameter::name)
        .filter(name -> !values.containsKey(name))
        .forEach(withoutValue::add);
    open.values().forEach(this::expect);
    while (!ready.isEmpty()) {
      settle(ready.removeFirst());
    }
    Map<String, String> reasons = new LinkedHashMap<>();
    open.keySet().forEach(name -> reasons.put(name, reason(name)));
    return new Order(stated, computed, reasons);
  }

  /** Adds the values that follow, in an order that another component of the type has found. */
  void derive(Order order) {
    order.formulas().forEach(this::compute);
  }

  private void expect(DerivedParameter parameter) {
    Set<String> names = new LinkedHashSet<>();
    formulaOf(parameter)
        .map(Expressions::variables)
        .ifPresent(used -> used.stream().filter(name -> !isKnown(name)).forEach(names::add));
    missing.put(parameter.name(), names);
    names.forEach(
        each -> waiting.computeIfAbsent(each, n -> new ArrayList<>()).add(parameter.name()));
    boolean stated = parameter.value() != null || parameter.select() != null;
    if (names.isEmpty() && stated) {
      ready.add(parameter.name());
    }
  }

  /** A type's own parameter hides a constant of the model that is called the same. */
  private boolean isKnown(String name) {
    return values.containsKey(name)
        || withoutValue.contains(name)
        || (globals.containsKey(name) && !open.containsKey(name));
  }

  private void settle(String name) {
    DerivedParameter parameter = Objects.requireNonNull(open.remove(name));
    Optional<Expression> formula = formulaOf(parameter);
    boolean computable =
        formula.isPresent()
            && Expressions.variables(formula.get()).stream().noneMatch(withoutValue::contains);
    if (computable) {
      compute(parameter);
      computed.add(parameter);
    } else {
      withoutValue.add(name);
    }
    for (String dependent : waiting.getOrDefault(name, List.of())) {
      Set<String> rest = Objects.requireNonNull(missing.get(dependent));
      if (rest.remove(name) && rest.isEmpty()) {
        ready.add(dependent);
      }
    }
  }

  private void compute(DerivedParameter parameter) {
    String name = parameter.name();
    double si = new Evaluator(this::si).value(formulaOf(parameter).orElseThrow());
    values.put(name, new Value(si, type.findDimension(name).orElse(Dimension.NONE)));
  }

  private double si(String name) {
    Value value = values.get(name);
    return value == null ? Objects.requireNonNull(globals.get(name)).si() : value.si();
  }

  private String reason(String name) {
    Set<String> names = Objects.requireNonNull(missing.get(name));
    return names.isEmpty()
        ? "a formula (value) or a path (select) is expected"
        : "%s in its formula is not known here; parameters and constants of %s are expected"
            .formatted(String.join(", ", names), type.name());
  }

  private static Optional<Expression> formulaOf(DerivedParameter parameter) {
    @Nullable NumberFormula formula = parameter.value();
    return Optional.ofNullable(formula).map(NumberFormula::expression);
  }
}
