/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ranvier.solver.backend.BackendCase.last;
import static org.ranvier.solver.backend.BackendCase.one;
import static org.ranvier.solver.backend.BackendCase.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** Events, and what happens at once. */
interface EventContract extends BackendCase {
  /** Sends at every whole millisecond. */
  private static Mechanism sender(int period) {
    Mechanism.Builder m = Mechanism.builder("sender" + period);
    KernelGraph g = m.graph();
    int next = m.state("next");
    m.onStart(next, g.constant(period));
    int port = m.outPort("spike");
    int due = g.apply(KernelOp.GREATER_EQUAL, g.time(), g.column(next));
    int later = g.add(g.column(next), g.constant(period));
    m.block(
        new Block(
            List.of(),
            List.of(new Transition(due, -1, List.of(new Assignment(next, later)), List.of(port)))));
    return m.build();
  }

  /** Remembers how many events came, and a list of who sent them as digits. */
  private static Mechanism counter(int digit) {
    Mechanism.Builder m = Mechanism.builder("counter" + digit);
    KernelGraph g = m.graph();
    int count = m.state("count");
    int arrived = m.state("arrived");
    int out = m.outPort("seen");
    m.onEvent(
        "in",
        List.of(
            new Transition(
                -1,
                -1,
                List.of(
                    new Assignment(count, g.add(g.column(count), g.constant(1))),
                    new Assignment(arrived, g.time())),
                List.of(out))));
    return m.build();
  }

  @Test
  default void delaysAreExactToTheStep() {
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(one(sender(1)));
    int to = model.group(one(counter(0)));
    model.connection(new Connection(from, 0, 0, to, 0, "in", 2.5));
    model.probe(probe(to, 0));
    int sent = model.eventProbe(new EventProbe(from, 0, 0));
    int seen = model.eventProbe(new EventProbe(to, 0, 0));
    for (StepMethod method : StepMethod.values()) {
      Records records = run(model.build(), method, 0.1, 10.5);
      List<Double> sentAt = new ArrayList<>();
      List<Double> seenAt = new ArrayList<>();
      for (int e = 0; e < records.events(); e++) {
        if (records.eventProbe(e) == sent) {
          sentAt.add(records.eventTime(e));
        } else if (records.eventProbe(e) == seen) {
          seenAt.add(records.eventTime(e));
        }
      }
      assertThat(sentAt).startsWith(1.0, 2.0, 3.0).hasSize(10);
      assertThat(seenAt).startsWith(3.5, 4.5, 5.5).hasSizeBetween(7, 8);
    }
  }

  @Test
  default void eventsWithoutDelayArriveInTheSameStep() {
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(one(sender(1)));
    int to = model.group(one(counter(0)));
    int next = model.group(one(counter(1)));
    model.connection(new Connection(from, 0, 0, to, 0, "in", 0));
    model.connection(new Connection(to, 0, 0, next, 0, "in", 0));
    model.probe(probe(next, 0));
    for (StepMethod method : StepMethod.values()) {
      Records records = run(model.build(), method, 0.25, 3);
      assertThat(records.value(3, 0)).isZero();
      assertThat(records.value(4, 0)).isEqualTo(1);
      assertThat(last(records, 0)).isEqualTo(3);
    }
  }

  @Test
  default void equalTimesAreFirstInFirstOut() {
    // The last to write wins: the connection declared last.
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(one(sender(1)));
    Mechanism.Builder m = Mechanism.builder("log");
    KernelGraph g = m.graph();
    int log = m.state("log");
    for (int digit : new int[] {1, 2, 3}) {
      int longer = g.add(g.multiply(g.column(log), g.constant(10)), g.constant(digit));
      Transition write = new Transition(-1, -1, List.of(new Assignment(log, longer)), List.of());
      m.onEvent("in" + digit, List.of(write));
    }
    int to = model.group(one(m.build()));
    for (int digit : new int[] {2, 3, 1}) {
      model.connection(new Connection(from, 0, 0, to, 0, "in" + digit, 0.5));
    }
    model.probe(probe(to, log));
    for (StepMethod method : StepMethod.values()) {
      assertThat(last(run(model.build(), method, 0.1, 2), 0)).isEqualTo(231);
    }
  }

  @Test
  default void eventsBringTheValueOfTheirConnectionAlong() {
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(one(sender(1)));
    Mechanism.Builder m = Mechanism.builder("log");
    KernelGraph g = m.graph();
    int brought = m.parameter("brought");
    int log = m.state("log");
    int sum = m.state("sum");
    int longer = g.add(g.multiply(g.column(log), g.constant(10)), g.column(brought));
    int more = g.add(g.column(sum), g.multiply(g.constant(2), g.column(brought)));
    m.onEvent("write", List.of(assign(log, longer)));
    m.onEvent("add", List.of(assign(sum, more)));
    Map<Integer, double[]> none = Map.of(brought, new double[1]);
    int to = model.group(new Group(m.build(), 1, none, new long[0], brought));
    for (int digit : new int[] {3, 1, 2}) {
      model.connection(new Connection(from, 0, 0, to, 0, "write", 0.5, digit));
      model.connection(new Connection(from, 0, 0, to, 0, "add", 0.2 * digit, digit));
    }
    model.probe(probe(to, log));
    model.probe(probe(to, sum));
    for (StepMethod method : StepMethod.values()) {
      Records records = run(model.build(), method, 0.1, 1.9);
      assertThat(last(records, 0)).isEqualTo(312);
      assertThat(last(records, 1)).isEqualTo(12);
    }
  }

  private static Transition assign(int column, int node) {
    return new Transition(-1, -1, List.of(new Assignment(column, node)), List.of());
  }

  @Test
  default void aConnectionTakesFewBytes() {
    int cells = 50;
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(new Group(sender(1), cells, Map.of()));
    int to = model.group(new Group(counter(0), cells, Map.of()));
    for (int k = 0; k < 100 * cells * cells; k++) {
      double weight = (k % 1000) / 3.0;
      model.connection(
          new Connection(from, k % cells, 0, to, k / cells % cells, "in", 1 + k % 7, weight));
    }
    Plan plan = Plan.of(model.build(), StepMethod.NEURON, 0.1, 1);
    try (Stepper stepper = backend().start(plan)) {
      Footprint footprint = stepper.footprint();
      assertThat(footprint.connections()).isEqualTo(100L * cells * cells);
      assertThat(footprint.connectionBytes()).isLessThan(24 * footprint.connections());
      assertThat(footprint.values()).isBetween(8L * 3 * cells, 8L * 20 * cells);
    }
  }

  @Test
  default void chainedTransitionsHappenTogether() {
    Mechanism.Builder m = Mechanism.builder("chain");
    KernelGraph g = m.graph();
    int a = m.state("a");
    int b = m.state("b");
    int test = g.apply(KernelOp.GREATER_EQUAL, g.time(), g.constant(1));
    int first = g.apply(KernelOp.AND, test, g.apply(KernelOp.EQUAL, g.column(a), g.constant(0)));
    m.block(
        new Block(
            List.of(a, b),
            List.of(
                new Transition(first, -1, List.of(new Assignment(a, g.constant(5))), List.of()),
                new Transition(
                    -1,
                    0,
                    List.of(new Assignment(b, g.add(g.column(b), g.column(a)))),
                    List.of()))));
    SolverModel.Builder model = SolverModel.builder();
    model.group(one(m.build()));
    model.probe(probe(0, b));
    for (StepMethod method : StepMethod.values()) {
      assertThat(last(run(model.build(), method, 0.5, 4), 0)).isEqualTo(5);
    }
  }

  @Test
  default void eventsInACircleWithoutDelayAreReported() {
    SolverModel.Builder model = SolverModel.builder();
    int from = model.group(one(sender(1)));
    int to = model.group(one(counter(0)));
    model.connection(new Connection(from, 0, 0, to, 0, "in", 0));
    model.connection(new Connection(to, 0, 0, to, 0, "in", 0));
    assertThatThrownBy(() -> run(model.build(), StepMethod.NEURON, 0.5, 2))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("circle");
  }
}
