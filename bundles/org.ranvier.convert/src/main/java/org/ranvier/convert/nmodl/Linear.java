/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.Optional;
import org.ranvier.convert.nmodl.Formula.Table;

/**
 * A formula that is a straight line over a state: constant + slope·state.
 *
 * @param constant does not depend on the state
 * @param slope does not depend on the state
 */
record Linear(Formula constant, Formula slope) {
  /** Takes a formula apart; empty where it is no straight line, or not seen to be one. */
  static Optional<Linear> of(Formula formula, String state, Table table) {
    if (!formula.dependsOn(state)) {
      return Optional.of(new Linear(formula, table.number(0)));
    }
    return switch (formula.operator()) {
      case "symbol" -> Optional.of(new Linear(table.number(0), table.number(1)));
      case "neg" ->
          of(formula.part(0), state, table)
              .map(x -> new Linear(table.negative(x.constant), table.negative(x.slope)));
      case "+", "-" -> sum(formula, state, table);
      case "*", "/" -> scaled(formula, state, table);
      case "if" -> choice(formula, state, table);
      default -> Optional.empty();
    };
  }

  private static Optional<Linear> sum(Formula formula, String state, Table table) {
    Optional<Linear> left = of(formula.part(0), state, table);
    Optional<Linear> right = of(formula.part(1), state, table);
    return left.flatMap(
        a ->
            right.map(
                b ->
                    new Linear(
                        table.operate(formula.operator(), a.constant, b.constant),
                        table.operate(formula.operator(), a.slope, b.slope))));
  }

  private static Optional<Linear> scaled(Formula formula, String state, Table table) {
    boolean first = formula.part(0).dependsOn(state);
    if (formula.part(first ? 1 : 0).dependsOn(state) || (!first && formula.is("/"))) {
      return Optional.empty();
    }
    Formula factor = formula.part(first ? 1 : 0);
    return of(formula.part(first ? 0 : 1), state, table)
        .map(
            x ->
                new Linear(
                    table.operate(formula.operator(), x.constant, factor),
                    table.operate(formula.operator(), x.slope, factor)));
  }

  private static Optional<Linear> choice(Formula formula, String state, Table table) {
    Formula condition = formula.part(0);
    if (condition.dependsOn(state)) {
      return Optional.empty();
    }
    Optional<Linear> then = of(formula.part(1), state, table);
    Optional<Linear> otherwise = of(formula.part(2), state, table);
    return then.flatMap(
        a ->
            otherwise.map(
                b ->
                    new Linear(
                        table.choice(condition, a.constant, b.constant),
                        table.choice(condition, a.slope, b.slope))));
  }
}
