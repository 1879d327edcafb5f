/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.merge.Merging;
import org.ranvier.solver.merge.SynapseNetwork;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.plan.StepMethod;

/** Synapses that add up, as one or each by itself: a difference of rounding only. */
interface MergingContract extends BackendCase {
  List<StepMethod> MERGING =
      List.of(StepMethod.NEURON, StepMethod.NEURON_EXPORT, StepMethod.CN, StepMethod.RK4);

  private static void assertSame(Records merged, Records single, int probes) {
    assertThat(merged.rows()).isEqualTo(single.rows());
    for (int row = 0; row < merged.rows(); row++) {
      for (int p = 0; p < probes; p++) {
        double expected = single.value(row, p);
        assertThat(merged.value(row, p))
            .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
      }
    }
  }

  @Test
  default void mergedSynapsesDoWhatTheyDidSingly() {
    for (long seed = 1; seed <= 5; seed++) {
      SynapseNetwork network = new SynapseNetwork(seed, 60);
      SolverModel merged = network.build(List.of());
      SolverModel single = new SynapseNetwork(seed, 60).build(List.of(0, 1, 2));
      assertThat(instances(merged)).isLessThan(instances(single));
      for (StepMethod method : MERGING) {
        Records one = run(merged, method, 0.1, 20);
        Records other = run(single, method, 0.1, 20);
        assertThat(one.value(one.rows() - 1, 0)).isNotEqualTo(one.value(0, 0));
        assertSame(one, other, network.cellProbes());
      }
    }
  }

  @Test
  default void oneKindThatIsWatchedLeavesTheOthersMerged() {
    for (int kind = 0; kind < 3; kind++) {
      SynapseNetwork network = new SynapseNetwork(7, 40);
      SolverModel merged = network.build(List.of(kind));
      SolverModel single = new SynapseNetwork(7, 40).build(List.of(0, 1, 2));
      assertThat(Merging.of(merged).groups().get(network.group(kind)).size()).isEqualTo(40);
      assertSame(
          run(merged, StepMethod.NEURON, 0.1, 20),
          run(single, StepMethod.NEURON, 0.1, 20),
          network.cellProbes());
    }
  }

  private static int instances(SolverModel model) {
    return Merging.of(model).groups().stream().mapToInt(g -> g.size()).sum();
  }
}
