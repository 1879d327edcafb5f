/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.DimensionInference;
import org.ranvier.lems.expression.DimensionMismatchException;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.expression.PlacedFormula;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.TextRange;

/** Checks formulas of a ComponentType while they are typed. */
public final class FormulaCheck {
  private final Map<String, Dimension> names;
  private final Set<String> ofAnyDimension;
  private final UnitTable units;

  /** A check with the names that formulas of the type may use. */
  public FormulaCheck(ComponentType type, LemsModel model) {
    Map<String, Dimension> known = new LinkedHashMap<>();
    model.constants().forEach((name, value) -> known.put(name, value.dimension()));
    known.putAll(type.dimensions());
    this.names = known;
    this.units = model.units();
    this.ofAnyDimension = new HashSet<>();
    type.requirements().forEach(each -> addUnknown(each.name(), known));
    type.parameters().forEach(each -> addUnknown(each.name(), known));
  }

  private void addUnknown(String name, Map<String, Dimension> known) {
    if (!known.containsKey(name)) {
      ofAnyDimension.add(name);
    }
  }

  /** The names that a formula may use, with their dimensions. */
  public Map<String, Dimension> names() {
    return Map.copyOf(names);
  }

  /**
   * Checks a formula with a number as its value.
   *
   * @param expected what it has to be; null where anything may be
   */
  public Optional<FormulaFault> number(String formula, @Nullable Dimension expected) {
    try {
      PlacedFormula<Expression> read = ExpressionParser.parsePlaced(formula);
      if (Expressions.variables(read.tree()).stream().anyMatch(ofAnyDimension::contains)) {
        return Optional.empty();
      }
      return checked(
          read,
          formula,
          inference -> {
            if (expected == null) {
              inference.infer(read.tree());
            } else {
              inference.check(read.tree(), expected);
            }
          });
    } catch (ExpressionSyntaxException e) {
      return Optional.of(fault(e, formula));
    }
  }

  /** Checks a formula that is true or false. */
  public Optional<FormulaFault> condition(String formula) {
    try {
      PlacedFormula<Condition> read = ExpressionParser.parsePlacedCondition(formula);
      if (Expressions.variables(read.tree()).stream().anyMatch(ofAnyDimension::contains)) {
        return Optional.empty();
      }
      return checked(read, formula, inference -> inference.check(read.tree()));
    } catch (ExpressionSyntaxException e) {
      return Optional.of(fault(e, formula));
    }
  }

  private interface Checking {
    void check(DimensionInference inference);
  }

  private Optional<FormulaFault> checked(PlacedFormula<?> read, String formula, Checking checking) {
    try {
      checking.check(new DimensionInference(names, units));
      return Optional.empty();
    } catch (DimensionMismatchException e) {
      TextRange all = new TextRange(0, formula.length());
      return Optional.of(
          new FormulaFault(String.valueOf(e.getMessage()), read.find(e.culprit()).orElse(all)));
    }
  }

  private static FormulaFault fault(ExpressionSyntaxException e, String formula) {
    String message = String.valueOf(e.getMessage());
    int column = e.range().start() + 1;
    boolean atEnd = e.range().start() >= formula.strip().length();
    return new FormulaFault(
        formula.isBlank()
            ? EditMessages.of("formula.needed")
            : atEnd ? message : EditMessages.of("formula.at", message, column),
        e.range());
  }
}
