/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Phase;
import org.ranvier.solver.plan.Plan;

/**
 * Columns that something reads or writes. Most computed quantities of a model only exist inside
 * programs, and parameters that a rate does not need in none; they take no memory.
 */
final class UsedColumns {
  private final Plan plan;
  private final BitSet[] used;

  private UsedColumns(Plan plan) {
    this.plan = plan;
    this.used = new BitSet[plan.columns().size()];
    for (int g = 0; g < used.length; g++) {
      used[g] = new BitSet();
    }
  }

  /** For each group its used columns. */
  static BitSet[] of(Plan plan) {
    UsedColumns columns = new UsedColumns(plan);
    columns.collect();
    return columns.used;
  }

  private void collect() {
    for (int g = 0; g < used.length; g++) {
      if (plan.flow().isPresent()) {
        // Its equations are read in other ways than by phases.
        used[g].set(0, plan.columns().get(g));
      } else {
        addStates(g);
      }
    }
    plan.start().forEach(this::add);
    plan.settle().forEach(this::add);
    plan.phases().stream().map(Phase::actions).flatMap(List::stream).forEach(this::add);
    plan.observe().forEach(this::add);
    for (Probe probe : plan.model().probes()) {
      add(probe.source());
    }
  }

  private void addStates(int g) {
    Group group = plan.model().groups().get(g);
    Mechanism mechanism = group.mechanism();
    for (int c = 0; c < mechanism.columnCount(); c++) {
      if (mechanism.column(c).kind() == Column.Kind.STATE) {
        used[g].set(c);
      }
    }
    if (group.carried() >= 0) {
      used[g].set(group.carried());
    }
    plan.handlers()
        .get(g)
        .values()
        .forEach(
            handler -> {
              add(g, handler.program());
              addCounts(g, handler.emits());
            });
  }

  private void add(Action action) {
    switch (action) {
      case Action.Run run -> add(run.group(), run.program());
      case Action.RunSome run -> add(run.group(), run.program());
      case Action.Hand(Gather gather) -> {
        used[gather.group()].set(gather.column());
        add(gather.source());
      }
      case Action.ClearColumn clear -> used[clear.group()].set(clear.column());
      case Action.AddToColumn add -> {
        used[add.group()].set(add.column());
        used[add.targetGroup()].set(add.targetColumn());
      }
      case Action.AddToNodes add -> {
        used[add.group()].set(add.column());
        if (add.slope() >= 0) {
          used[add.group()].set(add.slope());
        }
      }
      case Action.Kinetics kinetics -> {
        addAll(kinetics.group(), kinetics.states());
        addAll(kinetics.group(), kinetics.forward());
        addAll(kinetics.group(), kinetics.reverse());
      }
      case Action.Emit emit -> addCounts(emit.group(), emit.ports());
      case Action.EmitSome emit -> addCounts(emit.group(), emit.ports());
      case Action.ClearNodes _,
          Action.SolveCable _,
          Action.PredictCable _,
          Action.CorrectCable _,
          Action.RungeKuttaCable _,
          Action.EulerCable _,
          Action.Deliver _ -> {
        // Nodes have arrays of their own.
      }
    }
  }

  private void add(int group, KernelProgram program) {
    addAll(group, program.loads());
    program.stores().forEach(store -> used[group].set(store.column()));
  }

  private void add(Source source) {
    if (source instanceof Source.GroupColumn(int group, int column)) {
      used[group].set(column);
    }
  }

  private void addAll(int group, int[] columns) {
    for (int column : columns) {
      used[group].set(column);
    }
  }

  private void addCounts(int group, Collection<Action.PortCount> counts) {
    counts.forEach(count -> used[group].set(count.column()));
  }
}
