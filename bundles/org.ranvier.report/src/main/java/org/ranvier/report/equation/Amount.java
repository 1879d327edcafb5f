/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.equation.FormulaNotation;
import org.ranvier.edit.equation.Notation;
import org.ranvier.edit.equation.Notation.Symbol;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;

/**
 * A number with its unit.
 *
 * @param value in the unit
 * @param unit as it is printed; empty for a plain number
 */
public record Amount(double value, String unit) {
  private static final int DIGITS = 12;

  /** Of numbers that the file does not have itself. */
  private static final int COMPUTED = 6;

  /**
   * A quantity of a component: as the file has it where it is written there, else in the usual unit
   * of its dimension.
   */
  public static Optional<Amount> find(Component component, String name, LemsModel model) {
    UnitTable units = model.units();
    Optional<Component.Value> known = component.findValue(name);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> written =
        component
            .findText(name)
            .or(
                () ->
                    component
                        .type()
                        .findMember(TypeMember.Constant.class, name)
                        .map(TypeMember.Constant::value));
    return written.flatMap(text -> parse(text, units)).or(() -> usual(known.get(), units));
  }

  private static Optional<Amount> parse(String text, UnitTable units) {
    try {
      Quantity quantity = Quantity.parse(text, units);
      return Optional.of(new Amount(quantity.value(), UnitText.of(quantity.unit().symbol())));
    } catch (QuantityFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Amount> usual(Component.Value value, UnitTable units) {
    if (value.dimension().isNone()) {
      return Optional.of(new Amount(Rounding.to(value.si(), COMPUTED), ""));
    }
    Optional<Unit> unit = units.findLikelyUnit(value.dimension(), null);
    return unit.map(
        each ->
            new Amount(Rounding.to(each.fromSi(value.si()), COMPUTED), UnitText.of(each.symbol())));
  }

  /** As it is set: digits and unit. */
  public Notation notation() {
    List<Notation> parts = new ArrayList<>();
    Notation number = FormulaNotation.of(new Expression.Literal(value));
    parts.add(number);
    if (!unit.isEmpty()) {
      parts.add(new Notation.Word(" " + unit));
    }
    return parts.size() == 1 ? number : new Notation.Row(parts);
  }

  /** The same without its sign. */
  Amount size() {
    return new Amount(Math.abs(value), unit);
  }

  boolean isNegative() {
    return value < 0;
  }

  /** Digits, with the sign of mathematics. */
  public String number() {
    return NumberText.number(value, DIGITS);
  }

  /** On a line of words. */
  public String text() {
    return unit.isEmpty() ? number() : number() + "\u202f" + unit;
  }

  /** The sign between what is left and right of it. */
  static boolean isSum(Notation notation) {
    return notation instanceof Notation.Sign(Symbol symbol)
        && (symbol == Symbol.PLUS || symbol == Symbol.MINUS);
  }
}
