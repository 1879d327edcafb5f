/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.DimensionWords;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.NumberAndUnit;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;

/** What somebody typed as an amount: made complete, and what is wrong with it. */
public final class AmountCheck {
  private final UnitTable units;

  public AmountCheck(UnitTable units) {
    this.units = units;
  }

  /**
   * A number without a unit gets that of what was there, or the one in which people read it.
   *
   * @param dimension of the amount, by its name in the language
   * @param before what was written; empty where nothing was
   */
  public String completed(String typed, String dimension, String before) {
    NumberAndUnit spelt = NumberAndUnit.of(typed.strip());
    boolean bare = !spelt.number().isEmpty() && spelt.unit().isEmpty();
    String unit = NumberAndUnit.of(before).unit();
    String wanted = units.findUnit(unit).isEmpty() || unit.isEmpty() ? usual(dimension) : unit;
    return bare && !wanted.isEmpty() ? spelt.number() + " " + wanted : typed.strip();
  }

  private static String usual(String dimension) {
    return ReadUnit.of(dimension).written();
  }

  /** What is wrong with a quantity; empty where nothing is. */
  public Optional<String> problem(String typed, String dimension) {
    if (dimension.equals(UnitTable.NONE)) {
      return typed.matches("\\s*[0-9]{1,9}\\s*")
          ? Optional.empty()
          : Optional.of(EditMessages.of("field.number", typed));
    }
    try {
      Dimension wanted = units.findDimension(dimension).orElseThrow();
      Quantity found = Quantity.parse(typed, units);
      return found.dimension().equals(wanted)
          ? Optional.empty()
          : Optional.of(
              EditMessages.of(
                  "field.dimension",
                  typed,
                  DimensionWords.of(found.dimension(), units),
                  DimensionWords.of(wanted, units)));
    } catch (QuantityFormatException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /**
   * What is wrong with a formula over distance; empty where nothing is.
   *
   * @param variable the one name that it may use
   */
  public static Optional<String> formulaProblem(String typed, String variable) {
    try {
      return Expressions.variables(ExpressionParser.parse(typed)).stream()
          .filter(each -> !Set.of(variable).contains(each))
          .findFirst()
          .map(each -> EditMessages.of("membrane.otherVariable", each, variable));
    } catch (ExpressionSyntaxException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /** Units that an amount of a dimension can be written in. */
  public List<String> unitsOf(String dimension) {
    return units.findDimension(dimension).stream()
        .flatMap(each -> units.unitsOf(each).stream())
        .map(each -> each.symbol())
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
