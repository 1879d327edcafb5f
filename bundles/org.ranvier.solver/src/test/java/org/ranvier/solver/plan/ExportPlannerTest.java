/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.scalar.ScalarProvider;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;

/** The steps of NEURON with exported mechanisms, against the same recurrences written out. */
class ExportPlannerTest {
  private static final double STEP = 0.25;
  private static final double CAPACITANCE = 0.1;
  private static final double REVERSAL = 50;

  private static Records run(SolverModel model, int steps) {
    Plan plan = Plan.of(model, StepMethod.NEURON_EXPORT, STEP, 1);
    Records records = new Records(model.probes().size());
    try (Stepper stepper = new ScalarProvider().start(plan)) {
      stepper.sample(records);
      stepper.advance(steps, records);
    }
    return records;
  }

  private static Block all(int... states) {
    return new Block(java.util.Arrays.stream(states).boxed().toList(), List.of());
  }

  /** A node with a density i = q·(E − v) whose gate q relaxes to 1 within 2 ms. */
  private static SolverModel gatedNode(boolean density) {
    Mechanism.Builder m = Mechanism.builder("gated");
    KernelGraph g = m.graph();
    int v = m.input("v");
    int q = m.state("channel/q");
    m.rate(q, g.multiply(g.constant(0.5), g.subtract(g.constant(1), g.column(q))));
    m.onStart(q, g.constant(0.25)).block(all(q));
    int driving = g.subtract(g.constant(REVERSAL), g.column(v));
    int current = m.derived("current", g.multiply(g.column(q), driving));
    if (density) {
      m.density();
    }
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(m.build(), 1, Map.of()));
    model.cable(
        new Cable(
            new int[] {-1}, new double[] {CAPACITANCE}, new double[] {0}, new double[] {-70}));
    int[] first = {0};
    model.gather(new Gather(0, v, first, new Source.NodeVoltage(), first));
    model.sum(new Sum(0, current, first, v, new Sum.Target.NodeCurrent(), first));
    model.probe(new Probe(new Source.NodeVoltage(), 0));
    model.probe(new Probe(new Source.GroupColumn(0, q), 0));
    return model.build();
  }

  @Test
  void gatesAdvanceByForwardEulerAndTheirCurrentsAreOneStepLate() {
    Records records = run(gatedNode(true), 20);
    double v = -70;
    double q = 0.25;
    double seen = q;
    for (int k = 1; k <= 20; k++) {
      v += seen * (REVERSAL - v) / (CAPACITANCE / STEP + seen);
      seen = q;
      q += STEP * 0.5 * (1 - q);
      assertThat(records.value(k, 0)).isCloseTo(v, within(1e-11));
      assertThat(records.value(k, 1)).isCloseTo(q, within(1e-14));
    }
  }

  @Test
  void whatIsAttachedIsSeenLateAsAWhole() {
    Records records = run(gatedNode(false), 8);
    double v = -70;
    double q = 0.25;
    double seen = q;
    for (int k = 1; k <= 8; k++) {
      v += STEP * seen * (REVERSAL - v) / CAPACITANCE;
      seen = q;
      q += STEP * 0.5 * (1 - q);
      assertThat(records.value(k, 0)).isCloseTo(v, within(1e-9 * Math.abs(v)));
    }
  }

  @Test
  void partsSeeWhatEnclosesThemOneStepLate() {
    // gate/tau/t = 2·alpha is computed before gate/alpha = 1 + time: from alpha of the step before.
    Mechanism.Builder m = Mechanism.builder("nested");
    KernelGraph g = m.graph();
    int alpha = m.derived("gate/alpha", g.add(g.constant(1), g.time()));
    int tau = m.derived("gate/tau/t", g.multiply(g.constant(2), g.column(alpha)));
    int x = m.state("gate/x");
    m.rate(x, g.column(tau)).block(all(x));
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(m.build(), 1, Map.of()));
    model.probe(new Probe(new Source.GroupColumn(0, x), 0));
    Records records = run(model.build(), 3);
    double sum = 0;
    for (int k = 1; k <= 3; k++) {
      sum += STEP * 2 * (1 + (k - 1) * STEP);
      assertThat(records.value(k, 0)).isCloseTo(sum, within(1e-14));
    }
  }

  @Test
  void cellsWithoutOtherStatesTakeBackwardEuler() {
    Mechanism.Builder m = Mechanism.builder("leaky");
    KernelGraph g = m.graph();
    int v = m.state("v");
    m.rate(v, g.multiply(g.constant(0.1), g.subtract(g.constant(-50), g.column(v))));
    m.onStart(v, g.constant(-70)).membrane(v).block(all(v));
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(m.build(), 1, Map.of()));
    model.probe(new Probe(new Source.GroupColumn(0, v), 0));
    Records records = run(model.build(), 10);
    double expected = -50 - 20 / Math.pow(1 + 0.1 * STEP, 10);
    assertThat(records.value(10, 0)).isCloseTo(expected, within(1e-11));
  }
}
