/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.backend.scalar.ScalarProvider;
import org.ranvier.solver.block.LoopChoice;
import org.ranvier.solver.block.LoopLibrary;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** Large trees that are cut into slices. */
class SlicedSteppingTest {
  private static final LoopLibrary LOOPS =
      new LoopLibrary(Optional.empty(), LoopChoice.INTERPRETED);

  private static final int NODES = 9000;

  /** So many that the trees have branches of their own. */
  private static final int MANY = 52_000;

  private static void assertClose(double[] got, double[] want) {
    for (int k = 0; k < want.length; k++) {
      assertThat(Math.abs(got[k] - want[k])).isLessThan(1e-9);
    }
  }

  private static Plan plan(SolverModel model, StepMethod method) {
    return Plan.of(model, method, 0.02, 1);
  }

  private static Records run(Stepper stepper, SolverModel model, int... pieces) {
    Records records = new Records(model.probes().size());
    stepper.sample(records);
    for (int steps : pieces) {
      stepper.advance(steps, records);
    }
    stepper.close();
    return records;
  }

  private static List<String> events(Records records) {
    return IntStream.range(0, records.events())
        .mapToObj(e -> "%.6f %d".formatted(records.eventTime(e), records.eventProbe(e)))
        .sorted()
        .toList();
  }

  private static double[] values(Records records) {
    return Arrays.copyOf(records.values(), records.rows() * records.probes());
  }

  @ParameterizedTest
  @EnumSource(names = {"NEURON", "NEURON_EXPORT", "CN", "RK4"})
  void agreesWithTheReference(StepMethod method) {
    SolverModel model = RandomTrees.one(7, NODES, 40);
    Plan plan = plan(model, method);
    assertThat(Partition.of(plan).slices()).isGreaterThan(4);
    Records want = run(new ScalarProvider().start(plan), model, 150);
    Records got = run(new ClusterStepper(plan, 1, LOOPS), model, 3, 47, 100);
    assertThat(got.rows()).isEqualTo(want.rows());
    assertThat(events(got)).isEqualTo(events(want)).hasSizeGreaterThan(3);
    assertClose(values(got), values(want));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyNumberOfThreadsGivesTheSameBits(long seed) {
    SolverModel model = RandomTrees.one(seed, NODES, 40);
    Plan plan = plan(model, StepMethod.NEURON);
    Records one = run(new ClusterStepper(plan, 1, LOOPS), model, 200);
    for (int threads : new int[] {2, 3, 8}) {
      Records many = run(new ClusterStepper(plan, threads, LOOPS), model, 200);
      assertThat(values(many)).as("%d threads", threads).isEqualTo(values(one));
      assertThat(events(many)).isEqualTo(events(one));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NEURON", "CN"})
  void branchesAgreeWithTheReferenceOnAnyNumberOfThreads(StepMethod method) {
    SolverModel model = RandomTrees.one(9, MANY, 60);
    Plan plan = plan(model, method);
    Numbering.Cut cut = Partition.of(plan).cuts().getFirst();
    assertThat(cut.pieces() - cut.ofTrunk()).isGreaterThan(8);
    double[] want = values(run(new ScalarProvider().start(plan), model, 30));
    double[] one = values(run(new ClusterStepper(plan, 1, LOOPS), model, 30));
    assertThat(values(run(new ClusterStepper(plan, 2, LOOPS), model, 30))).isEqualTo(one);
    assertThat(values(run(new ClusterStepper(plan, 5, LOOPS), model, 13, 17))).isEqualTo(one);
    assertClose(one, want);
  }

  @Test
  void reportSaysThatItIsCut() {
    Plan plan = plan(RandomTrees.one(1, NODES, 1), StepMethod.NEURON);
    try (Stepper stepper = new ClusterStepper(plan, 2, LOOPS)) {
      stepper.advance(1, new Records(plan.model().probes().size()));
      assertThat(stepper.report()).matches("2 threads on \\d+ clusters in \\d+ slices, .*");
    }
  }

  @Test
  void whatIsJoinedAcrossStaysWhole() {
    SolverModel model = RandomTrees.circle(5, NODES);
    Plan plan = plan(model, StepMethod.NEURON);
    assertThat(Partition.of(plan).cuts()).allMatch(cut -> cut.slices() == 1);
    double[] want = values(run(new ScalarProvider().start(plan), model, 100));
    double[] got = values(run(new ClusterStepper(plan, 2, LOOPS), model, 100));
    assertClose(got, want);
  }

  @Test
  void unbranchedCableIsCutAsWell() {
    SolverModel model = RandomTrees.cable(3, NODES, 20);
    Plan plan = plan(model, StepMethod.NEURON);
    assertThat(Partition.of(plan).slices()).isGreaterThan(4);
    double[] want = values(run(new ScalarProvider().start(plan), model, 150));
    double[] one = values(run(new ClusterStepper(plan, 1, LOOPS), model, 150));
    double[] two = values(run(new ClusterStepper(plan, 2, LOOPS), model, 150));
    assertThat(two).isEqualTo(one);
    assertClose(one, want);
  }
}
