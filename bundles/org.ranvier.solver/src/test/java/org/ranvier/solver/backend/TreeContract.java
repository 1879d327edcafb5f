/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Connection;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.KineticScheme;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Member;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.model.Transition;
import org.ranvier.solver.model.Visit;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** What every back end must do with trees of components; a subclass names the back end. */
public abstract class TreeContract {
  private static final double DT = 0.1;

  protected abstract BackendProvider backend();

  private Records run(SolverModel model, int steps) {
    Plan plan = Plan.of(model, StepMethod.JLEMS, DT, 1234);
    assertThat(plan.isTree()).isTrue();
    Records records = new Records(model.probes().size());
    try (Stepper stepper = backend().start(plan)) {
      stepper.sample(records);
      stepper.advance(steps, records);
    }
    return records;
  }

  private static Probe probe(int group, int column, int instance) {
    return new Probe(new Source.GroupColumn(group, column), instance);
  }

  private static Visit visit(List<Integer> computed, List<Integer> states) {
    return new Visit(computed, states, List.of(), List.of(), List.of());
  }

  // ---- inside one component ----------------------------------------------------------------

  /** A part in a part in a whole: values go down and up by one copy a visit. */
  @Test
  void partsReadWhatOthersKeptFromTheirLastVisit() {
    Mechanism.Builder m = Mechanism.builder("whole");
    KernelGraph g = m.graph();
    int v = m.state("v");
    int q = m.state("part/q");
    int p = m.state("part/inner/p");
    int seen = m.derived("part/v (seen)", g.column(v));
    int innerSeen = m.derived("part/inner/v (seen)", g.column(seen));
    int given = m.derived("part/given", g.multiply(g.column(q), g.column(p)));
    int drive = m.derived("drive", g.add(g.column(given), g.constant(0.25)));
    m.onStart(v, g.constant(1)).onStart(q, g.constant(0.5)).onStart(p, g.constant(0.3));
    m.rate(v, g.subtract(g.column(drive), g.column(v)));
    m.rate(q, g.subtract(g.column(seen), g.column(q)));
    m.rate(p, g.subtract(g.column(innerSeen), g.column(p)));
    m.visit(visit(List.of(innerSeen), List.of(p)));
    m.visit(visit(List.of(seen, given), List.of(q)));
    m.visit(visit(List.of(drive), List.of(v)));
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(m.build(), 1, Map.of()));
    List.of(v, q, p, drive).forEach(column -> model.probe(probe(0, column, 0)));
    Records records = run(model.visit(new Member(0, 0)).build(), 100);

    double[] x = {1, 0.5, 0.3};
    double keptSeen = 1;
    double keptDrive = 0.5 * 0.3 + 0.25;
    for (int row = 0; row <= 100; row++) {
      for (int i = 0; i < 3; i++) {
        assertThat(records.value(row, i)).isCloseTo(x[i], within(1e-13));
      }
      assertThat(records.value(row, 3)).as("drive").isCloseTo(keptDrive, within(1e-13));
      double newP = x[2] + DT * (keptSeen - x[2]);
      keptSeen = x[0];
      double keptGiven = x[1] * newP;
      x[1] += DT * (keptSeen - x[1]);
      x[2] = newP;
      keptDrive = keptGiven + 0.25;
      x[0] += DT * (keptDrive - x[0]);
    }
  }

  /** Copies are taken before what a regime does, so that others see that a step later. */
  @Test
  void whatARegimeDoesIsShownAStepLater() {
    Mechanism.Builder m = Mechanism.builder("regime");
    KernelGraph g = m.graph();
    int v = m.state("v");
    int shown = m.derived("v (shown)", g.column(v));
    Transition grow =
        new Transition(-1, -1, List.of(new Assignment(v, g.add(g.column(v), g.step()))), List.of());
    m.visit(new Visit(List.of(), List.of(v), List.of(), List.of(shown), List.of(grow)));
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(m.build(), 1, Map.of()));
    model.probe(probe(0, v, 0));
    model.probe(probe(0, shown, 0));
    Records records = run(model.visit(new Member(0, 0)).build(), 3);
    for (int row = 1; row <= 3; row++) {
      assertThat(records.value(row, 0)).isCloseTo(row * DT, within(1e-13));
      assertThat(records.value(row, 1)).isEqualTo(records.value(row - 1, 0));
    }
  }

  /** Two states that exchange with rates 0.3·t and 0.2: what reads them is a step behind. */
  @Test
  void occupanciesAreSeenAStepLater() {
    Mechanism.Builder m = Mechanism.builder("scheme");
    KernelGraph g = m.graph();
    int a = m.state("a");
    int b = m.state("b");
    int forward = m.derived("forward", g.multiply(g.constant(0.3), g.time()));
    int open = m.derived("open", g.column(b));
    m.scheme(
        new KineticScheme(
            List.of(a, b),
            List.of(new KineticScheme.Edge(0, 1, g.column(forward), g.constant(0.2)))));
    m.visit(visit(List.of(forward), List.of(a, b)));
    m.visit(visit(List.of(open), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(m.build(), 1, Map.of()));
    model.probe(probe(0, b, 0));
    model.probe(probe(0, open, 0));
    Records records = run(model.visit(new Member(0, 0)).build(), 20);
    double occupied = 0;
    for (int row = 1; row <= 20; row++) {
      double rate = 0.3 * row * DT;
      double steady = rate / (rate + 0.2);
      assertThat(records.value(row, 1)).isCloseTo(occupied, within(1e-12));
      occupied = steady + (occupied - steady) * Math.exp(-(rate + 0.2) * DT);
      assertThat(records.value(row, 0)).isCloseTo(occupied, within(1e-12));
    }
  }

  // ---- among instances ---------------------------------------------------------------------

  private static final int SEEN = 2;
  private static final int FIRST = 3;

  /** Counts events and passes the first one on; an instance may begin with one. */
  private static Mechanism relay() {
    Mechanism.Builder m = Mechanism.builder("relay");
    KernelGraph g = m.graph();
    int count = m.state("count");
    int sent = m.state("sent");
    int seen = m.derived("seen", g.column(count));
    int first = m.parameter("first");
    m.onStart(count, g.column(first));
    int ready =
        g.apply(
            KernelOp.AND,
            g.apply(KernelOp.GREATER, g.column(count), g.constant(0.5)),
            g.apply(KernelOp.LESS, g.column(sent), g.constant(0.5)));
    int out = m.outPort("out");
    m.onEvent(
        "in",
        List.of(
            new Transition(
                -1,
                -1,
                List.of(new Assignment(count, g.add(g.column(count), g.constant(1)))),
                List.of())));
    Transition pass =
        new Transition(ready, -1, List.of(new Assignment(sent, g.constant(1))), List.of(out));
    m.visit(new Visit(List.of(seen), List.of(count, sent), List.of(pass), List.of(), List.of()));
    return m.build();
  }

  private static SolverModel.Builder relays(int size, int first) {
    double[] begins = new double[size];
    begins[first] = 1;
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(relay(), size, Map.of(FIRST, begins)));
    for (int i = 0; i < size; i++) {
      model.probe(probe(0, SEEN, i));
    }
    for (int i = 0; i < size; i++) {
      model.visit(new Member(0, i));
    }
    return model;
  }

  private static Connection connection(int from, int to, double delay) {
    return new Connection(0, from, 0, 0, to, "in", delay);
  }

  @Test
  void eventsArriveInTheSameStepAtWhatIsVisitedLater() {
    SolverModel.Builder model = relays(6, 0);
    for (int i = 0; i < 6; i++) {
      model.connection(connection(i, (i + 1) % 6, 0));
    }
    Records records = run(model.build(), 3);
    for (int i = 1; i < 6; i++) {
      assertThat(records.value(1, i)).as("relay %d in the first step", i).isEqualTo(1);
    }
    assertThat(records.value(1, 0)).as("begins with one").isEqualTo(1);
    assertThat(records.value(2, 0)).as("came round in the step before").isEqualTo(2);
  }

  @Test
  void eventsArriveInTheNextStepAtWhatWasVisitedBefore() {
    SolverModel.Builder model = relays(4, 3);
    for (int i = 3; i > 0; i--) {
      model.connection(connection(i, i - 1, 0));
    }
    Records records = run(model.build(), 5);
    for (int i = 2; i >= 0; i--) {
      assertThat(records.value(3 - i, i)).isZero();
      assertThat(records.value(4 - i, i)).isEqualTo(1);
    }
  }

  @Test
  void delayedEventsArriveAtTheFirstTimeThatIsNotBefore() {
    SolverModel.Builder model = relays(2, 0);
    model.connection(connection(0, 1, 0.55));
    Records records = run(model.build(), 8);
    assertThat(records.value(6, 1)).isZero();
    assertThat(records.value(7, 1)).as("sent at 0.1, due at 0.65 ms").isEqualTo(1);
  }

  /** y follows x of the other: new where the other comes first, else that of the step before. */
  @Test
  void valuesOfOthersAreNewOnlyWhereTheyWereVisited() {
    Mechanism.Builder m = Mechanism.builder("mutual");
    KernelGraph g = m.graph();
    int x = m.state("x");
    int y = m.input("y");
    int shown = m.derived("shown", g.column(x));
    int got = m.derived("got", g.column(y));
    m.rate(x, g.constant(1));
    m.visit(new Visit(List.of(got), List.of(x), List.of(), List.of(shown), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(m.build(), 2, Map.of()));
    Source source = new Source.GroupColumn(0, shown);
    model.gather(new Gather(0, y, new int[] {0, 1}, source, new int[] {1, 0}));
    model.probe(probe(0, got, 0));
    model.probe(probe(0, got, 1));
    model.visit(new Member(0, 0)).visit(new Member(0, 1));
    Records records = run(model.build(), 5);
    for (int row = 1; row <= 5; row++) {
      assertThat(records.value(row, 0)).isCloseTo((row - 1) * DT, within(1e-13));
      assertThat(records.value(row, 1)).isCloseTo(row * DT, within(1e-13));
    }
  }

  /** What is attached is added up when its host is visited; the second host comes a stage later. */
  @Test
  void sumsAreTakenWhenTheirReceiverIsVisited() {
    Mechanism.Builder s = Mechanism.builder("source");
    int i = s.derived("i", s.graph().time());
    s.visit(visit(List.of(i), List.of()));
    Mechanism.Builder h = Mechanism.builder("host");
    int sum = h.input("sum");
    int total = h.derived("total", h.graph().column(sum));
    h.visit(visit(List.of(total), List.of()));
    SolverModel.Builder model = SolverModel.builder();
    int sources = model.group(new Group(s.build(), 3, Map.of()));
    int hosts = model.group(new Group(h.build(), 2, Map.of()));
    model.sum(
        new Sum(
            sources,
            i,
            new int[] {0, 1, 2},
            -1,
            new Sum.Target.GroupColumn(hosts, sum),
            new int[] {0, 0, 1}));
    model.probe(probe(hosts, total, 0));
    model.probe(probe(hosts, total, 1));
    List.of(0, 1).forEach(k -> model.visit(new Member(sources, k)));
    model.visit(new Member(hosts, 0)).visit(new Member(sources, 2)).visit(new Member(hosts, 1));
    Records records = run(model.build(), 4);
    for (int row = 1; row <= 4; row++) {
      assertThat(records.value(row, 0)).isCloseTo(2 * row * DT, within(1e-12));
      assertThat(records.value(row, 1)).isCloseTo(row * DT, within(1e-12));
    }
  }

  @Test
  void everyInstanceNeedsAPlaceInTheOrder() {
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(relay(), 2, Map.of()));
    model.connection(connection(0, 1, 0)).visit(new Member(0, 0));
    assertThatThrownBy(() -> Plan.of(model.build(), StepMethod.JLEMS, DT, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("instance 1 of relay has no place");
  }
}
