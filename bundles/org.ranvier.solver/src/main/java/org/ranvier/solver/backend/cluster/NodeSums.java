/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.backend.step.Memory;
import org.ranvier.solver.backend.step.Task;
import org.ranvier.solver.plan.Action;

/**
 * Collects what is added to the nodes one after the other: groups on the same nodes are added in
 * one go. A node's terms are then added in another order than they were declared, but always in the
 * same.
 */
final class NodeSums {
  /** Buffers are equal where their contents are. */
  private record Places(IntBuffer nodes, IntBuffer instances, boolean sloped) {
    static Places of(Action.AddToNodes add) {
      return new Places(
          IntBuffer.wrap(add.nodes()), IntBuffer.wrap(add.instances()), add.slope() >= 0);
    }
  }

  private final Memory memory;
  private final Map<Places, List<Action.AddToNodes>> collected = new LinkedHashMap<>();

  NodeSums(Memory memory) {
    this.memory = memory;
  }

  void add(Action.AddToNodes add) {
    collected.computeIfAbsent(Places.of(add), p -> new ArrayList<>()).add(add);
  }

  /** Whether something collected is changed by another sum. */
  boolean isWaiting(Action.AddToColumn other) {
    return collected.values().stream()
        .flatMap(List::stream)
        .anyMatch(
            add ->
                add.group() == other.targetGroup()
                    && (add.column() == other.targetColumn()
                        || add.slope() == other.targetColumn()));
  }

  /** Tasks for all that was collected since this was last called. */
  List<Task> take() {
    List<Task> tasks = new ArrayList<>();
    for (List<Action.AddToNodes> alike : collected.values()) {
      Action.AddToNodes first = alike.getFirst();
      Wires.Move current =
          Wires.add(memory.current, first.nodes(), arrays(alike, false), first.instances());
      tasks.add((time, draw) -> current.run());
      if (first.slope() >= 0) {
        Wires.Move slope =
            Wires.add(memory.slope, first.nodes(), arrays(alike, true), first.instances());
        tasks.add((time, draw) -> slope.run());
      }
    }
    collected.clear();
    return tasks;
  }

  private double[][] arrays(List<Action.AddToNodes> alike, boolean slopes) {
    return alike.stream()
        .map(add -> memory.columns[add.group()][slopes ? add.slope() : add.column()])
        .toArray(double[][]::new);
  }
}
