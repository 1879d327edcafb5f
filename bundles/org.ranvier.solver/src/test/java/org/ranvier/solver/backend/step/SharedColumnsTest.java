/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;
import org.ranvier.solver.model.Transition;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** Which input columns need no array of their own. */
class SharedColumnsTest {
  private static final Source VOLTAGE = new Source.NodeVoltage();
  private static final int NODES = 4;

  private final SolverModel.Builder model =
      SolverModel.builder()
          .cable(
              new Cable(
                  new int[] {-1, 0, 1, 2},
                  new double[] {0.01, 0.02, 0.03, 0.04},
                  new double[] {0, 0.1, 0.1, 0.1},
                  new double[] {-65, -65, -65, -65}));

  /** A state that follows its only input, and a current of both. */
  private int channel(String name) {
    Mechanism.Builder m = Mechanism.builder(name);
    KernelGraph g = m.graph();
    int in = m.input("in");
    int x = m.state("x");
    m.rate(x, g.subtract(g.column(in), g.column(x)));
    m.derived("i", g.multiply(g.column(x), g.column(in)));
    m.onEvent(
        "in",
        List.of(
            new Transition(
                -1, -1, List.of(new Assignment(x, g.add(g.column(x), g.constant(1)))), List.of())));
    return model.group(new Group(m.density().build(), NODES, Map.of()));
  }

  private void hand(int group, Source source, int count, IntBinaryOperator index) {
    int[] own = IntStream.range(0, count).toArray();
    int[] indices = IntStream.range(0, count).map(k -> index.applyAsInt(k, count)).toArray();
    model.gather(new Gather(group, 0, own, source, indices));
    int[] nodes = IntStream.range(0, NODES).toArray();
    model.sum(new Sum(group, 2, nodes, -1, new Sum.Target.NodeCurrent(), nodes));
  }

  private SharedColumns shared(StepMethod method) {
    return SharedColumns.of(Plan.of(model.build(), method, 0.025, 1));
  }

  @ParameterizedTest
  @EnumSource(
      value = StepMethod.class,
      names = {"NEURON", "NEURON_EXPORT"})
  void voltagesInOrderAreReadInPlace(StepMethod method) {
    hand(channel("a"), VOLTAGE, NODES, (k, n) -> k);
    SharedColumns shared = shared(method);
    assertThat(shared.shared(0, 0)).contains(VOLTAGE);
    assertThat(shared.shared(0, 1)).isEmpty();
  }

  /** Two channels of other equations, so that they are not joined. */
  @Test
  void twoChannelsOnTheSameNodesShare() {
    hand(channel("a"), VOLTAGE, NODES, (k, n) -> n - 1 - k);
    int other = follower("b", true);
    hand(other, VOLTAGE, NODES, (k, n) -> n - 1 - k);
    SharedColumns shared = shared(StepMethod.NEURON);
    assertThat(shared.shared(0, 0)).isEmpty();
    assertThat(shared.shared(1, 0)).contains(new Source.GroupColumn(0, 0));
  }

  private int follower(String name, boolean square) {
    Mechanism.Builder m = Mechanism.builder(name);
    KernelGraph g = m.graph();
    int in = m.input("in");
    int x = m.state("x");
    int read = g.column(in);
    m.rate(x, g.subtract(square ? g.multiply(read, read) : read, g.column(x)));
    m.derived("i", g.multiply(g.column(x), g.column(x)));
    return model.group(new Group(m.density().build(), NODES, Map.of()));
  }

  /** The source advances before the follower does, which must see the value of before. */
  @Test
  void aSourceThatMovesOnEarlierIsCopied() {
    int source = channel("a");
    hand(source, VOLTAGE, NODES, (k, n) -> k);
    int late = follower("b", true);
    hand(late, new Source.GroupColumn(source, 1), NODES, (k, n) -> k);
    assertThat(shared(StepMethod.NEURON).shared(late, 0)).isEmpty();
  }

  @Test
  void aColumnThatIsHandedInPartsIsItsOwn() {
    int group = channel("a");
    hand(group, VOLTAGE, 2, (k, n) -> k);
    assertThat(shared(StepMethod.NEURON).shared(group, 0)).isEmpty();
  }
}
