/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.model.Connections;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;

/**
 * A model with fewer groups that has the same solution: a channel that lies in soma, dendrites and
 * axon with a density of its own in each is one group, and so are inputs that differ in their
 * amplitudes. Literals in which the members of a family differ become parameters.
 */
public final class Joining {
  private final SolverModel model;
  private final List<Structure> structures;

  /** Members of each new group. */
  private final List<List<Integer>> members = new ArrayList<>();

  /** What a group is called now. */
  private final int[] group;

  /** What its first instance is called now. */
  private final int[] first;

  private Joining(SolverModel model) {
    this.model = model;
    this.structures = model.groups().stream().map(Group::mechanism).map(Structure::of).toList();
    this.group = new int[structures.size()];
    this.first = new int[structures.size()];
    Map<Integer, List<Integer>> families = new LinkedHashMap<>();
    int[] family = Families.of(model, structures);
    for (int g = 0; g < family.length; g++) {
      families.computeIfAbsent(family[g], f -> new ArrayList<>()).add(g);
    }
    members.addAll(families.values());
    for (int n = 0; n < members.size(); n++) {
      int size = 0;
      for (int g : members.get(n)) {
        group[g] = n;
        first[g] = size;
        size += model.groups().get(g).size();
      }
    }
  }

  /** Joins what can be joined; a model whose instances are visited in an order stays as it is. */
  public static SolverModel of(SolverModel model) {
    if (!model.order().isEmpty()) {
      return model;
    }
    Joining joining = new Joining(model);
    return joining.members.size() == joining.group.length ? model : joining.build();
  }

  private SolverModel build() {
    SolverModel.Builder built = SolverModel.builder().cable(model.cable());
    members.forEach(family -> built.group(joined(family)));
    gathers().forEach(built::gather);
    sums().forEach(built::sum);
    built.connections(connections());
    for (Probe probe : model.probes()) {
      built.probe(new Probe(moved(probe.source()), probe.index() + offset(probe.source())));
    }
    for (EventProbe probe : model.eventProbes()) {
      built.eventProbe(
          new EventProbe(
              group[probe.group()], probe.instance() + first[probe.group()], probe.port()));
    }
    return built.build();
  }

  // ---- groups --------------------------------------------------------------------------------

  private Group joined(List<Integer> family) {
    List<Group> groups = family.stream().map(model.groups()::get).toList();
    if (groups.size() == 1) {
      return groups.getFirst();
    }
    Literals literals = Literals.of(family.stream().map(structures::get).toList());
    Mechanism old = groups.getFirst().mechanism();
    Mechanism mechanism = mechanism(structures.get(family.getFirst()), literals, old);
    Map<Integer, double[]> parameters = new HashMap<>();
    for (int column : groups.getFirst().parameters().keySet()) {
      parameters.put(column, concatenated(groups, g -> value(groups.get(g), column)));
    }
    for (int k = 0; k < literals.columns(); k++) {
      List<Double> own = literals.values().get(k);
      parameters.put(old.columnCount() + k, concatenated(groups, g -> filled(groups, g, own)));
    }
    int size = groups.stream().mapToInt(Group::size).sum();
    return new Group(mechanism, size, parameters, new long[0], groups.getFirst().carried());
  }

  private static Mechanism mechanism(Structure structure, Literals literals, Mechanism old) {
    KernelGraph graph = new KernelGraph();
    List<String> added = new ArrayList<>();
    for (int k = 0; k < literals.columns(); k++) {
      added.add("(literal " + k + ")");
    }
    return structure.with(
        graph,
        place -> {
          int column = literals.column()[place];
          return column < 0
              ? graph.constant(structure.literals().get(place))
              : graph.column(old.columnCount() + column);
        },
        added);
  }

  private interface Part {
    double[] of(int member);
  }

  private static double[] concatenated(List<Group> groups, Part part) {
    double[] all = new double[groups.stream().mapToInt(Group::size).sum()];
    int at = 0;
    for (int g = 0; g < groups.size(); g++) {
      double[] own = part.of(g);
      System.arraycopy(own, 0, all, at, own.length);
      at += own.length;
    }
    return all;
  }

  private static double[] value(Group group, int column) {
    return group.parameters().getOrDefault(column, new double[group.size()]);
  }

  private static double[] filled(List<Group> groups, int member, List<Double> values) {
    double[] same = new double[groups.get(member).size()];
    Arrays.fill(same, values.get(member));
    return same;
  }

  // ---- wires ---------------------------------------------------------------------------------

  private record Way(int group, int column, int voltage, Object end) {}

  private List<Gather> gathers() {
    Map<Way, List<Gather>> ways = new LinkedHashMap<>();
    for (Gather g : model.gathers()) {
      Source source = moved(g.source());
      Way way = new Way(group[g.group()], g.column(), 0, source);
      ways.computeIfAbsent(way, w -> new ArrayList<>())
          .add(
              new Gather(
                  way.group,
                  way.column,
                  shifted(g.instances(), first[g.group()]),
                  source,
                  shifted(g.indices(), offset(g.source()))));
    }
    List<Gather> all = new ArrayList<>();
    ways.forEach(
        (way, parts) ->
            all.add(
                new Gather(
                    way.group,
                    way.column,
                    chained(parts.stream().map(Gather::instances).toList()),
                    parts.getFirst().source(),
                    chained(parts.stream().map(Gather::indices).toList()))));
    return all;
  }

  private List<Sum> sums() {
    Map<Way, List<Sum>> ways = new LinkedHashMap<>();
    for (Sum s : model.sums()) {
      Sum.Target target = moved(s.target());
      Way way = new Way(group[s.group()], s.column(), s.voltage(), target);
      ways.computeIfAbsent(way, w -> new ArrayList<>())
          .add(
              new Sum(
                  way.group,
                  way.column,
                  shifted(s.instances(), first[s.group()]),
                  way.voltage,
                  target,
                  shifted(s.indices(), offset(s.target()))));
    }
    List<Sum> all = new ArrayList<>();
    ways.forEach(
        (way, parts) ->
            all.add(
                new Sum(
                    way.group,
                    way.column,
                    chained(parts.stream().map(Sum::instances).toList()),
                    way.voltage,
                    parts.getFirst().target(),
                    chained(parts.stream().map(Sum::indices).toList()))));
    return all;
  }

  private static int[] shifted(int[] positions, int by) {
    return by == 0 ? positions : Arrays.stream(positions).map(p -> p + by).toArray();
  }

  private static int[] chained(List<int[]> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : parts.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private Source moved(Source source) {
    return switch (source) {
      case Source.GroupColumn(int g, int column) -> new Source.GroupColumn(group[g], column);
      case Source.NodeVoltage() -> source;
    };
  }

  private int offset(Source source) {
    return switch (source) {
      case Source.GroupColumn(int g, int column) -> first[g];
      case Source.NodeVoltage() -> 0;
    };
  }

  private Sum.Target moved(Sum.Target target) {
    return switch (target) {
      case Sum.Target.GroupColumn(int g, int column) ->
          new Sum.Target.GroupColumn(group[g], column);
      case Sum.Target.NodeCurrent() -> target;
    };
  }

  private int offset(Sum.Target target) {
    return switch (target) {
      case Sum.Target.GroupColumn(int g, int column) -> first[g];
      case Sum.Target.NodeCurrent() -> 0;
    };
  }

  private Connections.Builder connections() {
    Connections old = model.connections();
    Connections.Builder all = Connections.builder();
    old.forEach(
        (k, from, instance, port) -> {
          Connections.Receiver receiver = old.receivers().get(old.receiver(k));
          all.add(
              group[from],
              instance + first[from],
              port,
              group[receiver.group()],
              old.targetInstance(k) + first[receiver.group()],
              receiver.port(),
              old.delay(k),
              old.value(k));
        });
    return all;
  }
}
