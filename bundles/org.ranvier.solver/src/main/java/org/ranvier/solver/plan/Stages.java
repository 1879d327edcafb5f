/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ranvier.solver.model.Connections;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Member;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;

/**
 * Instances that are visited one after the other, gathered in as few stages as possible without a
 * difference to be seen. Where one feels in the same step what another does (reads its value,
 * receives its event without delay) and comes behind it in the order, it is in a later stage; where
 * it comes before, it must have been visited already, so it is in the same stage or an earlier one:
 * values are handed on at the beginning of a stage, events at its end.
 */
final class Stages {
  private static final int SAME = 0;
  private static final int LATER = 1;

  private record Edge(int earlier, int gap) {}

  private final SolverModel model;
  private final Map<Member, Integer> positions = new HashMap<>();
  private final List<List<Edge>> edges = new ArrayList<>();

  private Stages(SolverModel model) {
    this.model = model;
    for (Member member : model.order()) {
      positions.put(member, edges.size());
      edges.add(new ArrayList<>(0));
    }
  }

  /** For each stage its instances, by group in ascending order. */
  static List<Map<Integer, List<Integer>>> of(SolverModel model) {
    Stages stages = new Stages(model);
    stages.findEdges();
    return stages.assign();
  }

  private void findEdges() {
    for (Gather gather : model.gathers()) {
      if (gather.source() instanceof Source.GroupColumn(int source, int column) && column >= 0) {
        for (int k = 0; k < gather.instances().length; k++) {
          add(source, gather.indices()[k], gather.group(), gather.instances()[k]);
        }
      }
    }
    for (Sum sum : model.sums()) {
      if (sum.target() instanceof Sum.Target.GroupColumn(int target, int column) && column >= 0) {
        for (int k = 0; k < sum.instances().length; k++) {
          add(sum.group(), sum.instances()[k], target, sum.indices()[k]);
        }
      }
    }
    Connections connections = model.connections();
    connections.forEach(
        (k, group, instance, port) -> {
          if (connections.delay(k) == 0) {
            add(group, instance, connections.targetGroup(k), connections.targetInstance(k));
          }
        });
  }

  private void add(int group, int instance, int targetGroup, int targetInstance) {
    int from = position(group, instance);
    int to = position(targetGroup, targetInstance);
    if (from < to) {
      edges.get(to).add(new Edge(from, LATER));
    } else if (to < from) {
      edges.get(from).add(new Edge(to, SAME));
    }
  }

  private int position(int group, int instance) {
    Integer position = positions.get(new Member(group, instance));
    if (position == null) {
      throw new IllegalArgumentException(
          "instance %d of %s has no place in the order"
              .formatted(instance, model.groups().get(group).name()));
    }
    return position;
  }

  private List<Map<Integer, List<Integer>>> assign() {
    int[] stage = new int[edges.size()];
    List<Map<Integer, List<Integer>>> stages = new ArrayList<>();
    for (int p = 0; p < stage.length; p++) {
      for (Edge edge : edges.get(p)) {
        stage[p] = Math.max(stage[p], stage[edge.earlier] + edge.gap);
      }
      while (stages.size() <= stage[p]) {
        stages.add(new TreeMap<>());
      }
      Member member = model.order().get(p);
      stages
          .get(stage[p])
          .computeIfAbsent(member.group(), g -> new ArrayList<>())
          .add(member.instance());
    }
    return stages;
  }
}
