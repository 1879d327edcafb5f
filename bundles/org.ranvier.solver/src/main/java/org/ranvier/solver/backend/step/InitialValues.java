/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Plan;

/** Sets the values before the first step. */
public final class InitialValues {
  /** Initial values that depend on each other settle in a few rounds; a circle never does. */
  private static final int ROUNDS = 24;

  private final Plan plan;
  private final Memory memory;

  public InitialValues(Plan plan, Memory memory) {
    this.plan = plan;
    this.memory = memory;
  }

  public void set(Function<List<Action>, Task[]> tasks) {
    Task[] start = tasks.apply(plan.start());
    long before = fingerprint();
    for (int round = 0; round < ROUNDS; round++) {
      runAll(start);
      long after = fingerprint();
      if (after == before) {
        break;
      }
      before = after;
    }
    runAll(tasks.apply(plan.settle()));
  }

  private static void runAll(Task[] tasks) {
    for (Task task : tasks) {
      task.run(0, 0);
    }
  }

  /** Changes whenever a state changes. */
  public long fingerprint() {
    long hash = 1;
    for (int g = 0; g < memory.columns.length; g++) {
      Group group = plan.model().groups().get(g);
      for (int c = 0; c < group.mechanism().columnCount(); c++) {
        if (group.mechanism().column(c).kind() == Column.Kind.STATE) {
          hash = hash * 0x9E3779B97F4A7C15L + Arrays.hashCode(memory.columns[g][c]);
        }
      }
    }
    return hash;
  }
}
