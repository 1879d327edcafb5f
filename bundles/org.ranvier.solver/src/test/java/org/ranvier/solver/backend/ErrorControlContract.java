/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ranvier.solver.backend.BackendCase.last;
import static org.ranvier.solver.backend.BackendCase.one;
import static org.ranvier.solver.backend.BackendCase.probe;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Connection;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Transition;
import org.ranvier.solver.plan.StepMethod;

/** Methods that choose their steps by the error they make, and end them where something changes. */
interface ErrorControlContract extends BackendCase {
  /** Largest difference over all samples between two runs of a model. */
  private static double difference(Records a, Records b) {
    double largest = 0;
    for (int row = 0; row < a.rows(); row++) {
      largest = Math.max(largest, Math.abs(a.value(row, 0) - b.value(row, 0)));
    }
    return largest;
  }

  @Test
  default void errorFollowsTheTolerance() {
    for (SolverModel model : List.of(HodgkinHuxley.point(0.2), HodgkinHuxley.branched(0.5))) {
      Records exact = run(model, StepMethod.RK4, 0.001, 8);
      Records rows = run(model, 1e-4, 0.001, 8);
      double loose = difference(exact, rows);
      double tight = difference(exact, run(model, 1e-8, 0.001, 8));
      assertThat(loose).isLessThan(0.2);
      assertThat(tight).isLessThan(3e-5).isLessThan(loose / 1000);
    }
  }

  /** τ = 10 ms towards −50 mV; at −52 mV it sends an event and starts again from −70 mV. */
  private static Mechanism integrateAndFire() {
    Mechanism.Builder m = Mechanism.builder("integrate and fire");
    KernelGraph g = m.graph();
    int v = m.state("v");
    m.rate(v, g.multiply(g.constant(0.1), g.subtract(g.constant(-50), g.column(v))));
    m.onStart(v, g.constant(-70)).membrane(v);
    int above = g.apply(KernelOp.GREATER, g.column(v), g.constant(-52));
    Assignment reset = new Assignment(v, g.constant(-70));
    Transition spike = new Transition(above, -1, List.of(reset), List.of(m.outPort("spike")));
    m.block(new Block(List.of(v), List.of(spike)));
    return m.build();
  }

  @Test
  default void intervalsAreThoseOfTheFormula() {
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(integrateAndFire()));
    model.probe(probe(0, 0));
    model.eventProbe(new EventProbe(0, 0, 0));
    Records records = run(model.build(), 1e-11, 1, 250);
    double interval = 10 * Math.log(20.0 / 2);
    assertThat(records.events()).isEqualTo((int) (250 / interval));
    for (int e = 0; e < records.events(); e++) {
      double exact = (e + 1) * interval;
      assertThat(records.eventTime(e)).isCloseTo(exact, within(1e-10 * exact));
    }
  }

  @Test
  default void delaysAreExactToTheMoment() {
    Mechanism.Builder m = Mechanism.builder("adder");
    KernelGraph g = m.graph();
    int x = m.state("x");
    m.rate(x, g.negate(g.column(x)));
    int more = g.add(g.column(x), g.constant(1));
    m.onEvent("in", List.of(new Transition(-1, -1, List.of(new Assignment(x, more)), List.of())));
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(one(integrateAndFire()));
    int to = model.group(new Group(m.build(), 1, java.util.Map.of()));
    model.connection(new Connection(from, 0, 0, to, 0, "in", Math.PI));
    model.probe(probe(to, x));
    double arrival = 10 * Math.log(10) + Math.PI;
    Records records = run(model.build(), 1e-10, 0.5, 30);
    for (int row = 0; row < records.rows(); row++) {
      double since = records.time(row) - arrival;
      double exact = since < 0 ? 0 : Math.exp(-since);
      assertThat(records.value(row, 0)).isCloseTo(exact, within(1e-8));
    }
  }

  /** x' = 1 from 100 ms to 100.001 ms, else −x/1000: a pulse that long steps would leap over. */
  @Test
  default void shortPulseIsNotSteppedOver() {
    Mechanism.Builder m = Mechanism.builder("short pulse");
    KernelGraph g = m.graph();
    int x = m.state("x");
    int on = g.apply(KernelOp.GREATER, g.time(), g.constant(100));
    int off = g.apply(KernelOp.LESS_EQUAL, g.time(), g.constant(100.001));
    int pulse = g.select(g.apply(KernelOp.AND, on, off), g.constant(1), g.constant(0));
    m.rate(x, g.subtract(pulse, g.multiply(g.constant(1e-3), g.column(x))));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, x));
    double exact = 1e-3 * Math.exp(-0.1);
    assertThat(last(run(model.build(), 1e-8, 10, 200), 0)).isCloseTo(exact, within(1e-9));
  }

  @Test
  default void solutionWithAPoleIsReported() {
    Mechanism.Builder m = Mechanism.builder("pole");
    KernelGraph g = m.graph();
    int x = m.state("x");
    m.rate(x, g.multiply(g.column(x), g.column(x))).onStart(x, g.constant(1));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    assertThatThrownBy(() -> run(model.build(), 1e-6, 0.1, 2))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("no step is short enough");
  }
}
