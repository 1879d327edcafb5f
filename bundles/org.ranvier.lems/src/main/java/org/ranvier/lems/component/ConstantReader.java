/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.expression.DimensionInference;
import org.ranvier.lems.expression.DimensionMismatchException;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlElement;

/**
 * Reads the constants that stand outside of ComponentTypes. One with a symbol is known by that,
 * else by its name. Its value is a quantity, a number in SI units where a dimension is stated, or a
 * formula of other constants, whatever their order.
 */
final class ConstantReader {
  private record Open(
      XmlElement element, String name, Expression formula, @Nullable Dimension stated) {
    SourceLocation location() {
      return element.findAttribute("value").map(a -> a.location()).orElseGet(element::location);
    }
  }

  private final UnitTable units;
  private final Consumer<ModelProblem> problems;
  private final Map<String, Component.Value> constants = new LinkedHashMap<>();
  private final List<Open> open = new ArrayList<>();

  ConstantReader(UnitTable units, Consumer<ModelProblem> problems) {
    this.units = units;
    this.problems = problems;
  }

  Map<String, Component.Value> read(List<XmlElement> elements) {
    elements.forEach(this::read);
    boolean progress = true;
    while (progress && !open.isEmpty()) {
      progress = open.removeIf(this::compute);
    }
    open.forEach(this::reportUnresolved);
    return constants;
  }

  private void read(XmlElement element) {
    String symbol = element.attribute("symbol");
    String name = symbol == null ? element.attribute("name") : symbol;
    String value = element.attribute("value");
    if (name == null || value == null) {
      problems.accept(new ModelProblem(element.location(), "a Constant needs a name and a value"));
      return;
    }
    Dimension stated = stated(element).orElse(null);
    try {
      Quantity quantity = Quantity.parse(value, units);
      Dimension own = quantity.dimension();
      add(element, name, quantity.si(), own.isNone() && stated != null ? stated : own, stated);
    } catch (QuantityFormatException notAQuantity) {
      readFormula(element, name, value, stated, notAQuantity);
    }
  }

  private void readFormula(
      XmlElement element,
      String name,
      String value,
      @Nullable Dimension stated,
      QuantityFormatException notAQuantity) {
    try {
      Expression formula = ExpressionParser.parse(value);
      if (Expressions.variables(formula).isEmpty()) {
        throw notAQuantity;
      }
      open.add(new Open(element, name, formula, stated));
    } catch (ExpressionSyntaxException | QuantityFormatException e) {
      report(element, explanation(value, stated, notAQuantity));
    }
  }

  /** Names units that fit, where it is known what they should measure. */
  private String explanation(
      String value, @Nullable Dimension stated, QuantityFormatException notAQuantity) {
    if (stated != null) {
      try {
        Quantity.parse(value, units, stated);
      } catch (QuantityFormatException e) {
        return String.valueOf(e.getMessage());
      }
    }
    return String.valueOf(notAQuantity.getMessage());
  }

  private Optional<Dimension> stated(XmlElement element) {
    String name = element.attribute("dimension");
    if (name == null || name.isBlank() || name.strip().equals("*")) {
      return Optional.empty();
    }
    Optional<Dimension> dimension = units.findDimension(name.strip());
    if (dimension.isEmpty()) {
      report(element, "there is no dimension " + name.strip());
    }
    return dimension;
  }

  private void add(
      XmlElement element, String name, double si, Dimension dimension, @Nullable Dimension stated) {
    if (stated != null && !stated.equals(dimension)) {
      report(
          element,
          units.describe(dimension) + " was found; " + units.describe(stated) + " is expected");
      return;
    }
    constants.put(name, new Component.Value(si, dimension));
  }

  /** Whether all that the formula names is known, so that there is nothing left to do. */
  private boolean compute(Open constant) {
    if (!constants.keySet().containsAll(Expressions.variables(constant.formula))) {
      return false;
    }
    Map<String, Dimension> dimensions = new HashMap<>();
    constants.forEach((name, value) -> dimensions.put(name, value.dimension()));
    try {
      Dimension found =
          new DimensionInference(dimensions, units)
              .infer(constant.formula)
              .orElse(constant.stated == null ? Dimension.NONE : constant.stated);
      Evaluator evaluator = new Evaluator(name -> constantSi(name));
      add(
          constant.element,
          constant.name,
          evaluator.value(constant.formula),
          found,
          constant.stated);
    } catch (DimensionMismatchException e) {
      report(constant.element, String.valueOf(e.getMessage()));
    }
    return true;
  }

  private double constantSi(String name) {
    Component.Value value = constants.get(name);
    if (value == null) {
      throw new IllegalStateException("no constant " + name);
    }
    return value.si();
  }

  private void reportUnresolved(Open constant) {
    List<String> missing =
        Expressions.variables(constant.formula).stream()
            .filter(name -> !constants.containsKey(name))
            .toList();
    problems.accept(
        new ModelProblem(
            constant.location(),
            "the constant "
                + constant.name
                + " cannot be computed: there is no value for "
                + String.join(", ", missing)));
  }

  private void report(XmlElement element, String message) {
    problems.accept(
        new ModelProblem(
            element.findAttribute("value").map(a -> a.location()).orElseGet(element::location),
            message));
  }
}
