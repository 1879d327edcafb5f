/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ranvier.solver.backend.step.Accesses;
import org.ranvier.solver.backend.step.PassingArrays;
import org.ranvier.solver.backend.step.SharedColumns;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Plan;

/**
 * Finds the columns of a slice whose values nobody reads after the section that computes them: in
 * every section where they are read, all of their rows have been written before.
 */
final class PassingColumns {
  private final Plan plan;
  private final SharedColumns shared;
  private final BitSet[] passing;
  private final BitSet[] written;
  private boolean voltage = true;

  private PassingColumns(Plan plan, SharedColumns shared, List<Section> sections) {
    this.plan = plan;
    this.shared = shared;
    int groups = plan.columns().size();
    this.passing = new BitSet[groups];
    this.written = new BitSet[groups];
    for (int g = 0; g < groups; g++) {
      passing[g] = new BitSet();
      passing[g].set(0, plan.columns().get(g));
      written[g] = new BitSet();
      keep(g);
    }
    Keep reads = new Keep();
    plan.model().probes().forEach(probe -> Accesses.source(probe.source(), reads));
    sections.forEach(section -> section.emits().forEach(emit -> Accesses.of(emit, reads)));
    follow(plan.start());
    follow(plan.settle());
    sections.forEach(section -> follow(section.actions()));
    follow(plan.observe());
    keepHomes();
  }

  /**
   * Finds them.
   *
   * @param sections the sections of a step
   * @param arrays where they may be
   */
  static PassingArrays.Share of(
      Plan plan, SharedColumns shared, List<Section> sections, PassingArrays arrays) {
    PassingColumns columns = new PassingColumns(plan, shared, sections);
    return new PassingArrays.Share(columns.passing, columns.voltage, arrays);
  }

  /** What has a value of its own, or is needed when an event arrives. */
  private void keep(int g) {
    Group group = plan.model().groups().get(g);
    Mechanism mechanism = group.mechanism();
    for (int c = 0; c < mechanism.columnCount(); c++) {
      Column.Kind kind = mechanism.column(c).kind();
      if (kind == Column.Kind.STATE || kind == Column.Kind.PARAMETER) {
        passing[g].clear(c);
      }
    }
    if (group.carried() >= 0) {
      passing[g].clear(group.carried());
    }
    Keep all = new Keep();
    plan.handlers().get(g).values().forEach(handler -> Accesses.of(g, handler, all));
  }

  /** Keeps what is read or written at any time. */
  private final class Keep implements Accesses.Visitor {
    @Override
    public void reads(int group, int column) {
      passing[group].clear(column);
    }

    @Override
    public void writes(int group, int column) {
      passing[group].clear(column);
    }
  }

  /** Follows a section. */
  private final class Follow implements Accesses.Visitor {
    private final boolean whole;

    Follow(boolean whole) {
      this.whole = whole;
    }

    @Override
    public void reads(int group, int column) {
      if (!written[group].get(column)) {
        passing[group].clear(column);
      }
    }

    @Override
    public void writes(int group, int column) {
      if (whole) {
        written[group].set(column);
      }
    }
  }

  private void follow(List<Action> actions) {
    for (BitSet own : written) {
      own.clear();
    }
    for (Action action : actions) {
      boolean whole = !(action instanceof Action.Hand(Gather gather)) || isWhole(gather);
      Accesses.of(action, new Follow(whole));
    }
  }

  /** Instances are sorted. */
  private boolean isWhole(Gather gather) {
    int[] instances = gather.instances();
    if (instances.length != plan.model().groups().get(gather.group()).size()) {
      return false;
    }
    for (int k = 0; k < instances.length; k++) {
      if (instances[k] != k) {
        return false;
      }
    }
    return true;
  }

  /** An array is kept for all columns that it serves. */
  private void keepHomes() {
    for (int g = 0; g < passing.length; g++) {
      for (int c = 0; c < plan.columns().get(g); c++) {
        Optional<Source> home = passing[g].get(c) ? Optional.empty() : shared.shared(g, c);
        if (home.isPresent()) {
          switch (home.get()) {
            case Source.GroupColumn(int group, int column) -> passing[group].clear(column);
            case Source.NodeVoltage() -> voltage = false;
          }
        }
      }
    }
  }
}
