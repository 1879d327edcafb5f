/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.model.SolverModel;

/**
 * The classical Runge–Kutta method of fourth order on all states at once, occupancies of kinetic
 * schemes and voltages of the cable included. Comparisons with the time are decided in the middle
 * of the step and stand until its end: a formula does not jump between the stages of a step in
 * which a pulse begins.
 */
final class RungeKuttaPlanner extends Planner {
  private static final double[] OFFSETS = {0, 0.5, 0.5, 1};

  /** Part of a step that a stage's rate adds to the sum, and to the states of the next stage. */
  private static final double[] WEIGHTS = {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6};

  private static final double[] MOVES = {0.5, 0.5, 1, 0};

  private final List<Decisions> decisions = new ArrayList<>();
  private final Wiring flow;

  RungeKuttaPlanner(SolverModel model, double step, long seed) {
    super(model, step, seed, false, true, false);
    for (GroupCompiler compiler : compilers) {
      BitSet moving = compiler.moving();
      decisions.add(compiler.decide(node -> Decisions.isTimetable(compiler.graph(), node, moving)));
    }
    this.flow = new Wiring(compilers, wiring.wires(), GroupCompiler::value);
  }

  @Override
  Plan plan() {
    List<Action> start = start();
    List<Action> settle = new ArrayList<>();
    List<Action> tests = new ArrayList<>();
    for (int g = 0; g < compilers.size(); g++) {
      GroupCompiler compiler = compilers.get(g);
      addRun(g, compiler.holding(), settle);
      addTransitions(g, compiler.transitions("tests", compiler.mechanism().transitions()), tests);
    }
    List<Phase> phases = new ArrayList<>();
    for (int stage = 0; stage < OFFSETS.length; stage++) {
      phases.add(new Phase("stage " + (stage + 1), OFFSETS[stage], stage(stage)));
    }
    phases.addFirst(new Phase("decisions", 0.5, decide()));
    phases.add(new Phase("tests", 1, tests));
    List<Action> observe = observe();
    List<Map<String, Handler>> handlers = handlers();
    return new Plan(
        model,
        StepMethod.RK4,
        step,
        seed,
        columns(),
        start,
        settle,
        phases,
        observe,
        handlers,
        nearestDelays(),
        0);
  }

  /** Called last: the stages say what there is to decide. */
  private List<Action> decide() {
    List<Action> actions = new ArrayList<>();
    for (int g = 0; g < compilers.size(); g++) {
      KernelCompiler program = compilers.get(g).program("decisions");
      decisions.get(g).all().forEach(d -> program.store(d.column(), d.node()));
      addRun(g, program.compile(), actions);
    }
    return actions;
  }

  private List<Action> stage(int stage) {
    List<Action> actions = new ArrayList<>(flow.refreshAll());
    for (int g = 0; g < compilers.size(); g++) {
      addRun(g, stage(compilers.get(g), stage), actions);
    }
    if (model.cable().size() > 0) {
      actions.add(new Action.RungeKuttaCable(stage));
    }
    return actions;
  }

  private static KernelProgram stage(GroupCompiler compiler, int stage) {
    KernelGraph g = compiler.graph();
    KernelCompiler program = compiler.program("stage " + (stage + 1));
    FlowRates.of(compiler)
        .forEach(
            (x, rate) -> {
              int before = compiler.auxiliary("before " + x, -1);
              int sum = compiler.auxiliary("sum " + x, -1);
              int old = g.column(stage == 0 ? x : before);
              int change = g.multiply(rate, g.step());
              int added =
                  g.add(
                      stage == 0 ? old : g.column(sum),
                      g.multiply(g.constant(WEIGHTS[stage]), change));
              if (stage == 0) {
                program.store(before, old);
              }
              if (stage < OFFSETS.length - 1) {
                program.store(sum, added);
                program.store(x, g.add(old, g.multiply(g.constant(MOVES[stage]), change)));
              } else {
                program.store(x, added);
              }
            });
    return program.compile();
  }
}
