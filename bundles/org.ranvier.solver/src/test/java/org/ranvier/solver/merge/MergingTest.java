/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
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

/** Which instances are made one, and what forbids it. */
class MergingTest {
  private static final int SYNAPSES = 4;

  /** Columns of the synapse that all cases begin with. */
  private static final int WEIGHT = 0;

  private static final int TAU = 1;
  private static final int V = 2;
  private static final int X = 3;

  /** A linear synapse with one thing added that forbids to merge. */
  private enum Obstacle {
    TEST(
        (m, g) ->
            m.block(
                new Block(
                    List.of(),
                    List.of(
                        set(X, g.constant(0), g.apply(KernelOp.LESS, g.column(X), g.time())))))),
    SCHEME(
        (m, g) -> {
          int open = m.state("open");
          int shut = m.state("shut");
          m.scheme(
              new KineticScheme(
                  List.of(open, shut),
                  List.of(new KineticScheme.Edge(0, 1, g.constant(1), g.constant(2)))));
        }),
    OUT_PORT((m, g) -> m.outPort("seen")),
    MEMBRANE((m, g) -> m.membrane(m.state("own"))),
    RANDOM_NUMBER((m, g) -> add(m, X, g.random(g.constant(1)))),
    SQUARE_IN_RATE((m, g) -> m.rate(X, g.negate(g.multiply(g.column(X), g.column(X))))),
    CONSTANT_IN_RATE((m, g) -> m.rate(X, g.subtract(g.constant(1), g.column(X)))),
    STEPS_IN_RATE((m, g) -> m.rate(X, g.apply(KernelOp.FLOOR, g.column(X)))),
    CHOICE_IN_RATE(
        (m, g) -> {
          int large = g.apply(KernelOp.GREATER, g.column(X), g.constant(1));
          m.rate(X, g.select(large, g.negate(g.column(X)), g.constant(0)));
        }),
    WEIGHT_IN_RATE((m, g) -> m.rate(X, g.negate(g.multiply(g.column(WEIGHT), g.column(X))))),
    START((m, g) -> m.onStart(X, g.constant(1))),
    ASSIGNMENT((m, g) -> handle(m, set(X, g.column(WEIGHT), -1))),
    FACILITATION(
        (m, g) -> {
          int usage = m.state("usage");
          add(m, X, g.column(usage));
        }),
    SATURATION((m, g) -> add(m, X, g.multiply(g.constant(-0.5), g.column(X)))),
    CONDITION_AT_EVENT(
        (m, g) -> {
          int more = g.add(g.column(X), g.constant(1));
          handle(m, set(X, more, g.apply(KernelOp.LESS, g.column(X), g.constant(3))));
        }),
    SECOND_ASSIGNMENT(
        (m, g) -> {
          int other = m.state("other");
          add(m, other, g.column(X));
        });

    private final BiConsumer<Mechanism.Builder, KernelGraph> change;

    Obstacle(BiConsumer<Mechanism.Builder, KernelGraph> change) {
      this.change = change;
    }
  }

  private static Transition set(int column, int node, int test) {
    return new Transition(test, -1, List.of(new Assignment(column, node)), List.of());
  }

  private static void handle(Mechanism.Builder m, Transition transition) {
    m.onEvent("in", List.of(transition));
  }

  private static void add(Mechanism.Builder m, int state, int node) {
    handle(m, set(state, m.graph().add(m.graph().column(state), node), -1));
  }

  /** i = x (0 − v), x' = −x/τ, x ← x + weight. */
  private static Mechanism synapse(Consumer<Mechanism.Builder> change) {
    Mechanism.Builder m = Mechanism.builder("synapse");
    KernelGraph g = m.graph();
    m.parameter("weight");
    m.parameter("tau");
    m.input("v");
    m.state("x");
    m.derived("i", g.multiply(g.column(X), g.negate(g.column(V))));
    m.rate(X, g.divide(g.negate(g.column(X)), g.column(TAU)));
    add(m, X, g.column(WEIGHT));
    change.accept(m);
    return m.build();
  }

  private static Mechanism cell() {
    Mechanism.Builder m = Mechanism.builder("cell");
    KernelGraph g = m.graph();
    int v = m.state("v");
    int sum = m.input("sum");
    m.membrane(v);
    m.rate(v, g.subtract(g.column(sum), g.column(v)));
    m.outPort("spike");
    return m.build();
  }

  /** Two cells, the first two synapses on the first of them, the others on the second. */
  private static SolverModel model(Mechanism synapse, Consumer<SolverModel.Builder> change) {
    double[] weights = {1, 2, 3, 4};
    double[] taus = {5, 5, 5, 5};
    return model(synapse, Map.of(WEIGHT, weights, TAU, taus), change);
  }

  private static SolverModel model(
      Mechanism synapse, Map<Integer, double[]> parameters, Consumer<SolverModel.Builder> change) {
    SolverModel.Builder model = SolverModel.builder();
    int cells = model.group(new Group(cell(), 2, Map.of()));
    int synapses = model.group(new Group(synapse, SYNAPSES, new HashMap<>(parameters)));
    int[] all = {0, 1, 2, 3};
    int[] hosts = {0, 0, 1, 1};
    model.gather(new Gather(synapses, V, all, new Source.GroupColumn(cells, 0), hosts));
    int i = synapse.indexOf("i");
    model.sum(new Sum(synapses, i, all, V, new Sum.Target.GroupColumn(cells, 1), hosts));
    for (int s = 0; s < SYNAPSES; s++) {
      model.connection(new Connection(cells, 1 - hosts[s], 0, synapses, s, "in", 1 + s));
    }
    change.accept(model);
    return model.build();
  }

  private static Group merged(SolverModel model) {
    return Merging.of(model).groups().get(1);
  }

  private static Group merged(Mechanism synapse) {
    return merged(model(synapse, m -> {}));
  }

  @Test
  void linearSynapsesOfACellAreOne() {
    SolverModel merged = Merging.of(model(synapse(m -> {}), m -> {}));
    Group synapses = merged.groups().get(1);
    assertThat(synapses.size()).isEqualTo(2);
    assertThat(synapses.carried()).isEqualTo(WEIGHT);
    assertThat(merged.connections().size()).isEqualTo(SYNAPSES);
    double[][] weights = new double[2][6];
    merged
        .connections()
        .forEach(
            (k, group, instance, port) -> {
              int to = merged.connections().targetInstance(k);
              assertThat(instance).isEqualTo(1 - to);
              weights[to][(int) merged.connections().delay(k)] = merged.connections().value(k);
            });
    assertThat(weights[0]).containsExactly(0, 1, 2, 0, 0, 0);
    assertThat(weights[1]).containsExactly(0, 0, 0, 3, 4, 0);
    assertThat(merged.sums().getFirst().indices()).containsExactly(0, 1);
    assertThat(merged.gathers().getFirst().indices()).containsExactly(0, 1);
  }

  @ParameterizedTest
  @EnumSource(Obstacle.class)
  void whatDoesNotAddUpStaysApart(Obstacle obstacle) {
    Mechanism changed = synapse(m -> obstacle.change.accept(m, m.graph()));
    assertThat(merged(changed).size()).isEqualTo(SYNAPSES);
  }

  @Test
  void outputsThatAreNotLinearStayApart() {
    Mechanism.Builder m = Mechanism.builder("saturating");
    KernelGraph g = m.graph();
    m.parameter("weight");
    m.parameter("tau");
    m.input("v");
    m.state("x");
    m.derived("i", g.apply(KernelOp.MIN, g.column(X), g.constant(1)));
    m.rate(X, g.negate(g.column(X)));
    add(m, X, g.column(WEIGHT));
    assertThat(merged(m.build()).size()).isEqualTo(SYNAPSES);
  }

  @Test
  void parametersOfRatesTellSynapsesApart() {
    double[] weights = {1, 1, 1, 1};
    double[] taus = {5, 6, 5, 5};
    SolverModel model = model(synapse(m -> {}), Map.of(WEIGHT, weights, TAU, taus), m -> {});
    assertThat(merged(model).size()).isEqualTo(3);
    assertThat(merged(model).carried()).isEqualTo(-1);
  }

  @Test
  void whatIsNotANumberIsNotCarried() {
    double[] weights = {1, Double.NaN, 3, 3};
    double[] taus = {5, 5, 5, 5};
    SolverModel model = model(synapse(m -> {}), Map.of(WEIGHT, weights, TAU, taus), m -> {});
    assertThat(merged(model).size()).isEqualTo(3);
  }

  @Test
  void aSingleSynapseThatIsRecordedStaysAlone() {
    Probe probe = new Probe(new Source.GroupColumn(1, X), 3);
    SolverModel merged = Merging.of(model(synapse(m -> {}), m -> m.probe(probe)));
    assertThat(merged.groups().get(1).size()).isEqualTo(3);
    assertThat(merged.probes().getFirst().index()).isEqualTo(2);
  }

  @Test
  void aSynapseThatOthersReadStaysAlone() {
    SolverModel model =
        model(
            synapse(m -> {}),
            m -> {
              Mechanism.Builder reader = Mechanism.builder("reader");
              int input = reader.input("x");
              int group = m.group(new Group(reader.build(), 1, Map.of()));
              Source source = new Source.GroupColumn(1, X);
              m.gather(new Gather(group, input, new int[] {0}, source, new int[] {1}));
            });
    assertThat(merged(model).size()).isEqualTo(3);
    assertThat(Merging.of(model).gathers().getLast().indices()).containsExactly(1);
  }

  @Test
  void aSynapseThatOthersAddToStaysAlone() {
    SolverModel model =
        model(
            synapse(m -> {}),
            m -> {
              Mechanism.Builder giver = Mechanism.builder("giver");
              int given = giver.derived("one", giver.graph().constant(1));
              int group = m.group(new Group(giver.build(), 1, Map.of()));
              Sum.Target target = new Sum.Target.GroupColumn(1, V);
              m.sum(new Sum(group, given, new int[] {0}, -1, target, new int[] {2}));
            });
    assertThat(merged(model).size()).isEqualTo(3);
  }

  @Test
  void placesTellSynapsesApart() {
    SolverModel model =
        model(
            synapse(m -> {}),
            m -> {
              Sum.Target target = new Sum.Target.GroupColumn(0, 1);
              m.sum(new Sum(1, 4, new int[] {3}, -1, target, new int[] {0}));
            });
    assertThat(merged(model).size()).isEqualTo(3);
  }

  @Test
  void instancesThatAreVisitedInAnOrderStayAsTheyAre() {
    SolverModel model =
        model(
            synapse(m -> {}),
            m -> {
              for (int i = 0; i < SYNAPSES; i++) {
                m.visit(new Member(1, i));
              }
            });
    assertThat(Merging.of(model)).isSameAs(model);
  }

  @Test
  void aFactorOfTheCurrentIsCarriedAndTheSynapseThatIsRecordedKeepsIt() {
    Mechanism synapse = SynapseNetwork.conductance();
    Probe probe = new Probe(new Source.GroupColumn(1, X), 0);
    SolverModel merged = Merging.of(model(synapse, m -> m.probe(probe)));
    assertThat(merged.groups()).hasSize(3);
    assertThat(merged.groups().get(1).mechanism()).isSameAs(synapse);
    assertThat(merged.groups().get(1).size()).isEqualTo(1);
    assertThat(merged.groups().get(1).carried()).isEqualTo(-1);
    assertThat(merged.groups().get(2).size()).isEqualTo(2);
    assertThat(merged.groups().get(2).carried()).isEqualTo(WEIGHT);
    assertThat(merged.sums()).hasSize(2);
  }
}
