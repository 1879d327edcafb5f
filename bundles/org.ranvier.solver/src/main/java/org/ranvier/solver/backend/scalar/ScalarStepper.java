/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.Arrays;
import java.util.List;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.backend.Clock;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.SummedClock;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.plan.Phase;
import org.ranvier.solver.plan.Plan;

/** Steps a plan on one thread. */
final class ScalarStepper implements Stepper {
  /** Initial values that depend on each other settle in a few rounds; a circle never does. */
  private static final int ROUNDS = 24;

  @SuppressWarnings("ArrayRecordComponent")
  private record Stage(double offset, Task[] tasks) {}

  private final Plan plan;
  private final Clock clock;
  private final SummedClock summed;
  private final Memory memory;
  private final Deliveries deliveries;
  private final List<Stage> stages;
  private final Task[] observe;
  private final double[][] probeArrays;
  private final int[] probeIndices;
  private long step;

  ScalarStepper(Plan plan) {
    this.plan = plan;
    this.clock = new Clock(plan.step());
    this.memory = new Memory(plan);
    this.summed = new SummedClock(plan.step());
    this.deliveries = new Deliveries(plan, memory, summed);
    Tasks tasks = new Tasks(plan, memory, deliveries);
    this.stages = plan.phases().stream().map(p -> stage(p, tasks)).toList();
    this.observe = tasks.of(plan.observe());
    List<Probe> probes = plan.model().probes();
    this.probeArrays = new double[probes.size()][];
    this.probeIndices = new int[probes.size()];
    for (int p = 0; p < probeArrays.length; p++) {
      probeArrays[p] = memory.array(probes.get(p).source());
      probeIndices[p] = probes.get(p).index();
    }
    initialise(tasks.of(plan.start()), tasks.of(plan.settle()));
  }

  private static Stage stage(Phase phase, Tasks tasks) {
    return new Stage(phase.offset(), tasks.of(phase.actions()));
  }

  private void initialise(Task[] start, Task[] settle) {
    long before = fingerprint();
    for (int round = 0; round < ROUNDS; round++) {
      runAll(start, 0, 0);
      long after = fingerprint();
      if (after == before) {
        break;
      }
      before = after;
    }
    runAll(settle, 0, 0);
  }

  /** Changes whenever a state changes. */
  private long fingerprint() {
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

  private static void runAll(Task[] tasks, double time, long draw) {
    for (Task task : tasks) {
      task.run(time, draw);
    }
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public double time() {
    return clock.time((double) step);
  }

  @Override
  public void advance(int steps, Records records) {
    for (int k = 0; k < steps; k++) {
      long due = step + plan.dueAhead();
      deliveries.begin(due, clock.time((double) due), records);
      deliveries.deliverDue(due, seen((double) due));
      deliveries.begin(step + 1, clock.time(step + 1.0), records);
      for (Stage stage : stages) {
        runAll(stage.tasks, seen(step + stage.offset), step + 1);
      }
      deliveries.deliverQueued(seen(step + 1.0));
      step++;
      sample(records);
    }
  }

  /** Time that formulas see. */
  private double seen(double steps) {
    return plan.isTree() ? summed.time(Math.round(steps)) : clock.time(steps);
  }

  @Override
  public void sample(Records records) {
    runAll(observe, time(), step);
    int at = records.addRow(time());
    double[] values = records.values();
    for (int p = 0; p < probeArrays.length; p++) {
      values[at + p] = probeArrays[p][probeIndices[p]];
    }
    checkVoltages();
  }

  private void checkVoltages() {
    for (double v : memory.voltage) {
      if (!Double.isFinite(v)) {
        throw new SolverException(time(), "a membrane potential is no longer a finite number");
      }
    }
  }

  @Override
  public void close() {
    // Arrays only: nothing to hand back.
  }
}
