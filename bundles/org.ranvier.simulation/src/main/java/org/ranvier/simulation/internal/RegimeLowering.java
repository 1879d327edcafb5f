/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Transition;
import org.ranvier.units.Dimension;

/**
 * Regimes as numbers: a state says which regime is active, another which one was when the tests of
 * the step began, so that a regime entered in a step is not left in the same step.
 */
final class RegimeLowering {
  private record Columns(int active, int before) {}

  private final FlatSystem system;
  private final Mechanism.Builder builder;
  private final KernelGraph g;
  private final FormulaTranslator formulas;
  private final Map<String, Columns> columns = new LinkedHashMap<>();

  RegimeLowering(FlatSystem system, Mechanism.Builder builder, FormulaTranslator formulas) {
    this.system = system;
    this.builder = builder;
    this.g = builder.graph();
    this.formulas = formulas;
    for (FlatSystem.RegimeSet set : system.regimes()) {
      String name = set.path().isEmpty() ? "regime" : set.path() + "/regime";
      builder.regimes();
      columns.put(
          set.path(),
          new Columns(builder.state(name + " (active)"), builder.state(name + " (before)")));
    }
  }

  private static int number(FlatSystem.RegimeSet set, String regime) {
    return set.regimes().indexOf(set.get(regime));
  }

  private FlatSystem.RegimeSet set(String path) {
    return system.regimes().stream().filter(s -> s.path().equals(path)).findFirst().orElseThrow();
  }

  private Columns columns(String path) {
    Columns found = columns.get(path);
    if (found == null) {
      throw new IllegalArgumentException("no regimes at " + path);
    }
    return found;
  }

  /** The rate of a state with those that regimes give it. */
  int rate(FlatSystem.State state, Dimension perTime, int base) {
    int rate = base;
    for (FlatSystem.RegimeSet set : system.regimes()) {
      for (FlatSystem.Regime regime : set.regimes()) {
        Expression own = regime.rates().get(state.name());
        if (own != null) {
          int active = g.column(columns(set.path()).active);
          int here = g.apply(KernelOp.EQUAL, active, g.constant(number(set, regime.name())));
          int otherwise = rate < 0 ? g.constant(0) : rate;
          rate = g.select(here, formulas.translate(own, perTime), otherwise);
        }
      }
    }
    return rate;
  }

  /** Initial regimes. */
  void start() {
    for (FlatSystem.RegimeSet set : system.regimes()) {
      int initial = g.constant(number(set, set.initial()));
      builder.onStart(columns(set.path()).active, initial);
      builder.onStart(columns(set.path()).before, initial);
    }
  }

  /** What is done on entering the initial regimes, after all else at the start. */
  void enterAtStart() {
    for (FlatSystem.RegimeSet set : system.regimes()) {
      for (FlatSystem.Action action : set.get(set.initial()).onEntry()) {
        if (action instanceof FlatSystem.Assign(String name, Expression value)) {
          system
              .findState(name)
              .ifPresent(
                  state ->
                      builder.onStart(
                          builder.find(name).orElseThrow(),
                          formulas.translate(value, state.dimension())));
        }
      }
    }
  }

  /** What the active regime does to states in a step: each rate sees the ones before. */
  List<Transition> advance(FlatSystem.RegimeSet set) {
    List<Transition> transitions = new ArrayList<>();
    for (FlatSystem.Regime regime : set.regimes()) {
      List<Assignment> assignments = new ArrayList<>();
      regime
          .rates()
          .forEach(
              (name, rate) ->
                  system.findState(name).ifPresent(state -> assignments.add(advance(state, rate))));
      if (!assignments.isEmpty()) {
        transitions.add(new Transition(wasActive(set, regime), -1, assignments, List.of()));
      }
    }
    return transitions;
  }

  private Assignment advance(FlatSystem.State state, Expression rate) {
    int column = builder.find(state.name()).orElseThrow();
    int perTime = formulas.translate(rate, state.dimension().over(Dimension.TIME));
    return new Assignment(column, g.add(g.column(column), g.multiply(g.step(), perTime)));
  }

  void startIn(FlatSystem.Enter enter) {
    builder.onStart(columns(enter.regimes()).active, g.constant(numberOf(enter)));
  }

  private int numberOf(FlatSystem.Enter enter) {
    return number(set(enter.regimes()), enter.regime());
  }

  /** What makes an action's regime active. */
  Assignment enter(FlatSystem.Enter enter) {
    return new Assignment(columns(enter.regimes()).active, g.constant(numberOf(enter)));
  }

  /** What is done on entering. */
  List<FlatSystem.Action> onEntry(FlatSystem.Enter enter) {
    return set(enter.regimes()).get(enter.regime()).onEntry();
  }

  /** Remembers which regime is active when tests begin. */
  Transition remember(FlatSystem.RegimeSet set) {
    Columns c = columns(set.path());
    return new Transition(-1, -1, List.of(new Assignment(c.before, g.column(c.active))), List.of());
  }

  /** Node that tells whether a regime was active when tests began. */
  int wasActive(FlatSystem.RegimeSet set, FlatSystem.Regime regime) {
    int before = g.column(columns(set.path()).before);
    return g.apply(KernelOp.EQUAL, before, g.constant(number(set, regime.name())));
  }
}
