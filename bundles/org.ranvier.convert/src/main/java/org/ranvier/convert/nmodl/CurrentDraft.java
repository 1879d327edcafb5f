/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.nmodl.Formula.Table;

/**
 * A current as the product of what NeuroML keeps apart: conductance, gates, and driving force.
 *
 * <p>Built by {@link #of}; parameters in the formula are names, so that a conductance that is zero
 * at first stays visible.
 */
final class CurrentDraft {
  private final Table table;
  private final Mechanism mechanism;
  private final Map<String, Integer> instances = new LinkedHashMap<>();
  private final List<Formula> sums = new ArrayList<>();
  private final List<String> conductances = new ArrayList<>();
  private final List<Formula> others = new ArrayList<>();
  private double factor = 1;
  private Formula beside;
  private @Nullable Formula reversal;

  private CurrentDraft(Mechanism mechanism, Table table) {
    this.mechanism = mechanism;
    this.table = table;
    this.beside = table.number(1);
  }

  /** Takes a current apart; what does not fit is told by {@link #others()}. */
  static CurrentDraft of(Formula current, Mechanism mechanism, Table table) {
    CurrentDraft draft = new CurrentDraft(mechanism, table);
    draft.take(current, 1);
    return draft;
  }

  /** How often each state is a factor. */
  Map<String, Integer> instances() {
    return instances;
  }

  /** Factors that are sums of states. */
  List<Formula> sums() {
    return sums;
  }

  /** Product of factors that depend on the surroundings alone, with parameters as numbers. */
  Formula beside() {
    return numbers(beside);
  }

  /** Factors that are nothing of all this. */
  List<Formula> others() {
    return others;
  }

  /** What is subtracted from the potential; empty where nothing is. */
  Optional<Formula> reversal() {
    return Optional.ofNullable(reversal);
  }

  /** The conductance in the units of the file, with all parameters as they are. */
  double conductance() {
    double product = factor;
    for (String each : conductances) {
      product *= mechanism.parameters().getOrDefault(each, Double.NaN);
    }
    return product;
  }

  /** Names of the parameters whose product the conductance is. */
  List<String> conductances() {
    return conductances;
  }

  private void take(Formula formula, int power) {
    switch (formula.operator()) {
      case "number" -> factor *= Math.pow(formula.number(), power);
      case "neg" -> {
        factor *= power % 2 == 0 ? 1 : -1;
        take(formula.part(0), power);
      }
      case "*", "/" -> {
        take(formula.part(0), power);
        take(formula.part(1), formula.is("*") ? power : -power);
      }
      case "^" -> takePower(formula, power);
      default -> takeFactor(formula, power);
    }
  }

  private void takePower(Formula formula, int power) {
    Formula exponent = numbers(formula.part(1));
    if (exponent.isNumber()
        && exponent.number() == Math.rint(exponent.number())
        && Math.abs(exponent.number()) <= 20) {
      take(formula.part(0), power * (int) exponent.number());
    } else {
      takeFactor(formula, power);
    }
  }

  private void takeFactor(Formula formula, int power) {
    boolean parameter =
        formula.is("symbol") && mechanism.parameters().containsKey(formula.symbol());
    boolean ofStates = formula.symbols().stream().anyMatch(mechanism.states()::contains);
    if (parameter && power == 1) {
      conductances.add(formula.symbol());
    } else if (parameter) {
      factor *= Math.pow(numbers(formula).number(), power);
    } else if (power > 0 && formula.is("symbol") && ofStates) {
      instances.merge(formula.symbol(), power, Integer::sum);
    } else if (power == 1 && reversal == null && isDrive(formula)) {
      reversal = numbersBut(formula.part(formula.part(0) == table.symbol("v") ? 1 : 0));
      factor *= formula.part(0) == table.symbol("v") ? 1 : -1;
    } else if (power == 1 && ofStates && !formula.dependsOn("v")) {
      sums.add(numbers(formula));
    } else if (!ofStates && GateFinder.unseen(numbers(formula)).isEmpty()) {
      beside = table.operate("*", beside, table.operate("^", formula, table.number(power)));
    } else {
      others.add(formula);
    }
  }

  /** v − e or e − v. */
  private boolean isDrive(Formula formula) {
    Formula v = table.symbol("v");
    return formula.is("-")
        && ((formula.part(0) == v && isReversal(formula.part(1)))
            || (formula.part(1) == v && isReversal(formula.part(0))));
  }

  private boolean isReversal(Formula formula) {
    return formula.isNumber() || formula.is("symbol");
  }

  private Formula numbersBut(Formula formula) {
    return formula.is("symbol") && mechanism.outside().contains(formula.symbol())
        ? formula
        : numbers(formula);
  }

  private Formula numbers(Formula formula) {
    Map<Formula, Formula> values = new LinkedHashMap<>();
    for (String each : formula.symbols()) {
      Double value = mechanism.parameters().get(each);
      if (value != null) {
        values.put(table.symbol(each), table.number(value));
      }
    }
    return table.replace(formula, values);
  }
}
