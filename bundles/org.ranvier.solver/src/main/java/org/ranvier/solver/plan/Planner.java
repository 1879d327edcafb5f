/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelDerivative;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.Substitution;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Connections;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.KineticScheme;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;

/** What planning has in common for all methods. */
abstract class Planner {
  final SolverModel model;
  final double step;
  final long seed;
  final List<GroupCompiler> compilers = new ArrayList<>();
  final Wiring wiring;

  Planner(SolverModel model, double step, long seed, boolean implicit) {
    this(model, step, seed, implicit, false);
  }

  /**
   * @param late whether others see the states of a group as they were put aside
   */
  Planner(SolverModel model, double step, long seed, boolean implicit, boolean late) {
    this(model, step, seed, implicit, implicit, late);
  }

  /**
   * @param implicit whether currents need their slopes
   * @param holding whether held states are treated as functions
   * @param late whether others see the states of a group as they were put aside
   */
  Planner(
      SolverModel model, double step, long seed, boolean implicit, boolean holding, boolean late) {
    this.model = model;
    this.step = step;
    this.seed = seed;
    Map<Mechanism, Integer> seen = new LinkedHashMap<>();
    for (Group group : model.groups()) {
      if (seen.put(group.mechanism(), compilers.size()) != null) {
        throw new IllegalArgumentException(group.name() + " is the mechanism of two groups");
      }
      BitSet heard = heard(compilers.size());
      compilers.add(new GroupCompiler(group.mechanism(), holding, late, heard::get));
    }
    List<Wiring.Wire> wires = new ArrayList<>();
    model.gathers().forEach(gather -> wires.add(wire(gather)));
    model.sums().forEach(sum -> addWires(sum, implicit, wires));
    this.wiring = new Wiring(compilers, wires, (compiler, node) -> compiler.seen().of(node));
  }

  /** Out ports of a group that someone hears: what leaves through others need not be counted. */
  private BitSet heard(int group) {
    BitSet ports = model.connections().ports(group);
    for (EventProbe probe : model.eventProbes()) {
      if (probe.group() == group) {
        ports.set(probe.port());
      }
    }
    return ports;
  }

  abstract Plan plan();

  private Wiring.Wire wire(Gather gather) {
    if (gather.source() instanceof Source.GroupColumn(int group, int column)) {
      int exported = compilers.get(group).exported(column);
      Gather moved =
          new Gather(
              gather.group(),
              gather.column(),
              gather.instances(),
              new Source.GroupColumn(group, exported),
              gather.indices());
      return new Wiring.Wire(
          group,
          List.of(exported),
          gather.group(),
          gather.column(),
          List.of(),
          new Action.Hand(moved));
    }
    return new Wiring.Wire(
        Wiring.NODES,
        List.of(),
        gather.group(),
        gather.column(),
        List.of(),
        new Action.Hand(gather));
  }

  private void addWires(Sum sum, boolean implicit, List<Wiring.Wire> wires) {
    GroupCompiler from = compilers.get(sum.group());
    int current = from.exported(sum.column());
    int slope = implicit && sum.voltage() >= 0 ? from.slope(sum.column(), sum.voltage()) : -1;
    switch (sum.target()) {
      case Sum.Target.NodeCurrent() ->
          wires.add(
              new Wiring.Wire(
                  sum.group(),
                  slope < 0 ? List.of(current) : List.of(current, slope),
                  Wiring.NODES,
                  0,
                  List.of(new Action.ClearNodes()),
                  new Action.AddToNodes(
                      sum.group(), current, slope, sum.instances(), sum.indices())));
      case Sum.Target.GroupColumn(int group, int column) -> {
        wires.add(columnWire(sum, current, group, column));
        if (slope >= 0) {
          wires.add(columnWire(sum, slope, group, slopeColumn(group, column)));
        }
      }
    }
  }

  /** Column of a group that receives the slopes of what is added to one of its inputs. */
  int slopeColumn(int group, int input) {
    return compilers.get(group).auxiliary("slopes of " + input, -1);
  }

  private static Wiring.Wire columnWire(Sum sum, int source, int group, int column) {
    return new Wiring.Wire(
        sum.group(),
        List.of(source),
        group,
        column,
        List.of(new Action.ClearColumn(group, column)),
        new Action.AddToColumn(sum.group(), source, sum.instances(), group, column, sum.indices()));
  }

  /** Initial values; repeated until nothing changes, so that their order does not matter. */
  List<Action> start() {
    List<Action> actions = new ArrayList<>();
    for (int g = 0; g < compilers.size(); g++) {
      GroupCompiler compiler = compilers.get(g);
      addRun(g, putAside(g, compiler.program("put aside")).compile(), actions);
    }
    actions.addAll(wiring.refreshAll());
    for (int g = 0; g < compilers.size(); g++) {
      addRun(g, compilers.get(g).start(), actions);
      addKinetics(g, true, actions);
    }
    return actions;
  }

  /** Keeps what the rest of a step sees of a group's present values. */
  KernelCompiler putAside(int group, KernelCompiler program) {
    return compilers.get(group).putAside(program);
  }

  /** Advances all kinetic schemes of a group by a step, or sets them to their steady state. */
  void addKinetics(int group, boolean steady, List<Action> actions) {
    addKinetics(group, steady ? 0 : 1, compilers.get(group).substitution(), actions);
  }

  /** Advances all kinetic schemes of a group by a part of a step; 0 is the steady state. */
  void addKinetics(int group, double advance, List<Action> actions) {
    addKinetics(group, advance, compilers.get(group).substitution(), actions);
  }

  /** The same, with rates from columns that have the given values. */
  void addKinetics(int group, double advance, Substitution now, List<Action> actions) {
    GroupCompiler compiler = compilers.get(group);
    KernelCompiler rates = compiler.program("kinetic rates");
    List<Action> kinetics = new ArrayList<>();
    for (KineticScheme scheme : compiler.mechanism().schemes()) {
      int edges = scheme.edges().size();
      int[] from = new int[edges];
      int[] to = new int[edges];
      int[] forward = new int[edges];
      int[] reverse = new int[edges];
      for (int e = 0; e < edges; e++) {
        KineticScheme.Edge edge = scheme.edges().get(e);
        from[e] = edge.from();
        to[e] = edge.to();
        forward[e] = rate(compiler, rates, edge.forward(), now);
        reverse[e] = rate(compiler, rates, edge.reverse(), now);
      }
      int[] states = scheme.states().stream().mapToInt(Integer::intValue).toArray();
      kinetics.add(new Action.Kinetics(group, states, from, to, forward, reverse, advance));
    }
    if (!kinetics.isEmpty()) {
      addRun(group, rates.compile(), actions);
      actions.addAll(kinetics);
    }
  }

  private static int rate(
      GroupCompiler compiler, KernelCompiler program, int node, Substitution now) {
    int column = compiler.auxiliary("rate " + node, -1);
    program.store(column, now.of(node));
    return column;
  }

  static void addRun(int group, org.ranvier.solver.kernel.KernelProgram p, List<Action> actions) {
    if (!p.isEmpty()) {
      actions.add(new Action.Run(group, p));
    }
  }

  void addTransitions(int group, Handler transitions, List<Action> actions) {
    addRun(group, transitions.program(), actions);
    if (!transitions.emits().isEmpty()) {
      actions.add(new Action.Emit(group, transitions.emits()));
    }
  }

  /** What must be computed so that probes can be read. */
  List<Action> observe() {
    List<int[]> columns = new ArrayList<>();
    for (Probe probe : model.probes()) {
      if (probe.source() instanceof Source.GroupColumn(int group, int column)) {
        columns.add(new int[] {group, column});
      }
    }
    return wiring.refreshColumns(columns);
  }

  List<Map<String, Handler>> handlers() {
    List<Map<String, Handler>> all = new ArrayList<>();
    for (GroupCompiler compiler : compilers) {
      Map<String, Handler> own = new LinkedHashMap<>();
      for (String port : compiler.mechanism().inPorts()) {
        own.put(port, compiler.transitions("event at " + port, compiler.mechanism().handler(port)));
      }
      all.add(own);
    }
    return all;
  }

  /** Steps that an event takes, as in NEURON: to the nearest. */
  int[] nearestDelays() {
    return delays(0.5);
  }

  /** Steps that an event takes, all but so small a part of a step that does not count. */
  final int[] delays(double neglected) {
    Connections connections = model.connections();
    int[] delays = new int[connections.size()];
    for (int k = 0; k < delays.length; k++) {
      delays[k] = (int) Math.ceil(connections.delay(k) / step - neglected);
    }
    return delays;
  }

  /** d(rate)/d(potential) of a membrane, with the slopes of all that is attached to it. */
  final int membraneSlope(int group, int rate) {
    GroupCompiler compiler = compilers.get(group);
    int own = KernelDerivative.of(compiler.graph(), rate, compiler.mechanism().membrane());
    return withAttached(group, compiler, rate, own);
  }

  /** The slope of a cell's rate together with the slopes of all currents that are attached. */
  final int withAttached(int group, GroupCompiler compiler, int rate, int own) {
    Mechanism mechanism = compiler.mechanism();
    KernelGraph g = compiler.graph();
    int slope = own;
    for (int c = 0; c < mechanism.columnCount(); c++) {
      boolean summed = mechanism.column(c).kind() == Column.Kind.INPUT && isSummed(group, c);
      if (summed && hasSlopes(group, c)) {
        int weight = KernelDerivative.of(g, rate, c);
        slope = g.subtract(slope, g.multiply(weight, g.column(slopeColumn(group, c))));
      }
    }
    return slope;
  }

  final boolean isSummed(int group, int input) {
    return wiring.wires().stream()
        .anyMatch(w -> w.targetGroup() == group && w.targetColumn() == input && w.isSum());
  }

  private boolean hasSlopes(int group, int input) {
    return wiring.wires().stream()
        .anyMatch(w -> w.targetGroup() == group && w.targetColumn() == slopeColumn(group, input));
  }

  /** Read last: planning adds columns. */
  List<Integer> columns() {
    return compilers.stream().map(GroupCompiler::columns).toList();
  }
}
