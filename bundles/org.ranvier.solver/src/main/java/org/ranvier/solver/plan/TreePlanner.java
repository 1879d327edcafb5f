/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.Substitution;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.model.Transition;
import org.ranvier.solver.model.Visit;

/**
 * Forward Euler through a tree of components, step for step as jLEMS does it. Each component keeps
 * the quantities that it computed at its last visit, so derived columns are stored like states; who
 * is visited before a component reads what it computed in the step before.
 */
final class TreePlanner extends Planner {
  TreePlanner(SolverModel model, double step, long seed) {
    super(model, step, seed, false);
  }

  @Override
  Plan plan() {
    if (model.cable().size() > 0) {
      throw new IllegalArgumentException("a cable is no tree of components");
    }
    List<Action> start = start();
    List<Action> settle = settle();
    List<Handler> visits = compilers.stream().map(TreePlanner::visitAll).toList();
    List<Action> actions = new ArrayList<>();
    List<Map<Integer, List<Integer>>> stages = Stages.of(model);
    stages.forEach(stage -> addStage(stage, visits, actions));
    for (int g = 0; g < compilers.size(); g++) {
      addStoredKinetics(g, actions);
    }
    List<Map<String, Handler>> handlers = treeHandlers();
    return new Plan(
        model,
        StepMethod.JLEMS,
        step,
        seed,
        columns(),
        start,
        settle,
        List.of(new Phase("step", 1, actions)),
        List.of(),
        handlers,
        delays(1e-9),
        1);
  }

  /** Computes everything once from the initial values. */
  private List<Action> settle() {
    List<int[]> derived = new ArrayList<>();
    for (int g = 0; g < compilers.size(); g++) {
      Mechanism mechanism = compilers.get(g).mechanism();
      for (int c = 0; c < mechanism.columnCount(); c++) {
        if (mechanism.column(c).kind() == Column.Kind.DERIVED) {
          derived.add(new int[] {g, c});
        }
      }
    }
    List<Action> actions = new ArrayList<>(wiring.refreshAll());
    actions.addAll(wiring.refreshColumns(derived));
    return actions;
  }

  // ---- one stage ---------------------------------------------------------------------------

  private void addStage(
      Map<Integer, List<Integer>> stage, List<Handler> visits, List<Action> actions) {
    stage.forEach((group, instances) -> hand(group, instances, actions));
    stage.forEach((group, instances) -> visit(group, instances, visits.get(group), actions));
    actions.add(new Action.Deliver());
  }

  /** Gives instances what they see of others. */
  private void hand(int group, List<Integer> instances, List<Action> actions) {
    boolean[] chosen = new boolean[model.groups().get(group).size()];
    instances.forEach(i -> chosen[i] = true);
    for (Gather gather : model.gathers()) {
      if (gather.group() == group) {
        int[] kept = positions(gather.instances(), chosen);
        if (kept.length > 0) {
          actions.add(
              new Action.Hand(
                  new Gather(
                      group,
                      gather.column(),
                      pick(gather.instances(), kept),
                      gather.source(),
                      pick(gather.indices(), kept))));
        }
      }
    }
    List<Action> additions = new ArrayList<>();
    for (Sum sum : model.sums()) {
      if (sum.target() instanceof Sum.Target.GroupColumn(int target, int column)
          && target == group) {
        actions.add(clear(group, column, instances));
        int[] kept = positions(sum.indices(), chosen);
        additions.add(
            new Action.AddToColumn(
                sum.group(),
                sum.column(),
                pick(sum.instances(), kept),
                group,
                column,
                pick(sum.indices(), kept)));
      }
    }
    actions.addAll(additions);
  }

  /** Clears no more than is added to in the stage: there may be as many stages as instances. */
  private Action clear(int group, int column, List<Integer> instances) {
    if (isWhole(group, instances)) {
      return new Action.ClearColumn(group, column);
    }
    GroupCompiler compiler = compilers.get(group);
    KernelCompiler program = compiler.program("clear");
    program.store(column, compiler.graph().constant(0));
    return new Action.RunSome(group, program.compile(), array(instances));
  }

  private boolean isWhole(int group, List<Integer> instances) {
    return instances.size() == model.groups().get(group).size();
  }

  private static int[] array(List<Integer> instances) {
    return instances.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] positions(int[] instances, boolean[] chosen) {
    int[] kept = new int[instances.length];
    int count = 0;
    for (int k = 0; k < instances.length; k++) {
      if (chosen[instances[k]]) {
        kept[count++] = k;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static int[] pick(int[] from, int[] positions) {
    return Arrays.stream(positions).map(k -> from[k]).toArray();
  }

  private void visit(int group, List<Integer> instances, Handler visits, List<Action> actions) {
    if (isWhole(group, instances)) {
      addTransitions(group, visits, actions);
      return;
    }
    int[] some = array(instances);
    if (!visits.program().isEmpty()) {
      actions.add(new Action.RunSome(group, visits.program(), some));
    }
    if (!visits.emits().isEmpty()) {
      actions.add(new Action.EmitSome(group, visits.emits(), some));
    }
  }

  // ---- programs ----------------------------------------------------------------------------

  /** All visits of one step as one program. */
  private static Handler visitAll(GroupCompiler compiler) {
    Substitution now = compiler.stored();
    KernelCompiler program = compiler.program("step");
    KernelGraph g = compiler.graph();
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (Visit visit : compiler.mechanism().visits()) {
      compute(compiler, visit.computed(), now);
      advance(compiler, visit.states(), now);
      compiler
          .happen(now, visit.transitions())
          .forEach((port, count) -> counts.merge(port, count, g::add));
      compute(compiler, visit.shown(), now);
      compiler
          .happen(now, visit.late())
          .forEach((port, count) -> counts.merge(port, count, g::add));
    }
    for (Visit visit : compiler.mechanism().visits()) {
      visit.computed().forEach(c -> program.store(c, now.current(c)));
      visit.states().forEach(c -> program.store(c, now.current(c)));
      visit.shown().forEach(c -> program.store(c, now.current(c)));
      storeAssigned(visit.transitions(), now, program);
      storeAssigned(visit.late(), now, program);
    }
    return new Handler(
        compiler.storeCounts(program, counts).compile(), compiler.portCounts(counts));
  }

  private static void storeAssigned(
      List<Transition> transitions, Substitution now, KernelCompiler program) {
    for (Transition t : transitions) {
      t.assignments().forEach(a -> program.store(a.column(), now.current(a.column())));
    }
  }

  private static void compute(GroupCompiler compiler, List<Integer> columns, Substitution now) {
    for (int column : columns) {
      now.set(column, now.of(compiler.definition(column)));
    }
  }

  private static void advance(GroupCompiler compiler, List<Integer> states, Substitution now) {
    KernelGraph g = compiler.graph();
    Map<Integer, Integer> next = new LinkedHashMap<>();
    for (int x : states) {
      int rate = compiler.mechanism().rate(x);
      if (rate >= 0) {
        next.put(x, g.add(now.current(x), g.multiply(g.step(), now.of(rate))));
      }
    }
    next.forEach(now::set);
  }

  /**
   * Occupancies move after the parts of a scheme were visited; nobody sees them before the next
   * visit, so that all may move at the end of the step.
   */
  private void addStoredKinetics(int group, List<Action> actions) {
    addKinetics(group, 1, compilers.get(group).stored(), actions);
  }

  private List<Map<String, Handler>> treeHandlers() {
    List<Map<String, Handler>> all = new ArrayList<>();
    for (GroupCompiler compiler : compilers) {
      Map<String, Handler> own = new LinkedHashMap<>();
      for (String port : compiler.mechanism().inPorts()) {
        List<Transition> transitions = compiler.mechanism().handler(port);
        own.put(port, compiler.transitions("event at " + port, transitions, compiler.stored()));
      }
      all.add(own);
    }
    return all;
  }
}
