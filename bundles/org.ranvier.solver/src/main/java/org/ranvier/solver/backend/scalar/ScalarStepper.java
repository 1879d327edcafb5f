/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.List;
import org.ranvier.solver.backend.Clock;
import org.ranvier.solver.backend.Footprint;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.SummedClock;
import org.ranvier.solver.backend.step.InitialValues;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.backend.step.Task;
import org.ranvier.solver.plan.Phase;
import org.ranvier.solver.plan.Plan;

/** Steps a plan on one thread. */
final class ScalarStepper implements Stepper {
  @SuppressWarnings("ArrayRecordComponent")
  private record Stage(double offset, Task[] tasks) {}

  private final Plan plan;
  private final Memory memory;
  private final Clock clock;
  private final SummedClock summed;
  private final Deliveries deliveries;
  private final List<Stage> stages;
  private final Probes probes;
  private long step;

  ScalarStepper(Plan plan) {
    this.plan = plan;
    this.clock = new Clock(plan.step());
    this.summed = new SummedClock(plan.step());
    this.memory = new Memory(plan);
    this.deliveries = new Deliveries(plan, memory, summed);
    Tasks tasks = new Tasks(plan, memory, deliveries);
    this.stages = plan.phases().stream().map(p -> stage(p, tasks)).toList();
    this.probes = new Probes(plan, memory, tasks);
    new InitialValues(plan, memory).set(tasks::of);
  }

  private static Stage stage(Phase phase, Tasks tasks) {
    return new Stage(phase.offset(), tasks.of(phase.actions()));
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
    probes.record(time(), step, records);
  }

  @Override
  public Footprint footprint() {
    return new Footprint(memory.bytes(), plan.connectionBytes(), plan.model().connections().size());
  }

  @Override
  public void close() {
    // Arrays only: nothing to hand back.
  }
}
