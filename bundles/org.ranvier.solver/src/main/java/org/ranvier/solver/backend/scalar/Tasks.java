/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.Arrays;
import java.util.List;
import org.ranvier.solver.backend.step.CableStages;
import org.ranvier.solver.backend.step.Interpreter;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.backend.step.Occupancies;
import org.ranvier.solver.backend.step.Task;
import org.ranvier.solver.cable.TreeMatrix;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Plan;

/** Turns actions into tasks. */
final class Tasks {
  /** Groups of this size run faster operation by operation than instance by instance. */
  private static final int SMALLEST_BLOCK = 4;

  private final Plan plan;
  private final Memory memory;
  private final Deliveries deliveries;
  private final TreeMatrix tree;
  private final CableStages stages;

  Tasks(Plan plan, Memory memory, Deliveries deliveries) {
    this.plan = plan;
    this.memory = memory;
    this.deliveries = deliveries;
    this.tree = TreeMatrix.of(plan.model().cable());
    this.stages = new CableStages(plan, memory, tree);
  }

  Task[] of(List<Action> actions) {
    return actions.stream().map(this::task).toArray(Task[]::new);
  }

  private int size(int group) {
    return plan.model().groups().get(group).size();
  }

  private Task task(Action action) {
    return switch (action) {
      case Action.Run run -> run(run);
      case Action.RunSome some -> {
        Interpreter interpreter = interpreter(some.group(), some.program());
        yield (time, draw) -> interpreter.run(some.instances(), time, plan.step(), draw);
      }
      case Action.Hand hand -> hand(hand.gather());
      case Action.ClearColumn clear -> {
        double[] column = memory.columns[clear.group()][clear.column()];
        yield (time, draw) -> Arrays.fill(column, 0);
      }
      case Action.ClearNodes clear -> (time, draw) -> clearNodes();
      case Action.AddToColumn add -> addToColumn(add);
      case Action.AddToNodes add -> addToNodes(add);
      case Action.SolveCable solve -> solveCable();
      case Action.PredictCable predict -> (time, draw) -> stages.predict();
      case Action.CorrectCable correct -> (time, draw) -> stages.correct();
      case Action.RungeKuttaCable kutta -> (time, draw) -> stages.rungeKutta(kutta.stage());
      case Action.EulerCable euler -> eulerCable();
      case Action.Kinetics kinetics -> {
        Occupancies scheme = new Occupancies(kinetics, memory.columns[kinetics.group()]);
        int size = size(kinetics.group());
        yield (time, draw) -> scheme.run(size, plan.step());
      }
      case Action.Emit(int group, var ports) ->
          emit(group, ports, java.util.stream.IntStream.range(0, size(group)).toArray());
      case Action.EmitSome(int group, var ports, int[] instances) -> emit(group, ports, instances);
      case Action.Deliver deliver -> (time, draw) -> deliveries.deliverQueued(time);
    };
  }

  private void clearNodes() {
    Arrays.fill(memory.current, 0);
    Arrays.fill(memory.slope, 0);
  }

  private long[] streams(int group) {
    return plan.model().groups().get(group).streams();
  }

  private Task run(Action.Run run) {
    double[][] columns = memory.columns[run.group()];
    int size = size(run.group());
    double step = plan.step();
    if (size >= SMALLEST_BLOCK) {
      BlockInterpreter blocks =
          new BlockInterpreter(run.program(), columns, plan.seed(), streams(run.group()));
      return (time, draw) -> blocks.run(size, time, step, draw);
    }
    Interpreter interpreter = interpreter(run.group(), run.program());
    return (time, draw) -> interpreter.run(0, size, time, step, draw);
  }

  private Interpreter interpreter(int group, KernelProgram program) {
    return new Interpreter(program, memory.columns[group], plan.seed(), streams(group));
  }

  private Task hand(Gather gather) {
    double[] target = memory.columns[gather.group()][gather.column()];
    double[] source = memory.array(gather.source());
    int[] instances = gather.instances();
    int[] indices = gather.indices();
    return (time, draw) -> {
      for (int k = 0; k < instances.length; k++) {
        target[instances[k]] = source[indices[k]];
      }
    };
  }

  private Task addToColumn(Action.AddToColumn add) {
    double[] source = memory.columns[add.group()][add.column()];
    double[] target = memory.columns[add.targetGroup()][add.targetColumn()];
    int[] instances = add.instances();
    int[] indices = add.indices();
    return (time, draw) -> {
      for (int k = 0; k < instances.length; k++) {
        target[indices[k]] += source[instances[k]];
      }
    };
  }

  private Task addToNodes(Action.AddToNodes add) {
    double[] source = memory.columns[add.group()][add.column()];
    double[] slope = add.slope() < 0 ? null : memory.columns[add.group()][add.slope()];
    int[] instances = add.instances();
    int[] nodes = add.nodes();
    return (time, draw) -> {
      for (int k = 0; k < instances.length; k++) {
        memory.current[nodes[k]] += source[instances[k]];
      }
      if (slope != null) {
        for (int k = 0; k < instances.length; k++) {
          memory.slope[nodes[k]] += slope[instances[k]];
        }
      }
    };
  }

  /**
   * (C/dt + max(slope, 0))·Δv − Σ G·(Δv_neighbour − Δv) = current + Σ G·(v_neighbour − v). A
   * negative slope drives the voltage away by itself; left out of the diagonal it is taken
   * explicitly, and the matrix stays dominant whatever the time step.
   */
  private Task solveCable() {
    double[] capacitance = plan.model().cable().capacitance();
    double[] diagonal = new double[capacitance.length];
    double[] right = memory.current;
    double[] voltage = memory.voltage;
    double[] fixed = new double[capacitance.length];
    tree.addConductances(fixed);
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] += capacitance[i] / plan.step();
    }
    return (time, draw) -> {
      for (int i = 0; i < diagonal.length; i++) {
        diagonal[i] = fixed[i] + Math.max(memory.slope[i], 0);
      }
      tree.addAxialCurrents(voltage, right);
      tree.solve(diagonal, right);
      for (int i = 0; i < voltage.length; i++) {
        voltage[i] += right[i];
      }
      clearNodes();
    };
  }

  private Task eulerCable() {
    double[] capacitance = plan.model().cable().capacitance();
    double[] conductance = new double[capacitance.length];
    tree.addConductances(conductance);
    double[] left = new double[capacitance.length];
    double step = plan.step();
    return (time, draw) -> {
      balanceJunctions(capacitance, conductance, left);
      tree.addAxialCurrents(memory.voltage, memory.current);
      for (int i = 0; i < capacitance.length; i++) {
        if (capacitance[i] > 0) {
          memory.voltage[i] += step * memory.current[i] / capacitance[i];
        }
      }
      balanceJunctions(capacitance, conductance, left);
      clearNodes();
    };
  }

  /** A node without capacitance has the voltage at which no current is left over. */
  private void balanceJunctions(double[] capacitance, double[] conductance, double[] left) {
    Arrays.fill(left, 0);
    tree.addAxialCurrents(memory.voltage, left);
    for (int i = 0; i < capacitance.length; i++) {
      if (capacitance[i] == 0) {
        memory.voltage[i] += left[i] / conductance[i];
      }
    }
  }

  private Task emit(int group, List<Action.PortCount> portCounts, int[] instances) {
    int[] ports = portCounts.stream().mapToInt(Action.PortCount::port).toArray();
    double[][] counts = new double[ports.length][];
    for (int i = 0; i < ports.length; i++) {
      counts[i] = memory.columns[group][portCounts.get(i).column()];
    }
    return (time, draw) -> {
      for (int i = 0; i < ports.length; i++) {
        for (int instance : instances) {
          for (int n = (int) counts[i][instance]; n > 0; n--) {
            deliveries.send(group, instance, ports[i]);
          }
        }
      }
    };
  }
}
