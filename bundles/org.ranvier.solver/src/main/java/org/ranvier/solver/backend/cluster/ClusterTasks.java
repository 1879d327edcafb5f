/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.backend.step.Arrivals;
import org.ranvier.solver.backend.step.CableStages;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.backend.step.Occupancies;
import org.ranvier.solver.backend.step.Task;
import org.ranvier.solver.block.BlockKernel;
import org.ranvier.solver.block.Scratch;
import org.ranvier.solver.cable.TreeMatrix;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Plan;

/** Turns the actions of a cluster into tasks. */
final class ClusterTasks {
  private final Plan plan;
  private final Memory memory;
  private final Kernels kernels;
  private final Scratch scratch;
  private final Sender sender;
  private final Numbering.Bundle[] bundles;
  private final int[] bare;
  private @Nullable CableStages stages;
  private final BitSet[] uniform;

  /** Takes the events that leave ports. */
  interface Sender extends Arrivals.Sender {
    void deliverQueued(double time);
  }

  /**
   * @param uniform for each group its parameters with one value for all instances
   */
  ClusterTasks(
      Plan plan,
      Memory memory,
      Numbering.Bundle[] bundles,
      int[] bare,
      BitSet[] uniform,
      Kernels kernels,
      Scratch scratch,
      Sender sender) {
    this.plan = plan;
    this.memory = memory;
    this.kernels = kernels;
    this.bundles = bundles;
    this.bare = bare;
    this.uniform = uniform;
    this.scratch = scratch;
    this.sender = sender;
  }

  private Trees trees() {
    Cable cable = plan.model().cable();
    double[] fixed = new double[cable.size()];
    TreeMatrix.of(cable).addConductances(fixed);
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] += cable.capacitance()[i] / plan.step();
    }
    return new Trees(bundles, cable.parent(), cable.conductance(), fixed);
  }

  /**
   * Parameters of each group with one value for all instances of a slice: the same for all slices
   * of a cluster, so that they have the same loops.
   */
  static BitSet[] uniform(List<Plan> slices) {
    int groups = slices.getFirst().model().groups().size();
    BitSet[] uniform = new BitSet[groups];
    for (int g = 0; g < groups; g++) {
      uniform[g] = new BitSet();
      uniform[g].set(0, slices.getFirst().columns().get(g));
      for (Plan slice : slices) {
        if (slice.model().groups().get(g).size() > 0) {
          uniform[g].and(uniform(slice.model().groups().get(g)));
        }
      }
    }
    return uniform;
  }

  /** Parameters with one value for all instances. */
  private static BitSet uniform(Group group) {
    BitSet same = new BitSet();
    for (Map.Entry<Integer, double[]> p : group.parameters().entrySet()) {
      double[] values = p.getValue();
      if (Arrays.stream(values).allMatch(v -> v == values[0])) {
        same.set(p.getKey());
      }
    }
    return same;
  }

  Task[] of(List<Action> actions) {
    List<Task> tasks = new ArrayList<>();
    NodeSums sums = new NodeSums(memory);
    HandedColumns handed = new HandedColumns(memory);
    for (Action action : actions) {
      if (!concerns(action)) {
        continue;
      }
      if (action instanceof Action.AddToNodes add) {
        sums.add(add);
        continue;
      }
      if (!(action instanceof Action.AddToColumn add) || sums.isWaiting(add)) {
        tasks.addAll(sums.take());
      }
      if (!handed.isDone(action)) {
        tasks.add(task(action));
        handed.note(action);
      }
    }
    tasks.addAll(sums.take());
    return tasks.toArray(Task[]::new);
  }

  private int size(int group) {
    return plan.model().groups().get(group).size();
  }

  private boolean concerns(Action action) {
    return switch (action) {
      case Action.Run run -> size(run.group()) > 0;
      case Action.Kinetics kinetics -> size(kinetics.group()) > 0;
      case Action.Emit emit -> size(emit.group()) > 0;
      case Action.ClearColumn clear -> size(clear.group()) > 0;
      case Action.ClearNodes clear -> memory.voltage.length > 0;
      case Action.SolveCable solve -> memory.voltage.length > 0;
      default -> true;
    };
  }

  private Task task(Action action) {
    return switch (action) {
      case Action.Run run -> run(run);
      case Action.Hand hand -> hand(hand.gather());
      case Action.ClearColumn clear -> {
        double[] column = memory.columns[clear.group()][clear.column()];
        yield (time, draw) -> Arrays.fill(column, 0);
      }
      case Action.ClearNodes clear ->
          (time, draw) -> {
            Arrays.fill(memory.current, 0);
            Arrays.fill(memory.slope, 0);
          };
      case Action.AddToColumn add -> {
        Wires.Move move =
            Wires.add(
                memory.columns[add.targetGroup()][add.targetColumn()],
                add.indices(),
                new double[][] {memory.columns[add.group()][add.column()]},
                add.instances());
        yield (time, draw) -> move.run();
      }
      case Action.AddToNodes add -> throw new IllegalStateException("sums are collected");
      case Action.SolveCable solve -> {
        Trees trees = trees();
        yield cable(() -> trees.step(memory.voltage, memory.current, memory.slope));
      }
      case Action.PredictCable predict -> cable(stages()::predict);
      case Action.CorrectCable correct -> cable(stages()::correct);
      case Action.RungeKuttaCable kutta -> {
        CableStages own = stages();
        yield cable(() -> own.rungeKutta(kutta.stage()));
      }
      case Action.Kinetics kinetics -> {
        Occupancies scheme = new Occupancies(kinetics, memory.columns[kinetics.group()]);
        int size = size(kinetics.group());
        yield (time, draw) -> scheme.run(size, plan.step());
      }
      case Action.Emit emit -> emit(emit);
      case Action.Deliver deliver -> (time, draw) -> sender.deliverQueued(time);
      case Action.EulerCable euler -> throw unsupported(action);
      case Action.RunSome some -> throw unsupported(action);
      case Action.EmitSome some -> throw unsupported(action);
    };
  }

  /** Their arrays are only there for methods that need them. */
  private CableStages stages() {
    CableStages own =
        stages == null
            ? new CableStages(plan, memory, TreeMatrix.of(plan.model().cable()))
            : stages;
    stages = own;
    return own;
  }

  /** What rows without an owner added to bare nodes is taken away before it can act. */
  private Task cable(Runnable solve) {
    return (time, draw) -> {
      for (int node : bare) {
        memory.current[node] = 0;
        memory.slope[node] = 0;
      }
      solve.run();
    };
  }

  private static IllegalArgumentException unsupported(Action action) {
    return new IllegalArgumentException(action.getClass().getSimpleName() + " is not for clusters");
  }

  private Task run(Action.Run run) {
    int group = run.group();
    int size = size(group);
    BlockKernel kernel =
        new BlockKernel(
            kernels.of(run.program(), uniform[group]),
            kernels.library(),
            size,
            memory.columns[group],
            scratch,
            plan.step(),
            plan.seed(),
            plan.model().groups().get(group).streams());
    return (time, draw) -> kernel.run(size, time, draw);
  }

  private Task hand(Gather gather) {
    Wires.Move move =
        Wires.copy(
            memory.columns[gather.group()][gather.column()],
            gather.instances(),
            memory.array(gather.source()),
            gather.indices());
    return (time, draw) -> move.run();
  }

  private Task emit(Action.Emit emit) {
    int size = size(emit.group());
    int[] ports = emit.ports().stream().mapToInt(Action.PortCount::port).toArray();
    double[][] counts = new double[ports.length][];
    for (int i = 0; i < ports.length; i++) {
      counts[i] = memory.columns[emit.group()][emit.ports().get(i).column()];
    }
    return (time, draw) -> {
      for (int i = 0; i < ports.length; i++) {
        double[] count = counts[i];
        for (int instance = 0; instance < size; instance++) {
          for (int n = (int) count[instance]; n > 0; n--) {
            sender.send(emit.group(), instance, ports[i]);
          }
        }
      }
    };
  }
}
