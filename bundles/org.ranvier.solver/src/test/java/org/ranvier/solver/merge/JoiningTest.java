/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.scalar.ScalarProvider;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Connection;
import org.ranvier.solver.model.EventProbe;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.model.Transition;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** Which groups become one, what forbids it, and that the solution stays the same. */
class JoiningTest {
  private static final Source VOLTAGE = new Source.NodeVoltage();
  private static final Sum.Target CURRENT = new Sum.Target.NodeCurrent();

  /** x' = (1/(1 + e^(−(v − half)/4)) − x)/τ, i = g x (reversal − v). */
  private static Mechanism channel(
      String column, double g, double reversal, double half, double tau) {
    Mechanism.Builder m = Mechanism.builder("channel of " + g);
    KernelGraph k = m.graph();
    int v = k.column(m.input("v"));
    int x = m.state(column);
    int exponent = k.multiply(k.constant(-0.25), k.subtract(v, k.constant(half)));
    int steady = k.divide(k.constant(1), k.add(k.constant(1), k.apply(KernelOp.EXP, exponent)));
    m.rate(x, k.divide(k.subtract(steady, k.column(x)), k.constant(tau)));
    m.onStart(x, steady);
    int drive = k.subtract(k.constant(reversal), v);
    m.derived("i", k.multiply(k.multiply(k.constant(g), k.column(x)), drive));
    return m.density().build();
  }

  private static int attach(SolverModel.Builder model, Mechanism channel, int... nodes) {
    int group = model.group(new Group(channel, nodes.length, Map.of()));
    int[] own = java.util.stream.IntStream.range(0, nodes.length).toArray();
    model.gather(new Gather(group, 0, own, VOLTAGE, nodes));
    model.sum(new Sum(group, 2, own, 0, CURRENT, nodes));
    return group;
  }

  private static SolverModel.Builder threeNodes() {
    return SolverModel.builder()
        .cable(
            new Cable(
                new int[] {-1, 0, 1},
                new double[] {0.01, 0.02, 0.03},
                new double[] {0, 0.1, 0.05},
                new double[] {-65, -65, -65}));
  }

  private static SolverModel pair(Mechanism first, Mechanism second) {
    SolverModel.Builder model = threeNodes();
    attach(model, first, 0);
    int last = attach(model, second, 1, 2);
    model.probe(new Probe(VOLTAGE, 2));
    model.probe(new Probe(new Source.GroupColumn(last, 1), 1));
    return model.build();
  }

  private static double[] solved(SolverModel model) {
    Plan plan = Plan.of(model, StepMethod.NEURON, 0.025, 1);
    try (Stepper stepper = new ScalarProvider().start(plan)) {
      Records records = new Records(model.probes().size());
      stepper.advance(400, records);
      return new double[] {records.value(399, 0), records.value(399, 1)};
    }
  }

  @Test
  void whatDiffersBecomesParameters() {
    SolverModel joined =
        Joining.of(pair(channel("x", 0.02, 10, -50, 2), channel("x", 0.03, 10, -55, 2)));
    assertThat(joined.groups()).hasSize(1);
    Group group = joined.groups().getFirst();
    assertThat(group.size()).isEqualTo(3);
    assertThat(group.parameters().values())
        .containsExactlyInAnyOrder(new double[] {0.02, 0.03, 0.03}, new double[] {-50, -55, -55});
    assertThat(joined.gathers()).hasSize(1);
    assertThat(joined.sums()).hasSize(1);
    assertThat(joined.sums().getFirst().indices()).containsExactly(0, 1, 2);
    assertThat(joined.probes().get(1)).isEqualTo(new Probe(new Source.GroupColumn(0, 1), 2));
  }

  @Test
  void theSolutionIsTheSame() {
    // Another name keeps the groups apart.
    double[] apart = solved(pair(channel("x", 0.02, 10, -50, 2), channel("y", 0.03, -90, -55, 2)));
    double[] joined = solved(pair(channel("x", 0.02, 10, -50, 2), channel("x", 0.03, -90, -55, 2)));
    assertThat(joined[0]).isCloseTo(apart[0], within(1e-12 * 65));
    assertThat(joined[1]).isCloseTo(apart[1], within(1e-12));
    assertThat(joined[0]).isNotEqualTo(-65.0);
  }

  /** Equal literals are one node of a graph. */
  @Test
  void literalsThatHappenToBeEqualPlayNoPart() {
    SolverModel model = pair(channel("x", 2, -50, -50, 2), channel("x", 0.03, 10, -55, 7));
    assertThat(Joining.of(model).groups()).hasSize(1);
    double[] apart = solved(pair(channel("x", 2, -50, -50, 2), channel("y", 0.03, 10, -55, 7)));
    assertThat(solved(model)[0]).isCloseTo(apart[0], within(1e-12 * 65));
  }

  @Test
  void otherFormulasStayApart() {
    Mechanism.Builder other = Mechanism.builder("leak");
    KernelGraph k = other.graph();
    int v = k.column(other.input("v"));
    int x = other.state("x");
    other.derived("i", k.multiply(k.column(x), v));
    SolverModel model = pair(channel("x", 0.02, 10, -50, 2), other.density().build());
    assertThat(Joining.of(model)).isSameAs(model);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void membranesAndRandomNumbersStayApart(boolean random) {
    SolverModel.Builder model = SolverModel.builder();
    for (double rate : new double[] {1, 2}) {
      Mechanism.Builder m = Mechanism.builder("cell " + rate);
      int v = m.state("v");
      m.rate(v, m.graph().constant(rate));
      if (random) {
        m.onStart(v, m.graph().random(m.graph().constant(1)));
      } else {
        m.membrane(v);
      }
      model.group(new Group(m.build(), 2, Map.of()));
    }
    assertThat(Joining.of(model.build()).groups()).hasSize(2);
  }

  @Test
  void manyDifferencesAreNotWorthIt() {
    SolverModel.Builder model = SolverModel.builder();
    for (int n = 1; n < 3; n++) {
      Mechanism.Builder m = Mechanism.builder("many " + n);
      for (int s = 1; s < 6; s++) {
        m.rate(m.state("x" + s), m.graph().constant(n * s));
      }
      model.group(new Group(m.build(), 2, Map.of()));
    }
    assertThat(Joining.of(model.build()).groups()).hasSize(2);
  }

  private static Mechanism passing(String name, double factor) {
    Mechanism.Builder m = Mechanism.builder(name + factor);
    int in = m.input(name);
    m.derived("out", m.graph().multiply(m.graph().constant(factor), m.graph().column(in)));
    return m.build();
  }

  /** a → b and b → a would be a circle if both a were one and both b. */
  @Test
  void noCircleArises() {
    SolverModel.Builder model = SolverModel.builder();
    int[] groups = new int[4];
    for (int k = 0; k < 4; k++) {
      groups[k] = model.group(new Group(passing(k % 2 == 0 ? "a" : "b", k + 2), 1, Map.of()));
    }
    hand(model, groups[0], groups[1]);
    hand(model, groups[3], groups[2]);
    assertThat(Joining.of(model.build()).groups()).hasSize(4);
  }

  @Test
  void chainsThatRunAlikeAreJoined() {
    SolverModel.Builder model = SolverModel.builder();
    int[] groups = new int[4];
    for (int k = 0; k < 4; k++) {
      groups[k] = model.group(new Group(passing(k % 2 == 0 ? "a" : "b", k + 2), 1, Map.of()));
    }
    hand(model, groups[0], groups[1]);
    hand(model, groups[2], groups[3]);
    SolverModel joined = Joining.of(model.build());
    assertThat(joined.groups()).hasSize(2);
    assertThat(joined.gathers()).hasSize(1);
    assertThat(joined.gathers().getFirst().indices()).containsExactly(0, 1);
    assertThat(joined.gathers().getFirst().instances()).containsExactly(0, 1);
  }

  private static void hand(SolverModel.Builder model, int from, int to) {
    int[] only = {0};
    model.gather(new Gather(to, 0, only, new Source.GroupColumn(from, 1), only));
  }

  private static Mechanism counter(double step) {
    Mechanism.Builder m = Mechanism.builder("counter " + step);
    KernelGraph k = m.graph();
    int n = m.state("n");
    int next = k.add(k.column(n), k.constant(step));
    m.onEvent("in", List.of(new Transition(-1, -1, List.of(new Assignment(n, next)), List.of())));
    m.outPort("never");
    return m.build();
  }

  @Test
  void eventsFindTheirReceivers() {
    SolverModel joined =
        Joining.of(
            counters(
                model -> {
                  model.connection(new Connection(1, 1, 0, 0, 0, "in", 0.5));
                  model.connection(new Connection(0, 0, 0, 1, 1, "in", 0.25));
                  model.eventProbe(new EventProbe(1, 1, 0));
                }));
    assertThat(joined.groups()).hasSize(1);
    assertThat(joined.eventProbes()).containsExactly(new EventProbe(0, 2, 0));
    int forward = joined.connections().begin(0, 0, 0);
    assertThat(joined.connections().targetInstance(forward)).isEqualTo(2);
    assertThat(joined.connections().delay(forward)).isEqualTo(0.25);
    int back = joined.connections().begin(0, 2, 0);
    assertThat(joined.connections().targetInstance(back)).isEqualTo(0);
    assertThat(joined.connections().size()).isEqualTo(2);
  }

  private static SolverModel counters(Consumer<SolverModel.Builder> change) {
    SolverModel.Builder model = SolverModel.builder();
    model.group(new Group(counter(1), 1, Map.of()));
    model.group(new Group(counter(2), 2, Map.of()));
    change.accept(model);
    return model.build();
  }
}
