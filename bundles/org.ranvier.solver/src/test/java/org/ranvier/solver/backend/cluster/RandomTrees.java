/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Connection;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.model.Transition;

/**
 * Random trees: a leak in all nodes but junctions, a gated conductance in a part of them, and
 * detectors and synapses here and there, which also excite counters that hang on no tree. Some
 * events take no time and join what they connect. What an event does depends on the potential.
 */
final class RandomTrees {
  private static final double THRESHOLD = -55;

  // Columns of all that hangs on nodes.
  private static final int V = 0;
  private static final int STATE = 2;
  private static final int CURRENT = 3;

  private final Random random;
  private final SolverModel.Builder model = SolverModel.builder();

  private RandomTrees(long seed) {
    this.random = new Random(seed);
  }

  /** Some hundred trees of up to 30 nodes, half of them of a few shapes. */
  static SolverModel many(long seed) {
    RandomTrees trees = new RandomTrees(seed);
    int[][] shapes = new int[4][];
    Arrays.setAll(shapes, s -> trees.tree(5 + trees.random.nextInt(20)));
    int[][] cells = new int[150 + trees.random.nextInt(150)][];
    Arrays.setAll(
        cells,
        c ->
            trees.random.nextBoolean()
                ? shapes[trees.random.nextInt(shapes.length)]
                : trees.tree(1 + trees.random.nextInt(30)));
    return trees.build(cells, cells.length);
  }

  /** One tree with as many detectors and synapses as are wanted. */
  static SolverModel one(long seed, int nodes, int synapses) {
    RandomTrees trees = new RandomTrees(seed);
    return trees.build(new int[][] {trees.tree(nodes)}, synapses);
  }

  /** The same without a branch. */
  static SolverModel cable(long seed, int nodes, int synapses) {
    int[] parent = IntStream.range(-1, nodes - 1).toArray();
    return new RandomTrees(seed).build(new int[][] {parent}, synapses);
  }

  /** A tree with gap junctions that join its first node to others all over it. */
  static SolverModel circle(long seed, int nodes) {
    RandomTrees trees = new RandomTrees(seed);
    Mechanism.Builder m = Mechanism.builder("junction");
    KernelGraph g = m.graph();
    int here = m.input("here");
    int there = m.input("there");
    int flow = g.subtract(g.column(there), g.column(here));
    int current = m.derived("i", g.multiply(g.constant(0.01), flow));
    int[] far = IntStream.range(1, 9).map(k -> k * (nodes / 9)).toArray();
    int[] near = new int[far.length];
    int[] ends = IntStream.concat(Arrays.stream(near), Arrays.stream(far)).toArray();
    int[] others = IntStream.concat(Arrays.stream(far), Arrays.stream(near)).toArray();
    int[] all = IntStream.range(0, ends.length).toArray();
    int junction = trees.model.group(new Group(m.build(), all.length, Map.of()));
    trees.model.gather(new Gather(junction, here, all, new Source.NodeVoltage(), ends));
    trees.model.gather(new Gather(junction, there, all, new Source.NodeVoltage(), others));
    trees.model.sum(new Sum(junction, current, all, here, new Sum.Target.NodeCurrent(), ends));
    return trees.build(new int[][] {trees.tree(nodes)}, 5);
  }

  private SolverModel build(int[][] cells, int synapses) {
    int nodes = Arrays.stream(cells).mapToInt(cell -> cell.length).sum();
    int[] parent = new int[nodes];
    double[] capacitance = random(nodes, 0.01, 0.02);
    double[] conductance = random(nodes, 0.02, 0.03);
    int first = 0;
    for (int[] cell : cells) {
      for (int i = 0; i < cell.length; i++) {
        parent[first + i] = cell[i] < 0 ? -1 : first + cell[i];
        if (cell[i] < 0) {
          conductance[first + i] = 0;
        } else if (random.nextInt(10) == 0) {
          capacitance[first + i] = 0;
        }
      }
      first += cell.length;
    }
    model.cable(new Cable(parent, capacitance, conductance, random(nodes, -70, -60)));
    int[] membrane = IntStream.range(0, nodes).filter(i -> capacitance[i] > 0).toArray();
    int split = random.nextInt(nodes);
    int leak = cover(leak(membrane.length), membrane, true);
    int[] gated = Arrays.stream(membrane).filter(i -> i >= split).toArray();
    int gate = cover(gate(gated.length), gated, true);
    addEvents(synapses, nodes);
    model.probe(new Probe(new Source.GroupColumn(leak, V), random.nextInt(membrane.length)));
    if (gated.length > 0) {
      model.probe(new Probe(new Source.GroupColumn(gate, CURRENT), gated.length / 2));
    }
    for (int p = 0; p < 5; p++) {
      model.probe(new Probe(new Source.NodeVoltage(), random.nextInt(nodes)));
    }
    return model.build();
  }

  /** Parents of a tree: mostly unbranched stretches. */
  private int[] tree(int n) {
    int[] parent = new int[n];
    parent[0] = -1;
    for (int i = 1; i < n; i++) {
      parent[i] = random.nextInt(8) > 0 ? i - 1 : random.nextInt(i);
    }
    return parent;
  }

  private double[] random(int n, double from, double to) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> from + (to - from) * random.nextDouble());
    return values;
  }

  /** Puts an instance on each of some nodes. */
  private int cover(Group group, int[] nodes, boolean acts) {
    int position = model.group(group);
    int[] rows = IntStream.range(0, nodes.length).toArray();
    model.gather(new Gather(position, V, rows, new Source.NodeVoltage(), nodes));
    if (acts) {
      model.sum(new Sum(position, CURRENT, rows, V, new Sum.Target.NodeCurrent(), nodes));
    }
    return position;
  }

  private void addEvents(int synapses, int nodes) {
    int[] places = random.ints(synapses, 0, nodes).toArray();
    int synapse = cover(synapse(synapses), places, true);
    int detector = cover(detector(synapses), places, false);
    int counter = model.group(counter(20));
    for (int k = 0; k < 4 * synapses; k++) {
      boolean counts = random.nextInt(20) == 0;
      int target = counts ? random.nextInt(20) : random.nextInt(synapses);
      double delay = random.nextInt(40) == 0 ? 0 : 1 + random.nextInt(3);
      model.connection(
          new Connection(
              detector,
              random.nextInt(synapses),
              0,
              counts ? counter : synapse,
              target,
              "in",
              delay));
    }
    for (int p = 0; p < synapses; p += 5) {
      model.eventProbe(new EventProbe(detector, p, 0));
      model.probe(new Probe(new Source.GroupColumn(synapse, STATE), p));
    }
    model.probe(new Probe(new Source.GroupColumn(counter, 0), 3));
  }

  private Group leak(int size) {
    Mechanism.Builder m = Mechanism.builder("leak");
    KernelGraph g = m.graph();
    int v = g.column(m.input("v"));
    int conductance = m.parameter("g");
    int reversal = m.parameter("e");
    int drive = g.multiply(g.column(conductance), g.subtract(g.column(reversal), v));
    m.derived("i", drive);
    return new Group(
        m.density().build(),
        size,
        Map.of(conductance, random(size, 0.005, 0.01), reversal, random(size, -65, -35)));
  }

  /** Opens with depolarisation, within milliseconds. */
  private Group gate(int size) {
    Mechanism.Builder m = Mechanism.builder("gate");
    KernelGraph g = m.graph();
    int v = g.column(m.input("v"));
    int conductance = m.parameter("g");
    int open = m.state("n");
    int driving = g.subtract(g.constant(-80), v);
    m.derived("i", g.multiply(g.column(conductance), g.multiply(g.column(open), driving)));
    int scaled = g.divide(g.subtract(g.constant(-55), v), g.constant(8));
    int steady = g.divide(g.constant(1), g.add(g.constant(1), g.apply(KernelOp.EXP, scaled)));
    m.rate(open, g.multiply(g.subtract(steady, g.column(open)), g.constant(0.3)));
    m.onStart(open, steady);
    return new Group(m.density().build(), size, Map.of(conductance, random(size, 0.0005, 0.002)));
  }

  private Group synapse(int size) {
    Mechanism.Builder m = Mechanism.builder("synapse");
    KernelGraph g = m.graph();
    int v = g.column(m.input("v"));
    int reversal = m.parameter("e");
    int s = m.state("s");
    m.derived("i", g.multiply(g.column(s), g.subtract(g.column(reversal), v)));
    m.rate(s, g.multiply(g.column(s), g.constant(-0.5)));
    int step = g.multiply(g.constant(-7e-5), v);
    int stronger = g.add(g.column(s), step);
    m.onEvent(
        "in", List.of(new Transition(-1, -1, List.of(new Assignment(s, stronger)), List.of())));
    return new Group(m.build(), size, Map.of(reversal, random(size, -80, 0)));
  }

  private static Group detector(int size) {
    Mechanism.Builder m = Mechanism.builder("detector");
    KernelGraph g = m.graph();
    int v = g.column(m.input("v"));
    int above = m.state("above");
    int port = m.outPort("spike");
    int over = g.apply(KernelOp.GREATER, v, g.constant(THRESHOLD));
    int rises =
        g.apply(KernelOp.AND, over, g.apply(KernelOp.EQUAL, g.column(above), g.constant(0)));
    Transition spike = new Transition(rises, -1, List.of(), List.of(port));
    Transition known =
        new Transition(g.constant(1), -1, List.of(new Assignment(above, over)), List.of());
    m.block(new Block(List.of(), List.of(spike, known)));
    return new Group(m.build(), size, Map.of());
  }

  private static Group counter(int size) {
    Mechanism.Builder m = Mechanism.builder("counter");
    KernelGraph g = m.graph();
    int count = m.state("count");
    int more = g.add(g.column(count), g.constant(1));
    m.onEvent(
        "in", List.of(new Transition(-1, -1, List.of(new Assignment(count, more)), List.of())));
    return new Group(m.build(), size, Map.of());
  }
}
