/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.Optional;
import org.ranvier.convert.nmodl.Formula.Table;

/**
 * How a state that obeys a linear equation goes to rest.
 *
 * @param inf its steady state
 * @param tau its time constant in ms
 * @param alpha rate of opening per ms, where the equation is written with rates
 * @param beta rate of closing per ms, likewise
 */
record Course(Formula inf, Formula tau, Optional<Formula> alpha, Optional<Formula> beta) {
  /** From the derivative of a state; empty where that is no straight line over the state. */
  static Optional<Course> ofDerivative(Formula derivative, String state, Table table) {
    Formula factor = table.number(1);
    Formula rest = derivative;
    while (true) {
      if (rest.is("neg")) {
        factor = table.negative(factor);
        rest = rest.part(0);
      } else if ((rest.is("*") || rest.is("/")) && !rest.part(1).dependsOn(state)) {
        factor = table.operate(rest.operator(), factor, rest.part(1));
        rest = rest.part(0);
      } else if (rest.is("*") && !rest.part(0).dependsOn(state)) {
        factor = table.operate("*", factor, rest.part(0));
        rest = rest.part(1);
      } else {
        break;
      }
    }
    return ofCore(rest, factor, state, table);
  }

  private static Optional<Course> ofCore(Formula core, Formula factor, String state, Table table) {
    Formula symbol = table.symbol(state);
    if (core.is("-") && core.part(1) == symbol && !core.part(0).dependsOn(state)) {
      return Optional.of(plain(core.part(0), inverse(factor, table)));
    }
    if (core.is("-") && core.part(0) == symbol && !core.part(1).dependsOn(state)) {
      return Optional.of(plain(core.part(1), inverse(table.negative(factor), table)));
    }
    Optional<Course> rates = ofRates(core, factor, symbol, table);
    if (rates.isPresent()) {
      return rates;
    }
    return Linear.of(core, state, table)
        .filter(line -> !line.slope().isNumber(0))
        .map(
            line -> {
              Formula speed = table.negative(line.slope());
              return plain(
                  table.operate("/", line.constant(), speed),
                  inverse(table.operate("*", speed, factor), table));
            });
  }

  private static Course plain(Formula inf, Formula tau) {
    return new Course(inf, tau, Optional.empty(), Optional.empty());
  }

  /** 1/x, without two lines of a fraction above each other. */
  private static Formula inverse(Formula x, Table table) {
    if (x.is("/")) {
      return table.operate("/", x.part(1), x.part(0));
    }
    return table.operate("/", table.number(1), x);
  }

  /** alpha·(1 − m) − beta·m. */
  private static Optional<Course> ofRates(
      Formula core, Formula factor, Formula symbol, Table table) {
    if (!core.is("-")) {
      return Optional.empty();
    }
    Formula closed = table.operate("-", table.number(1), symbol);
    Optional<Formula> opening = without(core.part(0), closed, table);
    Optional<Formula> closing = without(core.part(1), symbol, table);
    String name = symbol.symbol();
    if (opening.isEmpty()
        || closing.isEmpty()
        || opening.get().dependsOn(name)
        || closing.get().dependsOn(name)) {
      return Optional.empty();
    }
    Formula alpha = table.operate("*", opening.get(), factor);
    Formula beta = table.operate("*", closing.get(), factor);
    Formula sum = table.operate("+", alpha, beta);
    return Optional.of(
        new Course(
            table.operate("/", alpha, sum),
            table.operate("/", table.number(1), sum),
            Optional.of(alpha),
            Optional.of(beta)));
  }

  /** A product without one of its factors; empty where the factor is not in it. */
  private static Optional<Formula> without(Formula product, Formula factor, Table table) {
    if (product == factor) {
      return Optional.of(table.number(1));
    }
    if (product.is("*")) {
      Optional<Formula> left =
          without(product.part(0), factor, table)
              .map(each -> table.operate("*", each, product.part(1)));
      return left.isPresent()
          ? left
          : without(product.part(1), factor, table)
              .map(each -> table.operate("*", product.part(0), each));
    }
    return product.is("/")
        ? without(product.part(0), factor, table)
            .map(each -> table.operate("/", each, product.part(1)))
        : Optional.empty();
  }

  /**
   * From what a procedure makes of a state in one step: x + (1 − exp(−dt/tau))·(inf − x). Empty
   * where it does not have this form.
   */
  static Optional<Course> ofStep(Formula moved, String state, Table table) {
    if (!moved.is("+") || moved.part(0) != table.symbol(state)) {
      return Optional.empty();
    }
    return ofDerivative(moved.part(1), state, table)
        .filter(course -> course.tau().is("/") && course.tau().part(0).isNumber(1))
        .flatMap(
            course -> exponent(course.tau().part(1), table).map(tau -> plain(course.inf(), tau)));
  }

  /** The time constant of 1 − exp(−dt/tau). */
  private static Optional<Formula> exponent(Formula share, Table table) {
    if (!share.is("-") || !share.part(0).isNumber(1) || !share.part(1).is("exp")) {
      return Optional.empty();
    }
    return Linear.of(share.part(1).part(0), "dt", table)
        .filter(line -> line.constant().isNumber(0))
        .map(line -> inverse(table.negative(line.slope()), table));
  }
}
