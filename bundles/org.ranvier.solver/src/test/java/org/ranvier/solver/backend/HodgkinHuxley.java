/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;

/** The squid axon's membrane (Hodgkin and Huxley, J. Physiol. 117, 1952) at 6.3 °C. */
final class HodgkinHuxley {
  /** Membrane of 1000 µm²: 1 µF/cm² are 0.01 nF, 1 mS/cm² is 0.01 µS, 1 µA/cm² is 0.01 nA. */
  private static final double AREA = 0.01;

  private final Mechanism.Builder mechanism;
  private final KernelGraph g;
  private final int v;
  private final List<Integer> gates = new ArrayList<>();

  private HodgkinHuxley(Mechanism.Builder mechanism, int v) {
    this.mechanism = mechanism;
    this.g = mechanism.graph();
    this.v = g.column(v);
  }

  /** A cell without a shape; the current in nA flows from 1 ms to 3 ms. */
  static SolverModel point(double current) {
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(cell("cell", current, false), 1, Map.of()));
    model.probe(new Probe(new Source.GroupColumn(0, 0), 0));
    return model.build();
  }

  /** Two such cells of which the first is driven, with a gap junction of 1 nS. */
  static SolverModel pair(double current) {
    SolverModel.Builder model = SolverModel.builder();
    for (int k = 0; k < 2; k++) {
      Mechanism cell = cell("cell" + k, k == 0 ? current : 0, true);
      model.group(new Group(cell, 1, Map.of()));
      model.probe(new Probe(new Source.GroupColumn(k, 0), 0));
    }
    int[] zero = {0};
    for (int k = 0; k < 2; k++) {
      Mechanism.Builder m = Mechanism.builder("gap" + k);
      KernelGraph g = m.graph();
      int v = m.input("v");
      int peer = m.input("peer");
      int i = m.derived("i", g.multiply(g.constant(1e-3), g.subtract(g.column(peer), g.column(v))));
      int gap = model.group(new Group(m.build(), 1, Map.of()));
      model.gather(new Gather(gap, v, zero, new Source.GroupColumn(k, 0), zero));
      model.gather(new Gather(gap, peer, zero, new Source.GroupColumn(1 - k, 0), zero));
      model.sum(new Sum(gap, i, zero, v, new Sum.Target.GroupColumn(k, 1), zero));
    }
    return model.build();
  }

  private static Mechanism cell(String name, double current, boolean attached) {
    Mechanism.Builder m = Mechanism.builder(name);
    int v = m.state("v");
    int others = attached ? m.input("others") : -1;
    KernelGraph g = m.graph();
    HodgkinHuxley membrane = new HodgkinHuxley(m, v);
    int total = g.add(membrane.current(g.constant(AREA)), pulse(g, current));
    if (attached) {
      total = g.add(total, g.column(others));
    }
    m.rate(v, g.divide(total, g.constant(AREA)));
    m.membrane(v).onStart(v, g.constant(-65));
    m.block(new Block(membrane.gates, List.of())).block(new Block(List.of(v), List.of()));
    return m.build();
  }

  /**
   * A cable that branches at a junction without membrane into two; the current flows into its far
   * end from 1 ms to 3 ms.
   */
  static SolverModel branched(double current) {
    int[] parent = {-1, 0, 1, 2, 3, 4, 3, 6, 7};
    int junction = 3;
    int n = parent.length;
    double[] capacitance = new double[n];
    Arrays.fill(capacitance, AREA);
    capacitance[junction] = 0;
    double[] axial = {0, 0.02, 0.02, 0.04, 0.03, 0.015, 0.04, 0.02, 0.02};
    double[] initial = new double[n];
    Arrays.fill(initial, -65);
    int[] nodes = IntStream.range(0, n).filter(k -> k != junction).toArray();
    int[] all = IntStream.range(0, nodes.length).toArray();
    Mechanism.Builder m = Mechanism.builder("membrane");
    int v = m.input("v");
    int driven = m.parameter("driven");
    KernelGraph g = m.graph();
    HodgkinHuxley membrane = new HodgkinHuxley(m, v);
    int injected = g.multiply(g.column(driven), pulse(g, current));
    int i = m.derived("i", g.add(membrane.current(g.constant(AREA)), injected));
    m.block(new Block(membrane.gates, List.of()));
    double[] share = new double[nodes.length];
    share[0] = 1;
    SolverModel.Builder model = SolverModel.builder();
    int group = model.group(new Group(m.build(), nodes.length, Map.of(driven, share)));
    model.cable(new Cable(parent, capacitance, axial, initial));
    model.gather(new Gather(group, v, all, new Source.NodeVoltage(), nodes));
    model.sum(new Sum(group, i, all, v, new Sum.Target.NodeCurrent(), nodes));
    model.probe(new Probe(new Source.NodeVoltage(), 8));
    return model.build();
  }

  private static int pulse(KernelGraph g, double current) {
    int on = g.apply(KernelOp.GREATER_EQUAL, g.time(), g.constant(1));
    int off = g.apply(KernelOp.LESS, g.time(), g.constant(3));
    return g.select(g.apply(KernelOp.AND, on, off), g.constant(current), g.constant(0));
  }

  /** Ionic current, inward positive, of a membrane of so many times 100 000 µm². */
  private int current(int size) {
    int m = gate("m", linoid(1, -40, 10), exponential(4, -65, -18));
    int h = gate("h", exponential(0.07, -65, -20), sigmoid());
    int n = gate("n", linoid(0.1, -55, 10), exponential(0.125, -65, -80));
    int cube = g.apply(KernelOp.POWER, m, g.constant(3));
    int sodium = g.multiply(g.multiply(g.constant(120), cube), h);
    int potassium = g.multiply(g.constant(36), g.apply(KernelOp.POWER, n, g.constant(4)));
    int sum = g.add(ohmic(sodium, 50), ohmic(potassium, -77));
    return g.multiply(size, g.add(sum, ohmic(g.constant(0.3), -54.387)));
  }

  private int ohmic(int conductance, double reversal) {
    return g.multiply(conductance, g.subtract(g.constant(reversal), v));
  }

  private int gate(String name, int alpha, int beta) {
    int x = mechanism.state(name);
    gates.add(x);
    int open = g.multiply(alpha, g.subtract(g.constant(1), g.column(x)));
    mechanism.rate(x, g.subtract(open, g.multiply(beta, g.column(x))));
    mechanism.onStart(x, g.divide(alpha, g.add(alpha, beta)));
    return g.column(x);
  }

  private int scaled(double middle, double scale) {
    return g.divide(g.subtract(v, g.constant(middle)), g.constant(scale));
  }

  private int linoid(double rate, double middle, double scale) {
    int x = g.negate(scaled(middle, scale));
    return g.multiply(g.constant(rate), g.apply(KernelOp.LINOID, x));
  }

  private int exponential(double rate, double middle, double scale) {
    return g.multiply(g.constant(rate), g.apply(KernelOp.EXP, scaled(middle, scale)));
  }

  private int sigmoid() {
    int e = g.apply(KernelOp.EXP, g.negate(scaled(-35, 10)));
    return g.divide(g.constant(1), g.add(g.constant(1), e));
  }
}
