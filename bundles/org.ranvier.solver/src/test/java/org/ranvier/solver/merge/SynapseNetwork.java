/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Connection;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.model.Transition;

/**
 * Leaky cells, half of them a stretch of cable each, with synapses of three linear kinds; their
 * senders, weights and delays are drawn at random.
 */
public final class SynapseNetwork {
  private static final int CELLS = 6;
  private static final int SENDERS = 4;

  private final Random random;
  private final int perKind;

  /**
   * @param seed of all that is drawn
   * @param perKind number of synapses of each kind in the whole network
   */
  public SynapseNetwork(long seed, int perKind) {
    this.random = new Random(seed);
    this.perKind = perKind;
  }

  /** Number of probes of cells, which come first. */
  public int cellProbes() {
    return 2 * CELLS;
  }

  /**
   * The network.
   *
   * @param watched kinds (0 to 2) each of whose synapses is recorded by itself
   */
  public SolverModel build(List<Integer> watched) {
    SolverModel.Builder model = SolverModel.builder();
    double[] none = new double[CELLS];
    double[] capacitance = new double[CELLS];
    double[] initial = new double[CELLS];
    int[] roots = new int[CELLS];
    for (int i = 0; i < CELLS; i++) {
      roots[i] = -1;
      capacitance[i] = 0.1 + 0.01 * i;
      initial[i] = -65 - i;
    }
    model.cable(new Cable(roots, capacitance, none, initial));
    int points = model.group(new Group(point(), CELLS, Map.of()));
    int leaks = model.group(new Group(leak(), CELLS, Map.of()));
    int[] all = range(CELLS);
    model.gather(new Gather(leaks, 0, all, new Source.NodeVoltage(), all));
    model.sum(new Sum(leaks, 1, all, 0, new Sum.Target.NodeCurrent(), all));
    int senders = model.group(senders());
    List<Mechanism> kinds = List.of(current(), conductance(), alpha());
    for (int k = 0; k < kinds.size(); k++) {
      addSynapses(kinds.get(k), points, senders, model);
    }
    for (int i = 0; i < CELLS; i++) {
      model.probe(new Probe(new Source.NodeVoltage(), i));
      model.probe(new Probe(new Source.GroupColumn(points, 1), i));
    }
    for (int kind : watched) {
      for (int i = 0; i < perKind; i++) {
        model.probe(new Probe(new Source.GroupColumn(senders + 1 + kind, 3), i));
      }
    }
    return model.build();
  }

  /** Position of the group of synapses of a kind. */
  public int group(int kind) {
    return 3 + kind;
  }

  private void addSynapses(Mechanism kind, int points, int senders, SolverModel.Builder model) {
    int[] onPoints = new int[perKind];
    int[] onNodes = new int[perKind];
    int[] pointCells = new int[perKind];
    int[] nodes = new int[perKind];
    double[] weights = new double[perKind];
    double[] taus = new double[perKind];
    int atPoints = 0;
    int atNodes = 0;
    for (int i = 0; i < perKind; i++) {
      weights[i] = random.nextDouble();
      taus[i] = random.nextBoolean() ? 2 : 5;
      if (random.nextBoolean()) {
        onPoints[atPoints] = i;
        pointCells[atPoints++] = random.nextInt(CELLS);
      } else {
        onNodes[atNodes] = i;
        nodes[atNodes++] = random.nextInt(CELLS);
      }
    }
    int group = model.group(new Group(kind, perKind, new HashMap<>(Map.of(0, weights, 1, taus))));
    int[] own = java.util.Arrays.copyOf(onPoints, atPoints);
    int[] cells = java.util.Arrays.copyOf(pointCells, atPoints);
    model.gather(new Gather(group, 2, own, new Source.GroupColumn(points, 1), cells));
    model.sum(new Sum(group, 4, own, 2, new Sum.Target.GroupColumn(points, 0), cells));
    own = java.util.Arrays.copyOf(onNodes, atNodes);
    cells = java.util.Arrays.copyOf(nodes, atNodes);
    model.gather(new Gather(group, 2, own, new Source.NodeVoltage(), cells));
    model.sum(new Sum(group, 4, own, 2, new Sum.Target.NodeCurrent(), cells));
    for (int i = 0; i < perKind; i++) {
      double delay = 0.1 * random.nextInt(30);
      model.connection(new Connection(senders, random.nextInt(SENDERS), 0, group, i, "in", delay));
    }
  }

  private static int[] range(int n) {
    return java.util.stream.IntStream.range(0, n).toArray();
  }

  /** 0: sum of attached currents, 1: v. */
  private static Mechanism point() {
    Mechanism.Builder m = Mechanism.builder("point");
    KernelGraph g = m.graph();
    int sum = m.input("sum");
    int v = m.state("v");
    m.membrane(v);
    m.onStart(v, g.constant(-65));
    int leak = g.multiply(g.constant(0.01), g.subtract(g.constant(-65), g.column(v)));
    m.rate(v, g.divide(g.add(leak, g.column(sum)), g.constant(0.2)));
    m.block(new Block(List.of(v), List.of()));
    return m.build();
  }

  /** 0: v, 1: i. */
  private static Mechanism leak() {
    Mechanism.Builder m = Mechanism.builder("leak");
    KernelGraph g = m.graph();
    int v = m.input("v");
    m.derived("i", g.multiply(g.constant(0.01), g.subtract(g.constant(-65), g.column(v))));
    m.density();
    return m.build();
  }

  private static Group senders() {
    Mechanism.Builder m = Mechanism.builder("sender");
    KernelGraph g = m.graph();
    int period = m.parameter("period");
    int next = m.state("next");
    m.onStart(next, g.column(period));
    int port = m.outPort("spike");
    int due = g.apply(KernelOp.GREATER_EQUAL, g.time(), g.column(next));
    int later = g.add(g.column(next), g.column(period));
    m.block(
        new Block(
            List.of(),
            List.of(new Transition(due, -1, List.of(new Assignment(next, later)), List.of(port)))));
    return new Group(m.build(), SENDERS, Map.of(period, new double[] {1.3, 2.1, 0.7, 3.4}));
  }

  /** What all kinds begin with: 0: weight, 1: tau, 2: v, 3: x. */
  private static Mechanism.Builder synapse(String name) {
    Mechanism.Builder m = Mechanism.builder(name);
    m.parameter("weight");
    m.parameter("tau");
    m.input("v");
    m.state("x");
    return m;
  }

  private static void decay(Mechanism.Builder m, int state) {
    KernelGraph g = m.graph();
    m.rate(state, g.divide(g.negate(g.column(state)), g.column(1)));
  }

  private static void jump(Mechanism.Builder m, int state, int by) {
    KernelGraph g = m.graph();
    Assignment more = new Assignment(state, g.add(g.column(state), by));
    m.onEvent("in", List.of(new Transition(-1, -1, List.of(more), List.of())));
  }

  /** The weight is how much an event adds. */
  static Mechanism current() {
    Mechanism.Builder m = synapse("current");
    KernelGraph g = m.graph();
    m.derived("i", g.multiply(g.constant(0.3), g.column(3)));
    decay(m, 3);
    jump(m, 3, g.column(0));
    m.block(new Block(List.of(3), List.of()));
    return m.build();
  }

  /** The weight is a factor of the current, as in most synapses of NeuroML. */
  static Mechanism conductance() {
    Mechanism.Builder m = synapse("conductance");
    KernelGraph g = m.graph();
    int driven = g.multiply(g.column(3), g.subtract(g.constant(0), g.column(2)));
    m.derived("i", g.multiply(g.column(0), driven));
    decay(m, 3);
    jump(m, 3, g.constant(0.002));
    m.block(new Block(List.of(3), List.of()));
    return m.build();
  }

  /** A second state follows the first. */
  static Mechanism alpha() {
    Mechanism.Builder m = synapse("alpha");
    KernelGraph g = m.graph();
    int driven = g.subtract(g.constant(-80), g.column(2));
    m.derived("i", g.multiply(g.column(3), driven));
    int rise = m.state("rise");
    m.rate(
        3,
        g.divide(
            g.subtract(g.multiply(g.constant(2.7), g.column(rise)), g.column(3)), g.column(1)));
    decay(m, rise);
    jump(m, rise, g.multiply(g.constant(0.001), g.column(0)));
    m.block(new Block(List.of(3, rise), List.of()));
    return m.build();
  }
}
