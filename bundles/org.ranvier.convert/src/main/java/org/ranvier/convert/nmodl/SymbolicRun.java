/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.convert.nmodl.Formula.Table;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.convert.nmodl.NmodlStatement.Assignment;
import org.ranvier.convert.nmodl.NmodlStatement.Equation;
import org.ranvier.convert.nmodl.NmodlStatement.Foreign;
import org.ranvier.convert.nmodl.NmodlStatement.If;
import org.ranvier.convert.nmodl.NmodlStatement.Invocation;
import org.ranvier.convert.nmodl.NmodlStatement.Local;
import org.ranvier.convert.nmodl.NmodlStatement.Loop;
import org.ranvier.convert.nmodl.NmodlStatement.Nested;
import org.ranvier.convert.nmodl.NmodlStatement.Reaction;
import org.ranvier.convert.nmodl.NmodlStatement.Remark;
import org.ranvier.convert.nmodl.NmodlStatement.Solve;
import org.ranvier.convert.nmodl.NmodlStatement.While;
import org.ranvier.xml.SourceLocation;

/**
 * Runs a mechanism with formulas in place of numbers: afterwards each variable is a formula of
 * states and surroundings, with parameters put in as numbers.
 */
final class SymbolicRun extends SymbolicValues {
  /** Ends the names of what was once, at the beginning of a run. */
  static final String INITIALLY = " at the beginning";

  private static final int MOST_TURNS = 1000;
  private static final int MOST_STEPS = 50_000;

  private final Map<String, Formula> computed = new LinkedHashMap<>();
  private final Map<String, Formula> derivatives = new LinkedHashMap<>();
  private final Map<String, Formula> moved = new LinkedHashMap<>();
  private final List<Solve> solved = new ArrayList<>();
  private final SchemeRun scheme;
  private int turns;
  private int steps;
  private boolean inScheme;
  private int conditions;

  /**
   * @param named whether parameters stay names; else they are numbers
   * @param gaps what may be left open
   */
  SymbolicRun(Mechanism mechanism, Table table, boolean named, Gaps gaps) {
    super(mechanism, table, gaps);
    this.scheme = new SchemeRun(mechanism, this);
    Map<String, Formula> globals = scope.globals();
    mechanism.constants().forEach((name, value) -> globals.put(name, table.number(value)));
    mechanism
        .parameters()
        .forEach(
            (name, value) -> globals.put(name, named ? table.symbol(name) : table.number(value)));
    mechanism.outside().forEach(name -> globals.put(name, table.symbol(name)));
    mechanism.states().forEach(name -> globals.put(name, table.symbol(name)));
  }

  /** What the scheme says that was solved. */
  SchemeRun scheme() {
    return scheme;
  }

  /** All variables as they are now. */
  Map<String, Formula> variables() {
    return scope.globals();
  }

  /** All variables as BREAKPOINT left them, before states moved. */
  Map<String, Formula> computed() {
    return computed;
  }

  /** Derivatives of states with respect to time, per ms. */
  Map<String, Formula> derivatives() {
    return derivatives;
  }

  /** What was solved, in the order in which it was. */
  List<Solve> solved() {
    return solved;
  }

  /** What a procedure that moves states on by itself makes of each in a step. */
  Map<String, Formula> moved() {
    return moved;
  }

  /** Lets a name stand for a formula. */
  void define(String name, Formula value) {
    scope.globals().put(name, value);
  }

  /** Runs statements in the order in which they stand. */
  @Override
  void run(List<NmodlStatement> body) {
    body.forEach(this::run);
  }

  /**
   * Begins with what INITIAL left; what it computed of a potential or a concentration is then that
   * of the beginning, and called so.
   */
  void takeOver(SymbolicRun initial) {
    Map<Formula, Formula> first = new HashMap<>();
    for (String name : mechanism.outside()) {
      if (!name.equals("celsius")) {
        first.put(table.symbol(name), table.symbol(name + INITIALLY));
      }
    }
    initial
        .variables()
        .forEach(
            (name, value) -> {
              if (!mechanism.outside().contains(name) && !mechanism.states().contains(name)) {
                define(name, table.replace(value, first));
              }
            });
  }

  private void run(NmodlStatement statement) {
    if (++steps > MOST_STEPS) {
      throw new NmodlEvaluationException(statement.place(), "this is too long to be written out");
    }
    switch (statement) {
      case Local local -> local.names().forEach(each -> scope.declare(each, table.number(0)));
      case Assignment assignment -> assign(assignment);
      case Invocation invocation -> value(invocation.call());
      case If condition -> branch(condition);
      case Loop loop -> loop(loop);
      case Solve solve -> solve(solve);
      case Nested nested when nested.word().isEmpty() -> run(nested.body());
      case Nested nested when nested.word().equals("INITIAL") -> {} // no event does that
      case NmodlStatement.Table values -> {}
      case Remark remark -> {}
      case Foreign foreign when Verbatim.isNothing(foreign.text()) -> {}
      case Foreign foreign ->
          gaps.assignedBy(foreign, mechanism, scope.localNames())
              .forEach(each -> scope.put(each, table.symbol(Gaps.changed(each))));
      case While loop -> turn(loop);
      case Reaction reaction when inScheme && conditions == 0 -> scheme.react(reaction);
      case Equation equation when inScheme && equation.conserve() -> scheme.conserve(equation);
      default -> throw new NmodlEvaluationException(statement.place(), Verbatim.why(statement));
    }
  }

  /** A loop whose condition is known at each turn without the surroundings. */
  private void turn(While loop) {
    Formula condition = value(loop.condition());
    while (condition.isNumber() && condition.number() != 0) {
      count(loop.place());
      run(loop.body());
      condition = value(loop.condition());
    }
    if (!condition.isNumber()) {
      throw new NmodlEvaluationException(
          loop.place(), "how often this loop runs depends on the surroundings");
    }
  }

  private void count(SourceLocation place) {
    if (++turns > MOST_TURNS) {
      throw new NmodlEvaluationException(place, "this loop runs too often to be written out");
    }
  }

  private void loop(Loop loop) {
    Formula from = value(loop.from());
    Formula to = value(loop.to());
    Formula by = loop.by().map(this::value).orElse(table.number(1));
    if (!from.isNumber() || !to.isNumber() || !by.isNumber() || by.number() <= 0) {
      throw new NmodlEvaluationException(
          loop.place(), "the ends of this loop depend on the surroundings");
    }
    for (double i = from.number(); i <= to.number(); i += by.number()) {
      count(loop.place());
      scope.declare(loop.variable(), table.number(i));
      run(loop.body());
    }
  }

  private void branch(If statement) {
    Formula condition = value(statement.condition());
    if (condition.isNumber()) {
      run(condition.number() != 0 ? statement.then() : statement.otherwise());
      return;
    }
    Scope before = scope.copy();
    conditions++;
    run(statement.then());
    Scope then = scope;
    scope = before;
    run(statement.otherwise());
    conditions--;
    scope.merge(condition, then, table);
  }

  /**
   * Solves once more, with what BREAKPOINT left: NEURON computes currents first and then moves
   * states, with all that the currents' statements assigned.
   */
  void solveAgain() {
    computed.putAll(scope.globals());
    List<Solve> again = List.copyOf(solved);
    solved.clear();
    scheme.clear();
    derivatives.clear();
    moved.clear();
    again.forEach(this::solve);
  }

  private void solve(Solve solve) {
    Map<String, Formula> outer = scope.enter();
    solveBlock(solve);
    scope.leave(outer);
  }

  private void solveBlock(Solve solve) {
    solved.add(solve);
    Optional<Code> code = mechanism.file().named(solve.block());
    if (code.isEmpty()) {
      throw new NmodlEvaluationException(
          solve.place(), "there is no block " + solve.block() + " to be solved");
    }
    switch (code.get().word()) {
      case "DERIVATIVE" -> run(code.get().body());
      case "PROCEDURE" -> {
        run(code.get().body());
        for (String state : mechanism.states()) {
          Formula after = variables().getOrDefault(state, table.number(0));
          if (after != table.symbol(state)) {
            moved.put(state, after);
            define(state, table.symbol(state));
          }
        }
      }
      case "KINETIC" -> {
        inScheme = true;
        run(code.get().body());
        inScheme = false;
      }
      default ->
          throw new NmodlEvaluationException(
              solve.place(), "the block " + code.get().word() + " is not followed");
    }
  }

  private void assign(Assignment assignment) {
    Formula value = value(assignment.value());
    String name = assignment.name();
    if (assignment.index().isPresent()) {
      name = element(name, assignment.index().get());
    }
    if (assignment.primes() == 0) {
      scope.put(name, value);
    } else if (assignment.primes() > 1 || conditions > 0) {
      throw new NmodlEvaluationException(
          assignment.place(), "a derivative in a condition, or a second one, is not followed");
    } else {
      derivatives.put(name, value);
    }
  }
}
