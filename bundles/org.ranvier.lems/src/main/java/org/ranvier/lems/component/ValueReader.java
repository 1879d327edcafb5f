/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component.Value;
import org.ranvier.lems.expression.ExpressionPrinter;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.NumberFormula;
import org.ranvier.lems.type.TypeMember.Constant;
import org.ranvier.lems.type.TypeMember.DerivedParameter;
import org.ranvier.lems.type.TypeMember.Fixed;
import org.ranvier.lems.type.TypeMember.IndexParameter;
import org.ranvier.lems.type.TypeMember.Parameter;
import org.ranvier.lems.type.TypeMember.Property;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Reads the fixed quantities of components: parameters, constants, what is derived from them. */
final class ValueReader {
  private final UnitTable units;
  private final Map<String, Value> globals;
  private final Consumer<ModelProblem> problems;
  private final Map<ComponentType, Map<String, Value>> common = new HashMap<>();

  /** How the last component of a type derived its parameters; the next is mostly like it. */
  private final Map<ComponentType, ParameterDerivation.Order> orders = new HashMap<>();

  ValueReader(UnitTable units, Map<String, Value> globals, Consumer<ModelProblem> problems) {
    this.units = units;
    this.globals = globals;
    this.problems = problems;
  }

  /** One that reads as this one, for another thread. */
  ValueReader forOther(Consumer<ModelProblem> problems) {
    return new ValueReader(units, globals, problems);
  }

  Map<String, Value> read(XmlElement element, ComponentType type, @Nullable Component prototype) {
    Map<String, Value> shared = common.computeIfAbsent(type, this::common);
    if (type.parameters().isEmpty()
        && type.members(IndexParameter.class).isEmpty()
        && type.members(DerivedParameter.class).isEmpty()) {
      return shared;
    }
    Map<String, Value> values = new LinkedHashMap<>(shared);
    for (Parameter parameter : type.parameters()) {
      parameter(element, type, parameter, prototype)
          .ifPresent(value -> values.put(parameter.name(), value));
    }
    for (IndexParameter index : type.members(IndexParameter.class)) {
      element
          .findAttribute(index.name())
          .flatMap(a -> quantity(a.value(), Dimension.NONE, a::location, index.name()))
          .ifPresent(value -> values.put(index.name(), value));
    }
    derive(element, type, values);
    return values;
  }

  /** Constants, fixed parameters and properties' defaults: the same in all components of a type. */
  private Map<String, Value> common(ComponentType type) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Constant constant : type.members(Constant.class)) {
      quantity(
              constant.value(),
              type.findDimension(constant.name()).orElse(null),
              constant::valueLocation,
              constant.name())
          .ifPresent(value -> values.put(constant.name(), value));
    }
    for (Property property : type.members(Property.class)) {
      String text = property.defaultValue() == null ? "0" : property.defaultValue();
      Dimension dimension = type.findDimension(property.name()).orElse(Dimension.NONE);
      if (property.defaultValue() == null) {
        values.put(property.name(), new Value(0, dimension));
      } else {
        quantity(text, dimension, property::location, property.name())
            .ifPresent(value -> values.put(property.name(), value));
      }
    }
    for (Fixed fixed : type.members(Fixed.class)) {
      quantity(
              fixed.value(),
              type.findDimension(fixed.name()).orElse(null),
              fixed::valueLocation,
              fixed.name())
          .ifPresent(value -> values.put(fixed.name(), value));
    }
    return values;
  }

  private Optional<Value> parameter(
      XmlElement element, ComponentType type, Parameter parameter, @Nullable Component prototype) {
    String name = parameter.name();
    Dimension dimension = type.findDimension(name).orElse(null);
    Optional<XmlAttribute> attribute = element.findAttribute(name);
    if (attribute.isPresent()) {
      return quantity(attribute.get().value(), dimension, attribute.get()::location, name);
    }
    if (prototype != null) {
      return prototype.findValue(name);
    }
    if (!type.has(Fixed.class, name)) {
      String wanted = dimension == null ? "a quantity" : units.describe(dimension);
      problems.accept(
          new ModelProblem(
              element.location(),
              "this "
                  + type.name()
                  + " needs the attribute "
                  + name
                  + ", "
                  + wanted
                  + example(dimension)));
    }
    return Optional.empty();
  }

  private String example(@Nullable Dimension dimension) {
    if (dimension == null || dimension.isNone()) {
      return "";
    }
    return units
        .findLikelyUnit(dimension, null)
        .map(unit -> ", e.g. 1 " + unit.symbol())
        .orElse("");
  }

  private Optional<Value> quantity(
      String text, @Nullable Dimension dimension, Supplier<SourceLocation> location, String name) {
    try {
      Quantity quantity =
          dimension == null ? Quantity.parse(text, units) : Quantity.parse(text, units, dimension);
      return Optional.of(new Value(quantity.si(), quantity.dimension()));
    } catch (QuantityFormatException e) {
      problems.accept(new ModelProblem(location.get(), name + ": " + e.getMessage()));
      return Optional.empty();
    }
  }

  private void derive(XmlElement element, ComponentType type, Map<String, Value> values) {
    if (type.members(DerivedParameter.class).isEmpty()) {
      return;
    }
    ParameterDerivation derivation = new ParameterDerivation(type, globals, values);
    ParameterDerivation.Order order = orders.get(type);
    if (order != null && order.stated().equals(values.keySet())) {
      derivation.derive(order);
    } else {
      order = derivation.derive();
      orders.put(type, order);
    }
    order
        .reasons()
        .forEach(
            (name, reason) ->
                problems.accept(
                    new ModelProblem(element.location(), name + " cannot be computed: " + reason)));
    type.members(DerivedParameter.class).forEach(p -> checkNumber(element, p, values));
  }

  /** Says which values a formula has no result for; what follows from that is not said again. */
  private void checkNumber(
      XmlElement element, DerivedParameter parameter, Map<String, Value> values) {
    NumberFormula formula = parameter.value();
    if (formula == null || !isNoNumber(values.get(parameter.name()))) {
      return;
    }
    Set<String> used = new TreeSet<>(Expressions.variables(formula.expression()));
    if (used.stream().anyMatch(name -> isNoNumber(values.get(name)))) {
      return;
    }
    String stated =
        used.stream()
            .flatMap(name -> element.findAttribute(name).stream())
            .map(a -> "%s=\"%s\"".formatted(a.name(), a.value()))
            .collect(Collectors.joining(", "));
    problems.accept(
        new ModelProblem(
            element.location(),
            "%s = %s is not a number%s; other values are expected"
                .formatted(
                    parameter.name(),
                    ExpressionPrinter.print(formula.expression()),
                    stated.isEmpty() ? "" : " with " + stated)));
  }

  private static boolean isNoNumber(@Nullable Value value) {
    return value != null && Double.isNaN(value.si());
  }
}
