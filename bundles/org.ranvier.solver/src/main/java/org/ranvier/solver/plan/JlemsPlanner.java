/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.Substitution;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.model.Transition;

/**
 * Forward Euler in about the order of jLEMS, for models with a cable, which jLEMS cannot run: what
 * is attached advances before what it is attached to, inside a component children before parents,
 * expressions see the time at the end of the step. See {@link TreePlanner} for jLEMS itself.
 */
final class JlemsPlanner extends Planner {
  JlemsPlanner(SolverModel model, double step, long seed) {
    super(model, step, seed, false);
  }

  @Override
  Plan plan() {
    List<Action> start = start();
    List<Action> actions = new ArrayList<>(wiring.refreshAll());
    int[] ranks = ranks();
    int last = java.util.Arrays.stream(ranks).max().orElse(0);
    for (int rank = 0; rank <= last; rank++) {
      for (int g = 0; g < ranks.length; g++) {
        if (ranks[g] == rank) {
          addKinetics(g, false, actions);
          addTransitions(g, step(compilers.get(g)), actions);
        }
      }
      if (rank < last || model.cable().size() > 0) {
        actions.addAll(wiring.refreshAll());
      }
    }
    if (model.cable().size() > 0) {
      actions.add(new Action.EulerCable());
    }
    List<Action> observe = observe();
    List<Map<String, Handler>> handlers = handlers();
    return new Plan(
        model,
        StepMethod.JLEMS,
        step,
        seed,
        columns(),
        start,
        List.of(),
        List.of(new Phase("step", 1, actions)),
        observe,
        handlers,
        delays(1e-9),
        1);
  }

  /** 0 for groups that nothing is added to, one more than whatever is added for the others. */
  private int[] ranks() {
    int[] ranks = new int[compilers.size()];
    for (int round = 0; round < ranks.length; round++) {
      boolean changed = false;
      for (Sum sum : model.sums()) {
        if (sum.target() instanceof Sum.Target.GroupColumn(int group, int column)
            && column >= 0
            && ranks[group] <= ranks[sum.group()]
            && ranks[sum.group()] < ranks.length) {
          ranks[group] = ranks[sum.group()] + 1;
          changed = true;
        }
      }
      if (!changed) {
        break;
      }
    }
    return ranks;
  }

  /**
   * One step of the whole component as one program: block after block, each sees the new values.
   */
  private static Handler step(GroupCompiler compiler) {
    Mechanism mechanism = compiler.mechanism();
    KernelGraph g = compiler.graph();
    Substitution now = compiler.literal();
    KernelCompiler program = compiler.program("step");
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (Block block : mechanism.blocks()) {
      Map<Integer, Integer> next = new LinkedHashMap<>();
      for (int x : block.states()) {
        if (mechanism.rate(x) >= 0) {
          int change = g.multiply(g.step(), now.of(mechanism.rate(x)));
          next.put(x, g.add(now.current(x), change));
        }
      }
      next.forEach(now::set);
      compiler
          .happen(now, block.transitions())
          .forEach((port, count) -> counts.merge(port, count, g::add));
    }
    storeStates(mechanism, now, program);
    return new Handler(
        compiler.storeCounts(program, counts).compile(), compiler.portCounts(counts));
  }

  private static void storeStates(Mechanism mechanism, Substitution now, KernelCompiler program) {
    for (Block block : mechanism.blocks()) {
      for (int x : block.states()) {
        program.store(x, now.current(x));
      }
      for (Transition t : block.transitions()) {
        t.assignments().forEach(a -> program.store(a.column(), now.current(a.column())));
      }
    }
  }
}
