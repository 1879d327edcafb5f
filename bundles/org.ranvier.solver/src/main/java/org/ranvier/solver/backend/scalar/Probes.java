/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.List;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.plan.Plan;

/** Reads what is recorded. */
final class Probes {
  private final Plan plan;
  private final Memory memory;
  private final Task[] observe;
  private final double[][] arrays;
  private final int[] indices;

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
    for (double v : memory.voltage) {
      if (!Double.isFinite(v)) {
        throw new SolverException(
            time, "a membrane potential is no longer a finite number" + StepLimit.advice(plan));
      }
    }
  }
}
