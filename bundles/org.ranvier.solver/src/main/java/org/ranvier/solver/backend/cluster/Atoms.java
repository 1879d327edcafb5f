/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import org.ranvier.solver.model.Connections;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.plan.Plan;

/**
 * What cannot be stepped apart: nodes and instances that are joined by the cable, by a value that
 * is handed on or added up, or by an event without delay. Usually one cell with all that is
 * attached.
 *
 * <p>Elements are numbered: first the nodes, then the instances of the first group, and so on.
 */
final class Atoms {
  private final int[] base;
  private final int[] parent;

  Atoms(Plan plan) {
    this(plan, true);
  }

  /**
   * @param whole whether the cable and events without delay join; without these, what hangs on
   *     different nodes of a cell is apart
   */
  Atoms(Plan plan, boolean whole) {
    SolverModel model = plan.model();
    this.base = new int[model.groups().size() + 1];
    base[0] = model.cable().size();
    for (int g = 0; g < model.groups().size(); g++) {
      base[g + 1] = base[g] + model.groups().get(g).size();
    }
    this.parent = new int[base[base.length - 1]];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    joinValues(model);
    if (whole) {
      joinCable(model);
      joinEvents(plan, model);
    }
  }

  private void joinCable(SolverModel model) {
    int[] above = model.cable().parent();
    for (int i = 0; i < above.length; i++) {
      if (above[i] >= 0) {
        join(i, above[i]);
      }
    }
  }

  private void joinValues(SolverModel model) {
    for (Gather gather : model.gathers()) {
      for (int k = 0; k < gather.instances().length; k++) {
        join(element(gather.group(), gather.instances()[k]), source(gather, k));
      }
    }
    for (Sum sum : model.sums()) {
      for (int k = 0; k < sum.instances().length; k++) {
        join(element(sum.group(), sum.instances()[k]), target(sum, k));
      }
    }
  }

  private void joinEvents(Plan plan, SolverModel model) {
    Connections connections = model.connections();
    int[] delays = plan.delays();
    connections.forEach(
        (c, group, instance, port) -> {
          if (delays[c] == 0) {
            join(
                element(group, instance),
                element(connections.targetGroup(c), connections.targetInstance(c)));
          }
        });
  }

  private int source(Gather gather, int k) {
    return switch (gather.source()) {
      case Source.GroupColumn(int group, int column) -> element(group, gather.indices()[k]);
      case Source.NodeVoltage() -> gather.indices()[k];
    };
  }

  private int target(Sum sum, int k) {
    return switch (sum.target()) {
      case Sum.Target.GroupColumn(int group, int column) -> element(group, sum.indices()[k]);
      case Sum.Target.NodeCurrent() -> sum.indices()[k];
    };
  }

  int size() {
    return parent.length;
  }

  /** Number of an instance. */
  int element(int group, int instance) {
    return base[group] + instance;
  }

  /** The element that stands for all that are joined with this one: the first of them. */
  int root(int element) {
    int root = element;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** The atoms by number, in the order of their first elements: the atom of each element. */
  int[] numbers() {
    int[] numbers = new int[parent.length];
    int count = 0;
    for (int e = 0; e < numbers.length; e++) {
      int root = root(e);
      numbers[e] = root == e ? count++ : numbers[root];
    }
    return numbers;
  }

  private void join(int a, int b) {
    int first = root(a);
    int second = root(b);
    parent[Math.max(first, second)] = Math.min(first, second);
  }
}
