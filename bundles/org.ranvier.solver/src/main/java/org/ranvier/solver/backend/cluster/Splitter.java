/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Connections;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Phase;
import org.ranvier.solver.plan.Plan;

/**
 * Makes a plan for each slice. Groups keep their numbers, with those instances that are in the
 * slice; connections are left out, since events travel between slices as well.
 */
final class Splitter {
  private final Plan plan;
  private final SolverModel model;
  private final Numbering numbering;

  Splitter(Plan plan, Numbering numbering) {
    this.plan = plan;
    this.model = plan.model();
    this.numbering = numbering;
  }

  List<Plan> split() {
    int n = numbering.slices();
    List<List<Action>> start = actions(plan.start());
    List<List<Action>> settle = actions(plan.settle());
    List<List<Action>> observe = actions(plan.observe());
    List<List<Phase>> phases = lists(n);
    for (Phase phase : plan.phases()) {
      List<List<Action>> own = actions(phase.actions());
      for (int c = 0; c < n; c++) {
        phases.get(c).add(new Phase(phase.name(), phase.offset(), own.get(c)));
      }
    }
    List<SolverModel> models = models();
    List<Plan> plans = new ArrayList<>();
    for (int c = 0; c < n; c++) {
      plans.add(
          new Plan(
              models.get(c),
              plan.method(),
              plan.step(),
              plan.seed(),
              plan.columns(),
              start.get(c),
              settle.get(c),
              phases.get(c),
              models.get(c).probes().isEmpty() ? List.of() : observe.get(c),
              plan.handlers(),
              new int[0],
              plan.dueAhead()));
    }
    return plans;
  }

  private static <T> List<List<T>> lists(int n) {
    List<List<T>> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(new ArrayList<>());
    }
    return all;
  }

  // ---- models --------------------------------------------------------------------------------

  private List<SolverModel> models() {
    List<List<Group>> groups = lists(numbering.slices());
    for (int g = 0; g < model.groups().size(); g++) {
      addGroup(g, groups);
    }
    List<Cable> cables = cables();
    List<List<Probe>> probes = lists(numbering.slices());
    model.probes().forEach(probe -> addProbe(probe, probes));
    List<SolverModel> models = new ArrayList<>();
    for (int c = 0; c < groups.size(); c++) {
      models.add(
          new SolverModel(
              groups.get(c),
              cables.get(c),
              List.of(),
              List.of(),
              Connections.none(),
              probes.get(c),
              List.of(),
              List.of()));
    }
    return models;
  }

  private void addGroup(int g, List<List<Group>> groups) {
    Group group = model.groups().get(g);
    int[] slice = numbering.slice()[g];
    int[] position = numbering.position()[g];
    int[] sizes = new int[numbering.slices()];
    for (int c = 0; c < sizes.length; c++) {
      sizes[c] = numbering.sizes()[c][g];
    }
    List<Map<Integer, double[]>> parameters = new ArrayList<>();
    List<long[]> streams = new ArrayList<>();
    for (int size : sizes) {
      Map<Integer, double[]> own = new HashMap<>();
      group.parameters().keySet().forEach(p -> own.put(p, new double[size]));
      parameters.add(own);
      streams.add(new long[group.streams().length == 0 ? 0 : size]);
    }
    group
        .parameters()
        .forEach(
            (p, values) -> {
              // Rows that belong to nobody have somebody's parameters.
              boolean[] filled = new boolean[sizes.length];
              for (int i = 0; i < values.length; i++) {
                if (!filled[slice[i]]) {
                  filled[slice[i]] = true;
                  Arrays.fill(parameters.get(slice[i]).getOrDefault(p, new double[0]), values[i]);
                }
              }
              for (int i = 0; i < values.length; i++) {
                double[] own = parameters.get(slice[i]).getOrDefault(p, new double[0]);
                own[position[i]] = values[i];
              }
            });
    for (int i = 0; i < group.streams().length; i++) {
      streams.get(slice[i])[position[i]] = group.streams()[i];
    }
    for (int c = 0; c < sizes.length; c++) {
      groups
          .get(c)
          .add(
              new Group(
                  group.mechanism(), sizes[c], parameters.get(c), streams.get(c), group.carried()));
    }
  }

  private List<Cable> cables() {
    Cable all = model.cable();
    int[] sizes = new int[numbering.slices()];
    for (int c : numbering.nodeSlice()) {
      sizes[c]++;
    }
    List<Cable> cables = new ArrayList<>();
    int[][] parent = new int[sizes.length][];
    double[][][] values = new double[sizes.length][3][];
    for (int c = 0; c < sizes.length; c++) {
      parent[c] = new int[sizes[c]];
      for (int k = 0; k < 3; k++) {
        values[c][k] = new double[sizes[c]];
      }
    }
    for (int i = 0; i < all.size(); i++) {
      int c = numbering.nodeSlice()[i];
      int at = numbering.nodePosition()[i];
      int p = all.parent()[i];
      boolean within = p >= 0 && numbering.nodeSlice()[p] == c;
      parent[c][at] = within ? numbering.nodePosition()[p] : -1;
      values[c][0][at] = all.capacitance()[i];
      values[c][1][at] = all.conductance()[i];
      values[c][2][at] = all.initial()[i];
    }
    for (int c = 0; c < sizes.length; c++) {
      cables.add(new Cable(parent[c], values[c][0], values[c][1], values[c][2]));
    }
    return cables;
  }

  private void addProbe(Probe probe, List<List<Probe>> probes) {
    int c = slice(probe.source(), probe.index());
    probes.get(c).add(new Probe(probe.source(), position(probe.source(), probe.index())));
  }

  /** Slice of what a source has at an index. */
  int slice(Source source, int index) {
    return switch (source) {
      case Source.GroupColumn(int group, int column) -> numbering.slice()[group][index];
      case Source.NodeVoltage() -> numbering.nodeSlice()[index];
    };
  }

  /** Position of what a source has at an index. */
  int position(Source source, int index) {
    return places(source)[index];
  }

  private int[] places(Source source) {
    return switch (source) {
      case Source.GroupColumn(int group, int column) -> numbering.position()[group];
      case Source.NodeVoltage() -> numbering.nodePosition();
    };
  }

  // ---- actions -------------------------------------------------------------------------------

  private List<List<Action>> actions(List<Action> actions) {
    List<List<Action>> all = lists(numbering.slices());
    actions.forEach(action -> split(action, all));
    return all;
  }

  private void split(Action action, List<List<Action>> all) {
    switch (action) {
      case Action.Hand(Gather gather) -> hand(gather, all);
      case Action.AddToColumn add ->
          pairs(
              add.group(),
              add.instances(),
              numbering.position()[add.targetGroup()],
              add.indices(),
              (c, from, to) ->
                  all.get(c)
                      .add(
                          new Action.AddToColumn(
                              add.group(),
                              add.column(),
                              from,
                              add.targetGroup(),
                              add.targetColumn(),
                              to)));
      case Action.AddToNodes add ->
          pairs(
              add.group(),
              add.instances(),
              numbering.nodePosition(),
              add.nodes(),
              (c, from, to) ->
                  all.get(c)
                      .add(
                          new Action.AddToNodes(
                              add.group(),
                              add.column(),
                              add.slope(),
                              rows(c, add.group(), from),
                              rows(c, add.group(), to))));
      case Action.RunSome some -> throw oneByOne();
      case Action.EmitSome some -> throw oneByOne();
      default -> all.forEach(own -> own.add(action));
    }
  }

  private static IllegalArgumentException oneByOne() {
    return new IllegalArgumentException(
        "instances that are visited one by one cannot be clustered");
  }

  private void hand(Gather gather, List<List<Action>> all) {
    pairs(
        gather.group(),
        gather.instances(),
        places(gather.source()),
        gather.indices(),
        (c, to, from) ->
            all.get(c)
                .add(
                    new Action.Hand(
                        gather.source() instanceof Source.NodeVoltage
                            ? new Gather(
                                gather.group(),
                                gather.column(),
                                rows(c, gather.group(), to),
                                gather.source(),
                                rows(c, gather.group(), from))
                            : new Gather(
                                gather.group(), gather.column(), to, gather.source(), from))));
  }

  /** All rows where those of the group are those of the nodes. */
  private int[] rows(int c, int group, int[] positions) {
    return numbering.followsNodes(c, group)
        ? IntStream.range(0, numbering.sizes()[c][group]).toArray()
        : positions;
  }

  private interface Taker {
    void take(int slice, int[] instances, int[] others);
  }

  /** Sorts pairs of an instance and something else into slices, by the instance. */
  private void pairs(int group, int[] instances, int[] otherPlaces, int[] others, Taker taker) {
    int[] slice = numbering.slice()[group];
    int[] position = numbering.position()[group];
    int[] counts = new int[numbering.slices()];
    for (int i : instances) {
      counts[slice[i]]++;
    }
    long[][] sorted = new long[counts.length][];
    for (int c = 0; c < counts.length; c++) {
      sorted[c] = new long[counts[c]];
    }
    int[] next = new int[counts.length];
    for (int k = 0; k < instances.length; k++) {
      int c = slice[instances[k]];
      sorted[c][next[c]++] = ((long) position[instances[k]] << 32) | otherPlaces[others[k]];
    }
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] > 0) {
        Arrays.sort(sorted[c]);
        taker.take(
            c,
            Arrays.stream(sorted[c]).mapToInt(p -> (int) (p >>> 32)).toArray(),
            Arrays.stream(sorted[c]).mapToInt(p -> (int) p).toArray());
      }
    }
  }
}
