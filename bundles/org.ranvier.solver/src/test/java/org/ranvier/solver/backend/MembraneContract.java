/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ranvier.solver.backend.BackendCase.last;
import static org.ranvier.solver.backend.BackendCase.one;
import static org.ranvier.solver.backend.BackendCase.order;
import static org.ranvier.solver.backend.BackendCase.probe;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Transition;
import org.ranvier.solver.plan.StepMethod;

/** One membrane: how its potential advances, and what is recorded of it. */
interface MembraneContract extends BackendCase {
  /** C·v' = g·(E − v) + I, τ = 10 ms, towards −50 mV from −70 mV. */
  private static SolverModel membrane() {
    Mechanism.Builder m = Mechanism.builder("rc");
    KernelGraph g = m.graph();
    int v = m.state("v");
    m.rate(v, g.multiply(g.constant(0.1), g.subtract(g.constant(-50), g.column(v))));
    m.onStart(v, g.constant(-70)).membrane(v).block(new Block(List.of(v), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, v));
    return model.build();
  }

  @Test
  default void membraneChargesAsTheExponentialSays() {
    for (StepMethod method : StepMethod.values()) {
      double exact = -50 - 20 * Math.exp(-1);
      assertThat(last(run(membrane(), method, 0.001, 10), 0)).isCloseTo(exact, within(1e-3));
    }
  }

  @Test
  default void membraneStepIsExactOrOfFirstOrder() {
    double exact = -50 - 20 * Math.exp(-1);
    assertThat(last(run(membrane(), StepMethod.NEURON, 1, 10), 0)).isCloseTo(exact, within(1e-10));
    double order = order(step -> last(run(membrane(), StepMethod.JLEMS, step, 10), 0) - exact);
    assertThat(order).isBetween(0.95, 1.05);
  }

  @Test
  default void membraneThatRunsAwayByItselfReachesItsResetInBoundedSteps() {
    // v' = e^v − 1/2 grows beyond all numbers in finite time; at 30 it starts again from 0.
    Mechanism.Builder m = Mechanism.builder("exponential");
    KernelGraph g = m.graph();
    int v = m.state("v");
    m.rate(v, g.subtract(g.apply(KernelOp.EXP, g.column(v)), g.constant(0.5)));
    int port = m.outPort("spike");
    int above = g.apply(KernelOp.GREATER, g.column(v), g.constant(8));
    m.membrane(v);
    m.block(
        new Block(
            List.of(v),
            List.of(
                new Transition(
                    above, -1, List.of(new Assignment(v, g.constant(0))), List.of(port)))));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, v));
    model.eventProbe(new EventProbe(0, 0, 0));
    Records records = run(model.build(), StepMethod.NEURON, 0.01, 20);
    // ∫ dv / (e^v − 1/2) from 0 to 8 is 2·ln 2, less what is behind 8.
    double period = 2 * (Math.log(1 - 0.5 * Math.exp(-8)) - Math.log(0.5));
    assertThat(records.events()).isCloseTo((int) (20 / period), within(1));
    for (int row = 0; row < records.rows(); row++) {
      assertThat(records.value(row, 0)).isBetween(0.0, 8.0);
    }
  }

  @Test
  default void samplesCarryTheTimeOfTheirStep() {
    Records records = run(membrane(), StepMethod.NEURON, 0.1, 1);
    assertThat(records.rows()).isEqualTo(11);
    assertThat(records.time(0)).isZero();
    assertThat(records.time(3)).isEqualTo(0.3);
    assertThat(records.value(0, 0)).isEqualTo(-70);
  }
}
