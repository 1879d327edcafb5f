/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.List;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.backend.step.StepLimit;
import org.ranvier.solver.backend.step.Task;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.plan.Plan;

/** Reads what is recorded. */
final class Probes {
  private final Plan plan;
  private final Memory memory;
  private final Task[] observe;
  private final double[][] arrays;
  private final int[] indices;
  private final int[] membranes;
  private final String[] names;

  Probes(Plan plan, Memory memory, Tasks tasks) {
    this.plan = plan;
    this.memory = memory;
    this.observe = tasks.of(plan.observe());
    List<Probe> probes = plan.model().probes();
    this.arrays = new double[probes.size()][];
    this.indices = new int[probes.size()];
    for (int p = 0; p < arrays.length; p++) {
      arrays[p] = memory.array(probes.get(p).source());
      indices[p] = probes.get(p).index();
    }
    List<Group> groups = plan.model().groups();
    this.membranes = groups.stream().mapToInt(g -> g.mechanism().membrane()).toArray();
    this.names = groups.stream().map(g -> "the potential of " + g.name()).toArray(String[]::new);
  }

  /** Adds a row with the values at hand. */
  void record(double time, long step, Records records) {
    for (Task task : observe) {
      task.run(time, step);
    }
    int at = records.addRow(time);
    double[] values = records.values();
    for (int p = 0; p < arrays.length; p++) {
      values[at + p] = arrays[p][indices[p]];
    }
    checkFinite(time, "a membrane potential", memory.voltage);
    for (int g = 0; g < membranes.length; g++) {
      if (membranes[g] >= 0) {
        checkFinite(time, names[g], memory.columns[g][membranes[g]]);
      }
    }
  }

  private void checkFinite(double time, String what, double[] voltages) {
    for (double v : voltages) {
      if (!Double.isFinite(v)) {
        throw new SolverException(
            time,
            "%s is %s, no longer a finite number%s".formatted(what, v, StepLimit.advice(plan)));
      }
    }
  }
}
