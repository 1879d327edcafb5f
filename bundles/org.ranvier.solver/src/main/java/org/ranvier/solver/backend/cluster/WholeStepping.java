/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.List;
import org.ranvier.solver.backend.Clock;
import org.ranvier.solver.backend.step.InitialValues;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.backend.step.SharedColumns;
import org.ranvier.solver.backend.step.Task;
import org.ranvier.solver.block.Scratch;
import org.ranvier.solver.plan.Phase;
import org.ranvier.solver.plan.Plan;

/** Steps a cluster that is one slice, action by action. */
final class WholeStepping implements Stepping {
  @SuppressWarnings("ArrayRecordComponent")
  private record Stage(double offset, Task[] tasks) {}

  private final Clock clock;
  private final Slice slice;
  private final List<Stage> stages;
  private final Task[] observe;

  WholeStepping(
      int number,
      Plan plan,
      Numbering.Bundle[] bundles,
      int[] bare,
      Kernels kernels,
      Slice.Outlet outlet) {
    this.clock = new Clock(plan.step());
    Memory memory = new Memory(plan, SharedColumns.of(plan));
    this.slice =
        new Slice(
            number,
            plan,
            memory,
            bundles,
            bare,
            ClusterTasks.uniform(List.of(plan)),
            kernels,
            new Scratch(),
            outlet);
    this.stages = plan.phases().stream().map(this::stage).toList();
    this.observe = slice.tasks.of(plan.observe());
    new InitialValues(plan, memory).set(slice.tasks::of);
  }

  private Stage stage(Phase phase) {
    return new Stage(phase.offset(), slice.tasks.of(phase.actions()));
  }

  @Override
  public List<Slice> slices() {
    return List.of(slice);
  }

  @Override
  public void step(long step) {
    for (Stage stage : stages) {
      double time = clock.time(step + stage.offset);
      for (Task task : stage.tasks) {
        task.run(time, step + 1);
      }
    }
  }

  @Override
  public void observe(long step) {
    for (Task task : observe) {
      task.run(clock.time((double) step), step);
    }
  }

  @Override
  public double[] voltage(int place) {
    return slice.memory.voltage;
  }

  @Override
  public int firstNode(int place) {
    return 0;
  }

  @Override
  public List<double[]> voltages() {
    return List.of(slice.memory.voltage);
  }

  @Override
  public long bytes() {
    return slice.memory.bytes();
  }
}
