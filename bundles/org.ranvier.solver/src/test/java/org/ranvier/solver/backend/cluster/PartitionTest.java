/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;

/** Random networks of trees, and of what is attached to them, cut into clusters. */
class PartitionTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTheNaiveOne(long seed) {
    SolverModel model = RandomTrees.many(seed);
    Plan plan = Plan.of(model, StepMethod.NEURON, 0.1, 1);
    Numbering want = NaivePartition.of(plan);
    Numbering got = Partition.of(plan);
    assertThat(got.clusters()).isEqualTo(want.clusters());
    assertThat(got.firstSlice()).isEqualTo(want.firstSlice());
    assertThat(got.nodeSlice()).isEqualTo(want.nodeSlice());
    assertThat(got.nodePosition()).isEqualTo(want.nodePosition());
    assertThat(got.slice()).isDeepEqualTo(want.slice());
    assertThat(got.position()).isDeepEqualTo(want.position());
    assertThat(got.sizes()).isDeepEqualTo(want.sizes());
    assertThat(got.whole()).isDeepEqualTo(want.whole());
    assertThat(got.bare()).isDeepEqualTo(want.bare());
    for (int c = 0; c < want.clusters(); c++) {
      assertThat(got.bundles()[c]).hasSameSizeAs(want.bundles()[c]);
      for (int b = 0; b < want.bundles()[c].length; b++) {
        assertThat(got.bundles()[c][b].first()).isEqualTo(want.bundles()[c][b].first());
        assertThat(got.bundles()[c][b].lanes()).isEqualTo(want.bundles()[c][b].lanes());
        assertThat(got.bundles()[c][b].parent()).isEqualTo(want.bundles()[c][b].parent());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void everythingHasAPlaceOfItsOwnBehindWhatItHangsOn(long seed) {
    SolverModel model = RandomTrees.many(seed);
    Numbering numbering = Partition.of(Plan.of(model, StepMethod.NEURON, 0.1, 1));
    int[] parent = model.cable().parent();
    long[] nodes = places(numbering.nodeSlice(), numbering.nodePosition());
    assertThat(nodes).doesNotHaveDuplicates();
    for (int i = 0; i < parent.length; i++) {
      if (parent[i] >= 0) {
        assertThat(numbering.nodeSlice()[i]).isEqualTo(numbering.nodeSlice()[parent[i]]);
        assertThat(numbering.nodePosition()[i]).isGreaterThan(numbering.nodePosition()[parent[i]]);
      }
    }
    for (int g = 0; g < model.groups().size(); g++) {
      assertThat(places(numbering.slice()[g], numbering.position()[g])).doesNotHaveDuplicates();
      for (int i = 0; i < numbering.position()[g].length; i++) {
        assertThat(numbering.position()[g][i])
            .isLessThan(numbering.sizes()[numbering.slice()[g][i]][g]);
      }
    }
    for (Gather gather : model.gathers()) {
      assertFollowsNodes(gather, numbering);
    }
  }

  /** What reads from nodes lies in their order. */
  private static void assertFollowsNodes(Gather gather, Numbering numbering) {
    long[] rows =
        IntStream.range(0, gather.instances().length)
            .mapToLong(
                k -> {
                  int instance = gather.instances()[k];
                  int node = gather.indices()[k];
                  assertThat(numbering.slice()[gather.group()][instance])
                      .isEqualTo(numbering.nodeSlice()[node]);
                  return ((long) numbering.nodeSlice()[node] << 40)
                      | ((long) numbering.position()[gather.group()][instance] << 20)
                      | numbering.nodePosition()[node];
                })
            .sorted()
            .toArray();
    for (int k = 1; k < rows.length; k++) {
      boolean same = rows[k] >> 40 == rows[k - 1] >> 40;
      assertThat(!same || (rows[k] & 0xFFFFF) >= (rows[k - 1] & 0xFFFFF)).isTrue();
    }
  }

  private static long[] places(int[] cluster, int[] position) {
    long[] places = new long[cluster.length];
    Arrays.setAll(places, i -> ((long) cluster[i] << 32) | position[i]);
    return places;
  }
}
