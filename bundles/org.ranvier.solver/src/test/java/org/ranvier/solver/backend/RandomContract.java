/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Transition;
import org.ranvier.solver.plan.StepMethod;

/** Random numbers, and that runs repeat. */
interface RandomContract extends BackendCase {
  /** Poisson spikes at 0.2/ms. */
  private static SolverModel poisson() {
    Mechanism.Builder m = Mechanism.builder("poisson");
    KernelGraph g = m.graph();
    int next = m.state("next");
    int port = m.outPort("spike");
    m.onStart(next, interval(g));
    int due = g.apply(KernelOp.GREATER, g.time(), g.column(next));
    m.block(
        new Block(
            List.of(),
            List.of(
                new Transition(
                    due,
                    -1,
                    List.of(new Assignment(next, g.add(g.column(next), interval(g)))),
                    List.of(port)))));
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(m.build(), 50, Map.of()));
    model.probe(new Probe(new Source.GroupColumn(0, next), 17));
    for (int k = 0; k < 50; k++) {
      model.eventProbe(new EventProbe(0, k, 0));
    }
    return model.build();
  }

  private static int interval(KernelGraph g) {
    int u = g.subtract(g.constant(1), g.random(g.constant(1)));
    return g.multiply(g.constant(-5), g.apply(KernelOp.LN, u));
  }

  @Test
  default void randomSpikesHaveTheirRateAndVariation() {
    Records records = run(poisson(), StepMethod.NEURON, 0.05, 2000);
    assertThat(records.events()).isBetween(19_400, 20_600);
  }

  @Test
  default void sameSeedSameNumbersToTheLastBit() {
    Records first = run(poisson(), StepMethod.NEURON, 0.05, 100);
    Records second = run(poisson(), StepMethod.NEURON, 0.05, 100);
    assertThat(first.events()).isEqualTo(second.events()).isPositive();
    for (int row = 0; row < first.rows(); row++) {
      assertThat(first.value(row, 0)).isEqualTo(second.value(row, 0));
    }
  }
}
