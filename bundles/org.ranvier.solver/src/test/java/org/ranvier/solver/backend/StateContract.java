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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.KineticScheme;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** States other than potentials: how they begin and advance. */
interface StateContract extends BackendCase {
  private static SolverModel gate() {
    Mechanism.Builder m = Mechanism.builder("gate");
    KernelGraph g = m.graph();
    int q = m.state("q");
    m.rate(q, g.divide(g.subtract(g.constant(0.8), g.column(q)), g.constant(5)));
    m.onStart(q, g.constant(0.1)).block(new Block(List.of(q), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, q));
    return model.build();
  }

  @Test
  default void gatesRelaxExactlyWhateverTheStep() {
    double exact = 0.8 - 0.7 * Math.exp(-2);
    assertThat(last(run(gate(), StepMethod.NEURON, 2.5, 10), 0)).isCloseTo(exact, within(1e-12));
    double order = order(step -> last(run(gate(), StepMethod.JLEMS, step, 10), 0) - exact);
    assertThat(order).isBetween(0.95, 1.05);
  }

  @Test
  default void quantitiesThatOnlyProgramsKnowTakeNoMemory() {
    Mechanism.Builder m = Mechanism.builder("chain");
    KernelGraph g = m.graph();
    int x = m.state("x");
    int unread = m.parameter("unread");
    int last = g.column(x);
    for (int k = 0; k < 50; k++) {
      last = g.column(m.derived("d" + k, g.apply(KernelOp.SIN, last)));
    }
    m.rate(x, last).onStart(x, g.constant(0.1)).block(new Block(List.of(x), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    int size = 100;
    model.group(new Group(m.build(), size, Map.of(unread, new double[size])));
    model.probe(probe(0, m.find("d7").orElseThrow()));
    for (StepMethod method : List.of(StepMethod.NEURON, StepMethod.CN, StepMethod.RK4)) {
      try (Stepper stepper = backend().start(Plan.of(model.build(), method, 0.1, 1))) {
        assertThat(stepper.footprint().values()).isLessThanOrEqualTo(8L * size * 8);
      }
      Records records = run(model.build(), method, 0.1, 1);
      assertThat(last(records, 0)).isGreaterThan(records.value(0, 0));
    }
  }

  @Test
  default void nonlinearStatesConverge() {
    // x' = x·(1 − x), logistic growth.
    Mechanism.Builder m = Mechanism.builder("logistic");
    KernelGraph g = m.graph();
    int x = m.state("x");
    m.rate(x, g.multiply(g.column(x), g.subtract(g.constant(1), g.column(x))));
    m.onStart(x, g.constant(0.01)).block(new Block(List.of(x), List.of()));
    SolverModel.Builder builder = SolverModel.builder();
    builder.group(one(m.build()));
    builder.probe(probe(0, x));
    SolverModel model = builder.build();
    double exact = 1 / (1 + 99 * Math.exp(-5));
    assertThat(order(s -> last(run(model, StepMethod.NEURON, s, 5), 0) - exact))
        .isBetween(1.9, 2.1);
    assertThat(order(s -> last(run(model, StepMethod.JLEMS, s, 5), 0) - exact)).isBetween(0.9, 1.1);
  }

  @Test
  default void initialValuesSettleWhateverTheirOrder() {
    Mechanism.Builder cell = Mechanism.builder("cell");
    KernelGraph g = cell.graph();
    int q = cell.state("q");
    int inf = cell.derived("inf", g.multiply(g.constant(0.01), g.negate(g.column(2))));
    int v = cell.state("v");
    cell.onStart(q, g.column(inf)).onStart(v, g.constant(-65));
    cell.block(new Block(List.of(q, v), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(cell.build()));
    model.probe(probe(0, q));
    for (StepMethod method : StepMethod.values()) {
      assertThat(run(model.build(), method, 0.1, 0.1).value(0, 0)).isEqualTo(0.65);
    }
  }

  @Test
  default void kineticSchemeRelaxesAsItsRatesSay() {
    Mechanism.Builder m = Mechanism.builder("ks");
    KernelGraph g = m.graph();
    int closed = m.state("closed");
    int open = m.state("open");
    // The rate to open is 0 before 1 ms and 0.3/ms after; back 0.1/ms.
    int late = g.apply(KernelOp.GREATER, g.time(), g.constant(1));
    int forward = g.multiply(late, g.constant(0.3));
    m.scheme(
        new KineticScheme(
            List.of(closed, open),
            List.of(new KineticScheme.Edge(0, 1, forward, g.constant(0.1)))));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, closed));
    model.probe(probe(0, open));
    for (StepMethod method : StepMethod.values()) {
      boolean exact = method != StepMethod.RK4 && method != StepMethod.ADAPTIVE;
      Records records = run(model.build(), method, exact ? 0.5 : 0.02, 6);
      assertThat(records.value(0, 0)).isEqualTo(1);
      double expected = 0.75 * (1 - Math.exp(-0.4 * 5));
      assertThat(last(records, 1)).isCloseTo(expected, within(exact ? 1e-12 : 1e-6));
      assertThat(last(records, 0) + last(records, 1)).isCloseTo(1, within(1e-12));
    }
  }
}
