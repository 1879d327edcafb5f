/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.BitSet;
import java.util.List;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Phase;
import org.ranvier.solver.plan.Plan;

/**
 * Columns that something reads or writes. Most computed quantities of a model only exist inside
 * programs, and parameters that a rate does not need in none; they take no memory.
 */
final class UsedColumns implements Accesses.Visitor {
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
      Accesses.source(probe.source(), this);
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
    plan.handlers().get(g).values().forEach(handler -> Accesses.of(g, handler, this));
  }

  private void add(Action action) {
    Accesses.of(action, this);
  }

  @Override
  public void reads(int group, int column) {
    used[group].set(column);
  }

  @Override
  public void writes(int group, int column) {
    used[group].set(column);
  }
}
