/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.convert.nmodl.Formula.Table;

/**
 * A factor factor10^((celsius − celsius0)/10) that a formula has.
 *
 * @param power 1 where the formula is multiplied by it, −1 where it is divided
 * @param rest the formula without it
 */
record Warming(Formula node, double factor10, double celsius0, int power, Formula rest) {
  private static final double TOLERANCE = 1e-11;

  /** Finds the one factor that makes all of a formula's dependence on temperature. */
  static Optional<Warming> of(Formula formula, Table table) {
    List<Formula> powers = new ArrayList<>();
    collect(formula, powers, new IdentityHashMap<>());
    for (Formula node : powers) {
      Optional<Warming> found = split(formula, node, table);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static void collect(
      Formula formula, List<Formula> powers, IdentityHashMap<Formula, Boolean> seen) {
    if (seen.put(formula, true) == null) {
      if (formula.is("^") || formula.is("exp")) {
        powers.add(formula);
      }
      formula.parts().forEach(each -> collect(each, powers, seen));
    }
  }

  private static Optional<Warming> split(Formula formula, Formula node, Table table) {
    double base = node.is("exp") ? Math.E : node.part(0).isNumber() ? node.part(0).number() : 0;
    Optional<Affine> exponent = Affine.of(node.part(node.is("exp") ? 0 : 1), "celsius");
    if (base <= 0 || exponent.isEmpty() || exponent.get().slope() == 0) {
      return Optional.empty();
    }
    double factor = Affine.tidy(Math.pow(base, 10 * exponent.get().slope()));
    Formula rest = table.replace(formula, Map.of(node, table.number(1)));
    if (rest.dependsOn("celsius")) {
      return Optional.empty();
    }
    for (int power : new int[] {1, -1}) {
      Formula again = table.operate(power == 1 ? "*" : "/", rest, node);
      if (Samples.equal(again, formula, TOLERANCE)) {
        return Optional.of(new Warming(node, factor, exponent.get().zero(), power, rest));
      }
    }
    return Optional.empty();
  }
}
