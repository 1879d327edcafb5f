/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.backend.step.Task;
import org.ranvier.solver.cable.TreeMatrix;
import org.ranvier.solver.plan.Flow;
import org.ranvier.solver.plan.Plan;

/**
 * All that moves between two events as one vector: the states of all groups, one group and column
 * after the other, then the voltages of the nodes that have a membrane.
 */
final class FlowVector {
  private final Memory memory;
  private final TreeMatrix tree;
  private final Task[] rates;
  private final List<Flow.MovingState> states;
  private final double[] capacitance;
  private final double[] conductance;
  private final int[] nodes;
  private final int firstNode;
  private final double[] left;

  FlowVector(Plan plan, Flow flow, Memory memory, Tasks tasks) {
    this.memory = memory;
    this.tree = TreeMatrix.of(plan.model().cable());
    this.rates = tasks.of(flow.rates());
    this.states = flow.states();
    this.capacitance = plan.model().cable().capacitance();
    this.conductance = new double[capacitance.length];
    tree.addConductances(conductance);
    this.nodes = IntStream.range(0, capacitance.length).filter(k -> capacitance[k] > 0).toArray();
    this.left = new double[capacitance.length];
    int count = 0;
    for (Flow.MovingState s : states) {
      count += memory.columns[s.group()][s.column()].length;
    }
    this.firstNode = count;
  }

  int size() {
    return firstNode + nodes.length;
  }

  List<Flow.MovingState> states() {
    return states;
  }

  /** Nodes with a membrane, in the order of the vector. */
  int[] nodes() {
    return nodes;
  }

  int firstNode() {
    return firstNode;
  }

  /** Copies the values at hand into a vector. */
  void read(double[] y) {
    int at = 0;
    for (Flow.MovingState s : states) {
      double[] column = memory.columns[s.group()][s.column()];
      System.arraycopy(column, 0, y, at, column.length);
      at += column.length;
    }
    for (int node : nodes) {
      y[at++] = memory.voltage[node];
    }
  }

  /** Makes the values of a vector the ones at hand. */
  void write(double[] y) {
    int at = 0;
    for (Flow.MovingState s : states) {
      double[] column = memory.columns[s.group()][s.column()];
      System.arraycopy(y, at, column, 0, column.length);
      at += column.length;
    }
    for (int node : nodes) {
      memory.voltage[node] = y[at++];
    }
    if (nodes.length < capacitance.length) {
      balanceJunctions();
    }
  }

  /** A node without capacitance has the voltage at which no current is left over. */
  private void balanceJunctions() {
    Arrays.fill(left, 0);
    tree.addAxialCurrents(memory.voltage, left);
    for (int k = 0; k < capacitance.length; k++) {
      if (capacitance[k] == 0) {
        memory.voltage[k] += left[k] / conductance[k];
      }
    }
  }

  /** The time derivative of a vector, which becomes the values at hand. */
  void derivative(double time, double[] y, double[] f) {
    write(y);
    for (Task task : rates) {
      task.run(time, 0);
    }
    int at = 0;
    for (Flow.MovingState s : states) {
      double[] column = memory.columns[s.group()][s.rate()];
      System.arraycopy(column, 0, f, at, column.length);
      at += column.length;
    }
    tree.addAxialCurrents(memory.voltage, memory.current);
    for (int node : nodes) {
      f[at++] = memory.current[node] / capacitance[node];
    }
    Arrays.fill(memory.current, 0);
  }
}
