/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ranvier.solver.backend.BackendCase.last;
import static org.ranvier.solver.backend.BackendCase.one;
import static org.ranvier.solver.backend.BackendCase.order;
import static org.ranvier.solver.backend.BackendCase.probe;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.KineticScheme;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.plan.StepMethod;

/**
 * Orders of convergence, measured on what is hard: spikes, branches, states that act on each other
 * through other parts of a model, pulses that begin and end.
 */
interface OrderContract extends BackendCase {
  /** Order between a step and its fourth part, against a sixteenth part at fourth order. */
  default double measure(SolverModel model, StepMethod method, double coarse, double end) {
    double exact = last(run(model, StepMethod.RK4, coarse / 16, end), 0);
    return order(coarse, step -> last(run(model, method, step, end), 0) - exact);
  }

  @Test
  default void spikeOfOneCompartment() {
    SolverModel cell = HodgkinHuxley.point(0.2);
    // Its gates are half a step ahead of its potential, which is of second order from rest on.
    assertThat(measure(cell, StepMethod.NEURON, 0.01, 4)).isBetween(1.9, 2.1);
    assertThat(measure(cell, StepMethod.JLEMS, 0.002, 4)).isBetween(0.9, 1.1);
    assertThat(measure(cell, StepMethod.CN, 0.02, 4)).isBetween(1.9, 2.1);
    assertThat(measure(cell, StepMethod.RK4, 0.04, 4)).isBetween(3.8, 4.2);
  }

  @Test
  default void spikeOnABranchedCable() {
    SolverModel cable = HodgkinHuxley.branched(0.5);
    assertThat(measure(cable, StepMethod.NEURON, 0.0025, 4)).isBetween(0.9, 1.1);
    assertThat(measure(cable, StepMethod.CN, 0.02, 4)).isBetween(1.9, 2.1);
    assertThat(measure(cable, StepMethod.RK4, 0.02, 4)).isBetween(3.7, 4.3);
  }

  @Test
  default void spikesOfCellsWithAGapJunction() {
    SolverModel pair = HodgkinHuxley.pair(0.2);
    assertThat(measure(pair, StepMethod.CN, 0.02, 4)).isBetween(1.9, 2.1);
    assertThat(measure(pair, StepMethod.RK4, 0.04, 4)).isBetween(3.7, 4.3);
  }

  /** Predator and prey in one part, driven by a wave and by a pulse. */
  static SolverModel nonlinear() {
    Mechanism.Builder m = Mechanism.builder("predator and prey");
    KernelGraph g = m.graph();
    int x = m.state("x");
    int y = m.state("y");
    int product = g.multiply(g.column(x), g.column(y));
    int on = g.apply(KernelOp.GREATER_EQUAL, g.time(), g.constant(1));
    int off = g.apply(KernelOp.LESS, g.time(), g.constant(2));
    int wave = g.multiply(g.constant(0.5), g.apply(KernelOp.SIN, g.time()));
    int pulse = g.select(g.apply(KernelOp.AND, on, off), g.constant(0.7), g.constant(0));
    int growth = g.subtract(g.multiply(g.constant(1.1), g.column(x)), product);
    m.rate(x, g.add(growth, g.add(wave, pulse)));
    m.rate(y, g.subtract(product, g.multiply(g.constant(0.8), g.column(y))));
    m.onStart(x, g.constant(1)).onStart(y, g.constant(0.6));
    m.block(new Block(List.of(x, y), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, x));
    return model.build();
  }

  @Test
  default void nonlinearStatesWithWaveAndPulse() {
    SolverModel model = nonlinear();
    assertThat(measure(model, StepMethod.JLEMS, 0.01, 4)).isBetween(0.9, 1.1);
    assertThat(measure(model, StepMethod.CN, 0.1, 4)).isBetween(1.9, 2.1);
    assertThat(measure(model, StepMethod.RK4, 0.1, 4)).isBetween(3.8, 4.2);
  }

  /**
   * A pool that is filled by a current which depends on the pool itself, and on a channel of two
   * states that the pool opens: a circle through three parts.
   */
  static SolverModel circle() {
    Mechanism.Builder p = Mechanism.builder("pool");
    KernelGraph g = p.graph();
    int c = p.state("c");
    int in = p.input("i");
    int decay = g.multiply(g.constant(0.3), g.column(c));
    p.rate(c, g.subtract(g.column(in), decay)).onStart(c, g.constant(0.2));

    Mechanism.Builder k = Mechanism.builder("channel");
    KernelGraph h = k.graph();
    int closed = k.state("closed");
    int open = k.state("open");
    int seen = k.input("c");
    int binding = h.multiply(h.column(seen), h.column(seen));
    k.scheme(
        new KineticScheme(
            List.of(closed, open),
            List.of(new KineticScheme.Edge(0, 1, binding, h.constant(0.4)))));
    int drive = h.subtract(h.constant(2), h.apply(KernelOp.LN, h.column(seen)));
    int leak = h.add(h.constant(0.1), h.column(open));
    int i = k.derived("i", h.multiply(leak, drive));

    SolverModel.Builder model = SolverModel.builder();
    int pool = model.group(new Group(p.build(), 1, Map.of()));
    int channel = model.group(new Group(k.build(), 1, Map.of()));
    int[] zero = {0};
    model.gather(new Gather(channel, seen, zero, new Source.GroupColumn(pool, c), zero));
    model.sum(new Sum(channel, i, zero, -1, new Sum.Target.GroupColumn(pool, in), zero));
    model.probe(probe(pool, c));
    return model.build();
  }

  @Test
  default void statesThatActOnEachOtherThroughOtherParts() {
    SolverModel model = circle();
    assertThat(measure(model, StepMethod.NEURON, 0.01, 4)).isBetween(0.9, 1.1);
    assertThat(measure(model, StepMethod.CN, 0.1, 4)).isBetween(1.9, 2.1);
    assertThat(measure(model, StepMethod.RK4, 0.1, 4)).isBetween(3.8, 4.2);
  }

  @Test
  default void explicitMethodSaysWhenItsStepIsTooLong() {
    SolverModel cable = HodgkinHuxley.branched(0.5);
    assertThatThrownBy(() -> run(cable, StepMethod.RK4, 1, 100))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("explicit")
        .hasMessageContaining("time step below");
  }
}
