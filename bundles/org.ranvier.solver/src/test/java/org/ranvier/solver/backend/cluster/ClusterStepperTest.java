/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.scalar.ScalarProvider;
import org.ranvier.solver.block.LoopChoice;
import org.ranvier.solver.block.LoopLibrary;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
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

/** Networks of trees of several shapes that excite each other, cut into clusters. */
class ClusterStepperTest {
  private static final LoopLibrary LOOPS =
      new LoopLibrary(Optional.empty(), LoopChoice.INTERPRETED);

  /** A leak with a synapse that every event strengthens, and a detector at the root. */
  private static SolverModel network(int cells, long seed) {
    Random random = new Random(seed);
    SolverModel.Builder model = SolverModel.builder();
    int[] sizes = IntStream.range(0, cells).map(c -> 3 + random.nextInt(3) * 4).toArray();
    int nodes = Arrays.stream(sizes).sum();
    int[] parent = new int[nodes];
    double[] capacitance = new double[nodes];
    double[] conductance = new double[nodes];
    double[] initial = new double[nodes];
    int[] roots = new int[cells];
    int at = 0;
    for (int c = 0; c < cells; c++) {
      roots[c] = at;
      for (int i = 0; i < sizes[c]; i++) {
        // A junction without membrane in every longer tree.
        parent[at + i] = i == 0 ? -1 : at + (i - 1) / 2;
        capacitance[at + i] = i == 1 && sizes[c] > 4 ? 0 : 0.01 + 0.01 * random.nextDouble();
        conductance[at + i] = i == 0 ? 0 : 0.02 + 0.01 * random.nextDouble();
        initial[at + i] = -65;
      }
      at += sizes[c];
    }
    model.cable(new Cable(parent, capacitance, conductance, initial));
    int leak = model.group(leak(nodes, random));
    int[] all = IntStream.range(0, nodes).filter(i -> capacitance[i] > 0).toArray();
    int[] numbers = IntStream.range(0, all.length).toArray();
    model.gather(new Gather(leak, 1, numbers, new Source.NodeVoltage(), all));
    model.sum(new Sum(leak, 2, numbers, 1, new Sum.Target.NodeCurrent(), all));
    int synapse = model.group(synapse(cells));
    int[] each = IntStream.range(0, cells).toArray();
    model.gather(new Gather(synapse, 1, each, new Source.NodeVoltage(), roots));
    model.sum(new Sum(synapse, 2, each, 1, new Sum.Target.NodeCurrent(), roots));
    int detector = model.group(detector(cells));
    model.gather(new Gather(detector, 0, each, new Source.NodeVoltage(), roots));
    for (int k = 0; k < 6 * cells; k++) {
      model.connection(
          new Connection(
              detector,
              random.nextInt(cells),
              0,
              synapse,
              random.nextInt(cells),
              "in",
              0.5 + random.nextInt(4)));
    }
    for (int c = 0; c < cells; c += 7) {
      model.probe(new Probe(new Source.NodeVoltage(), roots[c] + 2));
      model.eventProbe(new EventProbe(detector, c, 0));
    }
    return model.build();
  }

  private static Group leak(int nodes, Random random) {
    Mechanism.Builder m = Mechanism.builder("leak");
    KernelGraph g = m.graph();
    int conductance = m.parameter("g");
    int v = m.input("v");
    int drive = g.multiply(g.constant(-35), g.column(conductance));
    m.derived("i", g.subtract(drive, g.multiply(g.column(conductance), g.column(v))));
    int size = nodes;
    double[] values = new double[size];
    Arrays.setAll(values, i -> 0.0005 + 0.0005 * random.nextDouble());
    return new Group(m.density().build(), size, Map.of(conductance, values));
  }

  private static Group synapse(int cells) {
    Mechanism.Builder m = Mechanism.builder("synapse");
    KernelGraph g = m.graph();
    int s = m.state("s");
    int v = m.input("v");
    m.derived("i", g.multiply(g.column(s), g.negate(g.column(v))));
    m.rate(s, g.multiply(g.column(s), g.constant(-0.5)));
    int stronger = g.add(g.column(s), g.constant(0.0004));
    m.onEvent(
        "in",
        java.util.List.of(
            new Transition(
                -1, -1, java.util.List.of(new Assignment(s, stronger)), java.util.List.of())));
    return new Group(m.build(), cells, Map.of());
  }

  private static Group detector(int cells) {
    Mechanism.Builder m = Mechanism.builder("detector");
    KernelGraph g = m.graph();
    int v = m.input("v");
    int above = m.state("above");
    int port = m.outPort("spike");
    int over = g.apply(KernelOp.GREATER, g.column(v), g.constant(-45));
    int rises =
        g.apply(KernelOp.AND, over, g.apply(KernelOp.EQUAL, g.column(above), g.constant(0)));
    m.block(
        new Block(
            java.util.List.of(),
            java.util.List.of(
                new Transition(rises, -1, java.util.List.of(), java.util.List.of(port)),
                new Transition(
                    g.constant(1),
                    -1,
                    java.util.List.of(new Assignment(above, over)),
                    java.util.List.of()))));
    return new Group(m.build(), cells, Map.of());
  }

  private static Records run(Stepper stepper, int probes, int... pieces) {
    Records records = new Records(probes);
    stepper.sample(records);
    for (int steps : pieces) {
      stepper.advance(steps, records);
    }
    stepper.close();
    return records;
  }

  private static Plan plan(SolverModel model) {
    return Plan.of(model, StepMethod.NEURON, 0.1, 1);
  }

  @Test
  void clustersAgreeWithTheReference() {
    SolverModel model = network(300, 4);
    int probes = model.probes().size();
    Records want = run(new ScalarProvider().start(plan(model)), probes, 400);
    Records got = run(new ClusterStepper(plan(model), 1, LOOPS), probes, 7, 193, 200);
    assertThat(Partition.of(plan(model)).clusters()).isGreaterThan(2);
    assertThat(got.rows()).isEqualTo(want.rows());
    double worst = 0;
    for (int r = 0; r < want.rows(); r++) {
      assertThat(got.time(r)).isEqualTo(want.time(r));
      for (int p = 0; p < probes; p++) {
        worst = Math.max(worst, Math.abs(got.value(r, p) - want.value(r, p)));
      }
    }
    assertThat(worst).isLessThan(1e-9);
    assertThat(want.events()).isGreaterThan(20);
    assertThat(events(got)).isEqualTo(events(want));
  }

  private static java.util.List<String> events(Records records) {
    return IntStream.range(0, records.events())
        .mapToObj(e -> "%.6f %d".formatted(records.eventTime(e), records.eventProbe(e)))
        .sorted()
        .toList();
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    SolverModel model = network(300, 5);
    int probes = model.probes().size();
    Records one = run(new ClusterStepper(plan(model), 1, LOOPS), probes, 300);
    for (int threads : new int[] {2, 3, 8}) {
      Records many = run(new ClusterStepper(plan(model), threads, LOOPS), probes, 300);
      assertThat(Arrays.copyOf(many.values(), many.rows() * probes))
          .as("%d threads", threads)
          .isEqualTo(Arrays.copyOf(one.values(), one.rows() * probes));
      assertThat(events(many)).isEqualTo(events(one));
    }
  }

  @Test
  void whatGoesAstrayIsNamedOnAnyThread() {
    SolverModel model = network(200, 6);
    double[] initial = model.cable().initial().clone();
    initial[initial.length - 1] = Double.NaN;
    SolverModel broken =
        new SolverModel(
            model.groups(),
            new Cable(
                model.cable().parent(),
                model.cable().capacitance(),
                model.cable().conductance(),
                initial),
            model.gathers(),
            model.sums(),
            model.connections(),
            model.probes(),
            model.eventProbes(),
            model.order());
    try (Stepper stepper = new ClusterStepper(plan(broken), 2, LOOPS)) {
      assertThatExceptionOfType(SolverException.class)
          .isThrownBy(() -> stepper.advance(50, new Records(broken.probes().size())))
          .withMessageContaining("no longer a finite number");
    }
  }
}
