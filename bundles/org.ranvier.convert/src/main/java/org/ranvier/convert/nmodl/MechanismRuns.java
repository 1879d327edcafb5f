/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ranvier.convert.nmodl.Formula.Table;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.xml.SourceLocation;

/** INITIAL and BREAKPOINT of a mechanism with formulas in place of numbers. */
final class MechanismRuns {
  private final Mechanism mechanism;
  private final Table table = new Table();
  private final Gaps gaps;
  private final SymbolicRun initial;
  private final SymbolicRun numbers;
  private final SymbolicRun names;

  /**
   * Runs both.
   *
   * @throws NmodlEvaluationException where a statement cannot be followed
   */
  MechanismRuns(Mechanism mechanism) {
    this(mechanism, Gaps.none());
  }

  /**
   * Runs both.
   *
   * @param gaps what may be left open
   * @throws NmodlEvaluationException where a statement cannot be followed
   */
  MechanismRuns(Mechanism mechanism, Gaps gaps) {
    this.mechanism = mechanism;
    this.gaps = gaps;
    this.initial = begin(false);
    this.numbers = go(initial, false);
    this.names = go(begin(true), true);
  }

  private SymbolicRun begin(boolean named) {
    SymbolicRun run = new SymbolicRun(mechanism, table, named, gaps);
    mechanism.file().code("INITIAL").ifPresent(each -> run.run(each.body()));
    return run;
  }

  private SymbolicRun go(SymbolicRun begun, boolean named) {
    SymbolicRun run = new SymbolicRun(mechanism, table, named, gaps);
    run.takeOver(begun);
    mechanism.file().code("BREAKPOINT").ifPresent(each -> run.run(each.body()));
    run.solveAgain();
    return run;
  }

  Table table() {
    return table;
  }

  /** What INITIAL leaves. */
  SymbolicRun initial() {
    return initial;
  }

  /** What BREAKPOINT leaves, with parameters as numbers. */
  SymbolicRun run() {
    return numbers;
  }

  /** What BREAKPOINT leaves, with parameters as names. */
  SymbolicRun named() {
    return names;
  }

  /** A formula with the values of parameters in place of their names. */
  Formula numbers(Formula formula) {
    Map<Formula, Formula> values = new HashMap<>();
    mechanism
        .parameters()
        .forEach((name, value) -> values.put(table.symbol(name), table.number(value)));
    return table.replace(formula, values);
  }

  /** How a state goes to rest; empty where that is not seen. */
  Optional<Course> course(String state) {
    Formula derivative = numbers.derivatives().get(state);
    if (derivative != null) {
      return Course.ofDerivative(derivative, state, table);
    }
    Formula moved = numbers.moved().get(state);
    return moved == null ? Optional.empty() : Course.ofStep(moved, state, table);
  }

  /** Where the equations of states stand. */
  SourceLocation placeOfEquations() {
    return numbers.solved().stream()
        .findFirst()
        .flatMap(each -> mechanism.file().named(each.block()))
        .map(Code::place)
        .orElseGet(() -> NmodlConversion.placeOf(mechanism, "SUFFIX"));
  }
}
