/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.solver.kernel.Dependencies;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Transition;

/**
 * Equations for a method with error control. Every comparison of something that moves is a switch:
 * between its changes all formulas are smooth, and a step ends where one changes.
 */
final class AdaptivePlanner extends Planner {
  private final List<Decisions> decisions = new ArrayList<>();
  private final Wiring flow;
  private final Tolerance tolerance;

  AdaptivePlanner(SolverModel model, double step, long seed, Tolerance tolerance) {
    super(model, step, seed, false, true, false);
    this.tolerance = tolerance;
    for (GroupCompiler compiler : compilers) {
      BitSet moving = compiler.moving();
      decisions.add(compiler.decide(node -> moves(compiler.graph(), node, moving)));
    }
    this.flow = new Wiring(compilers, wiring.wires(), GroupCompiler::value);
  }

  private static boolean moves(KernelGraph graph, int node, BitSet moving) {
    return !Dependencies.isRandom(graph, node)
        && (Dependencies.readsTime(graph, node)
            || Dependencies.columns(graph, node).intersects(moving));
  }

  @Override
  Plan plan() {
    List<Action> start = start();
    List<Action> settle = new ArrayList<>();
    List<Action> tests = new ArrayList<>();
    List<Action> rates = new ArrayList<>(flow.refreshAll());
    List<Flow.MovingState> states = new ArrayList<>();
    for (int g = 0; g < compilers.size(); g++) {
      GroupCompiler compiler = compilers.get(g);
      addRun(g, compiler.holding(), settle);
      addRates(g, rates, states);
      addTransitions(g, compiler.transitions("tests", compiler.mechanism().transitions()), tests);
      meetTests(compiler);
    }
    List<Action> decide = new ArrayList<>(wiring.refreshAll());
    List<Flow.Switch> switches = new ArrayList<>();
    for (int g = 0; g < compilers.size(); g++) {
      addSwitches(g, decide, switches);
    }
    List<Action> observe = observe();
    List<Map<String, Handler>> handlers = handlers();
    int[] delays = new int[model.connections().size()];
    for (int k = 0; k < delays.length; k++) {
      delays[k] = model.connections().delay(k) > 0 ? 1 : 0;
    }
    return new Plan(
        model,
        StepMethod.ADAPTIVE,
        step,
        seed,
        columns(),
        start,
        settle,
        List.of(),
        observe,
        handlers,
        delays,
        0,
        Optional.of(new Flow(rates, states, decide, switches, allTests(tests), tolerance)));
  }

  /** Conditions read what is handed to them at the end of a step. */
  private List<Action> allTests(List<Action> tests) {
    List<Action> all = new ArrayList<>(wiring.refreshAll());
    all.addAll(tests);
    return all;
  }

  private void addRates(int group, List<Action> rates, List<Flow.MovingState> states) {
    GroupCompiler compiler = compilers.get(group);
    KernelCompiler program = compiler.program("rates");
    FlowRates.of(compiler)
        .forEach(
            (x, rate) -> {
              int column = compiler.auxiliary("rate of " + x, -1);
              program.store(column, rate);
              states.add(new Flow.MovingState(group, x, column));
            });
    addRun(group, program.compile(), rates);
  }

  /** Makes switches of the comparisons in conditions, too. */
  private static void meetTests(GroupCompiler compiler) {
    Mechanism mechanism = compiler.mechanism();
    List<Transition> transitions = mechanism.transitions();
    transitions.stream().filter(t -> t.test() >= 0).forEach(t -> compiler.value(t.test()));
  }

  private void addSwitches(int group, List<Action> decide, List<Flow.Switch> switches) {
    GroupCompiler compiler = compilers.get(group);
    KernelGraph g = compiler.graph();
    BitSet moving = compiler.moving();
    KernelCompiler program = compiler.program("switches");
    for (Decisions.Decision d : decisions.get(group).all()) {
      int now = compiler.auxiliary("now " + d.column(), -1);
      int margin = compiler.auxiliary("margin " + d.column(), -1);
      int left = g.operand(d.node(), 0);
      boolean step = g.op(d.node()) == KernelOp.HEAVISIDE;
      program.store(now, d.node());
      int difference = step ? left : g.subtract(left, g.operand(d.node(), 1));
      program.store(margin, difference);
      boolean timetable =
          Decisions.isTimetable(g, d.node(), moving) && Decisions.isStraight(g, difference);
      switches.add(new Flow.Switch(group, d.column(), now, margin, timetable));
    }
    addRun(group, program.compile(), decide);
  }
}
