/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ranvier.solver.backend.BackendCase.last;
import static org.ranvier.solver.backend.BackendCase.one;
import static org.ranvier.solver.backend.BackendCase.order;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.model.Transition;
import org.ranvier.solver.plan.StepMethod;

/** Voltages on cables. */
interface CableContract extends BackendCase {
  /** A sealed cable of n equal volumes with leak, current into the first. */
  private static SolverModel cable(int n, double lengthConstants, double current) {
    double leak = 0.01 * lengthConstants / n; // µS a volume; 0.01 µS a length constant
    double axial = 0.01 * n / lengthConstants;
    double[] capacitance = new double[n];
    double[] conductance = new double[n];
    double[] initial = new double[n];
    int[] parent = new int[n];
    int[] all = new int[n];
    double[] leaks = new double[n];
    double[] injected = new double[n];
    for (int i = 0; i < n; i++) {
      capacitance[i] = leak * 10;
      conductance[i] = i == 0 ? 0 : axial;
      parent[i] = i - 1;
      initial[i] = -65;
      all[i] = i;
      leaks[i] = leak;
      injected[i] = i == 0 ? current : 0;
    }
    Mechanism.Builder m = Mechanism.builder("leak");
    KernelGraph g = m.graph();
    int v = m.input("v");
    int conductivity = m.parameter("g");
    int injection = m.parameter("inject");
    int ohmic = g.multiply(g.column(conductivity), g.subtract(g.constant(-65), g.column(v)));
    int i = m.derived("i", g.add(ohmic, g.column(injection)));
    SolverModel.Builder model = SolverModel.builder();
    int group =
        model.group(new Group(m.build(), n, Map.of(conductivity, leaks, injection, injected)));
    model.cable(new Cable(parent, capacitance, conductance, initial));
    model.gather(new Gather(group, v, all, new Source.NodeVoltage(), all));
    model.sum(new Sum(group, i, all, v, new Sum.Target.NodeCurrent(), all));
    for (int k = 0; k < n; k++) {
      model.probe(new Probe(new Source.NodeVoltage(), k));
    }
    return model.build();
  }

  @Test
  default void sealedCableSettlesToTheHyperbolicCosine() {
    int n = 200;
    double length = 1.5;
    Records records = run(cable(n, length, 0.02), StepMethod.NEURON, 1, 300);
    double input = 0.02 / (0.01 * Math.tanh(length));
    for (int k = 0; k < n; k += 20) {
      double x = (k + 0.5) * length / n;
      double exact = input * Math.cosh(length - x) / Math.cosh(length);
      assertThat(last(records, k) + 65).isCloseTo(exact, within(input * 2e-3));
    }
  }

  @Test
  default void methodsConvergeToEachOtherOnTheCable() {
    SolverModel model = cable(8, 1, 0.02);
    double implicit = last(run(model, StepMethod.NEURON, 0.002, 5), 4);
    double explicit = last(run(model, StepMethod.JLEMS, 0.002, 5), 4);
    assertThat(implicit).isCloseTo(explicit, within(2e-3)).isNotCloseTo(-65, within(0.1));
  }

  @Test
  default void cableStepIsOfFirstOrder() {
    SolverModel model = cable(8, 1, 0.02);
    double exact =
        2 * last(run(model, StepMethod.NEURON, 0.0005, 5), 4)
            - last(run(model, StepMethod.NEURON, 0.001, 5), 4);
    double order = order(step -> last(run(model, StepMethod.NEURON, step, 5), 4) - exact);
    assertThat(order).isBetween(0.95, 1.05);
  }

  @Test
  default void chargeIsConservedOnTheCable() {
    int n = 30;
    double[] leaks = new double[n];
    SolverModel model = cable(n, 2, 0.02);
    Records records = run(model, StepMethod.NEURON, 0.1, 10);
    double leak = 0.01 * 2 / n;
    double stored = 0;
    for (int k = 0; k < n; k++) {
      stored += leak * 10 * (last(records, k) + 65);
      for (int row = 1; row < records.rows(); row++) {
        leaks[k] += leak * (records.value(row, k) + 65) * 0.1;
      }
    }
    double leaked = java.util.Arrays.stream(leaks).sum();
    assertThat(stored + leaked).isCloseTo(0.02 * 10, within(1e-9));
  }

  @Test
  default void junctionWithoutMembraneHandsCurrentOn() {
    // 0 —— junction —— 1 and 2: two equal daughters, driven from 0.
    Cable cable =
        new Cable(
            new int[] {-1, 0, 1, 1},
            new double[] {0.1, 0, 0.1, 0.1},
            new double[] {0, 0.02, 0.01, 0.01},
            new double[] {0, -65, -65, -65});
    SolverModel.Builder model = SolverModel.builder();
    model.cable(cable);
    for (int k = 0; k < 4; k++) {
      model.probe(new Probe(new Source.NodeVoltage(), k));
    }
    for (StepMethod method : StepMethod.values()) {
      Records r = run(model.build(), method, 0.01, 200);
      double mean = -65.0 * 2 / 3;
      for (int k = 0; k < 4; k++) {
        assertThat(last(r, k)).isCloseTo(mean, within(1e-6));
      }
    }
  }

  @Test
  default void stiffVoltageClampIsStable() {
    // i = (target − v)/R while t ≥ 2, R = 1e-4 MΩ on 0.1 nF: explicit would need dt < 2e-5 ms.
    Mechanism.Builder m = Mechanism.builder("clamp");
    KernelGraph g = m.graph();
    int v = m.input("v");
    int i = m.state("i");
    int on = g.apply(KernelOp.GREATER_EQUAL, g.time(), g.constant(2));
    int off = g.apply(KernelOp.LESS, g.time(), g.constant(2));
    int current = g.divide(g.subtract(g.constant(-20), g.column(v)), g.constant(1e-4));
    m.block(
        new Block(
            List.of(),
            List.of(
                new Transition(off, -1, List.of(new Assignment(i, g.constant(0))), List.of()),
                new Transition(on, -1, List.of(new Assignment(i, current)), List.of()))));
    SolverModel.Builder model = SolverModel.builder();
    int group = model.group(one(m.build()));
    int[] zero = {0};
    model.cable(new Cable(new int[] {-1}, new double[] {0.1}, new double[1], new double[] {-65}));
    model.gather(new Gather(group, v, zero, new Source.NodeVoltage(), zero));
    model.sum(new Sum(group, i, zero, v, new Sum.Target.NodeCurrent(), zero));
    model.probe(new Probe(new Source.NodeVoltage(), 0));
    Records records = run(model.build(), StepMethod.NEURON, 0.1, 4);
    assertThat(records.value(20, 0)).isEqualTo(-65);
    assertThat(records.value(21, 0)).isCloseTo(-20, within(0.1));
    assertThat(last(records, 0)).isCloseTo(-20, within(1e-9));
  }

  @Test
  default void voltageThatRunsAwayIsReported() {
    Mechanism.Builder m = Mechanism.builder("runaway");
    KernelGraph g = m.graph();
    int v = m.input("v");
    int i = m.derived("i", g.apply(KernelOp.EXP, g.column(v)));
    SolverModel.Builder model = SolverModel.builder();
    int group = model.group(one(m.build()));
    int[] zero = {0};
    model.cable(new Cable(new int[] {-1}, new double[] {0.1}, new double[1], new double[] {1}));
    model.gather(new Gather(group, v, zero, new Source.NodeVoltage(), zero));
    model.sum(new Sum(group, i, zero, v, new Sum.Target.NodeCurrent(), zero));
    assertThatThrownBy(() -> run(model.build(), StepMethod.NEURON, 0.1, 100))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("finite");
  }
}
