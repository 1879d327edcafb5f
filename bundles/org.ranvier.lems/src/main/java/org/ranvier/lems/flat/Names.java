/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ranvier.lems.component.Component.Value;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.flat.FlatSystem.Input;
import org.ranvier.lems.flat.FlatSystem.Required;
import org.ranvier.lems.type.ConditionFormula;
import org.ranvier.lems.type.NumberFormula;
import org.ranvier.lems.type.TypeMember.Requirement;
import org.ranvier.units.Dimension;
import org.ranvier.units.Suggestion;
import org.ranvier.xml.SourceLocation;

/**
 * Finds what names in a part's formulas stand for: its own quantities, required ones of enclosing
 * parts, the time, the model's constants. What is required and not there becomes an input.
 */
sealed class Names permits TreeNames {
  private final Map<String, Value> globals;
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<String, Value> usedGlobals = new LinkedHashMap<>();

  Names(Map<String, Value> globals) {
    this.globals = globals;
  }

  Map<String, Input> inputs() {
    return inputs;
  }

  /** Constants of the model that formulas named. */
  Map<String, Value> usedGlobals() {
    return usedGlobals;
  }

  /** Adds an input that is not a plain requirement, once. */
  String input(Input input) {
    inputs.putIfAbsent(input.name(), input);
    return input.name();
  }

  Expression translate(Part part, NumberFormula formula) {
    return Expressions.rename(formula.expression(), inside(part, formula.location()));
  }

  Condition translate(Part part, ConditionFormula formula) {
    return Expressions.rename(formula.condition(), inside(part, formula.location()));
  }

  private UnaryOperator<String> inside(Part part, SourceLocation location) {
    return name -> resolve(part, name, location);
  }

  private String resolve(Part part, String name, SourceLocation location) {
    Optional<String> own = part.findOwn(name);
    if (own.isPresent()) {
      return own.get();
    }
    if (part.type().has(Requirement.class, name)) {
      return requirement(part, name);
    }
    if (name.equals("t")) {
      return name;
    }
    Value global = globals.get(name);
    if (global != null) {
      usedGlobals.put(name, global);
      return name;
    }
    String hint =
        Suggestion.closest(name, part.type().dimensions().keySet())
            .map(s -> "; did you mean " + s + "?")
            .orElse("");
    throw part.problem(location, "there is no quantity " + name + " in " + part.type() + hint);
  }

  /** What a part sees of a quantity that it requires. */
  String requirement(Part part, String name) {
    return required(part, name);
  }

  /** What others see of a part under the name of an exposure or fixed quantity. */
  Optional<String> shown(Part part, String exposure) {
    return part.findVisible(exposure);
  }

  /**
   * The nearest enclosing quantity of that name; the surroundings supply it where there is none.
   */
  String required(Part part, String name) {
    for (Optional<Part> at = part.parent(); at.isPresent(); at = at.get().parent()) {
      boolean root = at.get().parent().isEmpty();
      Optional<String> found =
          root ? at.get().findVisible(name).or(ownOf(at.get(), name)) : at.get().findVisible(name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return name.equals("t") ? name : outside(part, name);
  }

  /** An input that the surroundings supply. */
  final String outside(Part part, String name) {
    Dimension dimension = part.type().findDimension(name).orElse(Dimension.NONE);
    return input(new Required(name, dimension));
  }

  private static java.util.function.Supplier<Optional<String>> ownOf(Part part, String name) {
    return () -> part.findOwn(name);
  }
}
