/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeSpreadTest {
  private static CellNodes nodes(int[] parents, double... distancesUm) {
    return new CellNodes(parents, distancesUm, new int[0]);
  }

  @Test
  void aStraightLineLeadsFromOneRecordedPlaceToTheNext() {
    CellNodes line = nodes(new int[] {-1, 0, 1, 2}, 0, 10, 20, 10);
    TreeSpread spread = new TreeSpread(line, new int[] {3, 0});
    assertThat(spread.spread(new double[] {40, 0}))
        .containsExactly(new double[] {0, 10, 30, 40}, within(1e-12));
    assertThat(spread.of(1)).isEqualTo(Knowledge.BETWEEN);
    assertThat(spread.of(3)).isEqualTo(Knowledge.RECORDED);
  }

  @Test
  void whereThreeWaysMeetTheNearerCountsMore() {
    CellNodes star = nodes(new int[] {-1, 0, 1, 1}, 0, 10, 10, 5);
    TreeSpread spread = new TreeSpread(star, new int[] {0, 2, 3});
    double[] values = spread.spread(new double[] {0, 0, 40});
    assertThat(values[1])
        .isCloseTo(40 * (1 / 5.0) / (1 / 10.0 + 1 / 10.0 + 1 / 5.0), within(1e-12));
  }

  @Test
  void beyondRecordedPlacesNothingIsKnown() {
    CellNodes fork = nodes(new int[] {-1, 0, 1, 1, 3}, 0, 1, 1, 1, 1);
    TreeSpread spread = new TreeSpread(fork, new int[] {0, 2});
    assertThat(spread.of(1)).isEqualTo(Knowledge.BETWEEN);
    assertThat(spread.of(3)).isEqualTo(Knowledge.UNKNOWN);
    assertThat(spread.of(4)).isEqualTo(Knowledge.UNKNOWN);
    double[] values = spread.spread(new double[] {-70, -60});
    assertThat(values[1]).isEqualTo(-65, within(1e-12));
    assertThat(values[3]).isNaN();
    assertThat(new TreeSpread(fork, new int[] {2}).of(0)).isEqualTo(Knowledge.UNKNOWN);
    assertThat(new TreeSpread(fork, new int[0]).spread(new double[0])).containsOnly(Double.NaN);
  }

  @Property(tries = 300)
  void noValueBetweenDiffersFromTheWeightedMeanOfItsNeighbours(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
    Random random = new Random(seed);
    int[] parents = new int[size];
    double[] distances = new double[size];
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      parents[i] = i == 0 ? -1 : random.nextInt(i);
      distances[i] = 0.1 + random.nextDouble() * 50;
      all.add(i);
    }
    Collections.shuffle(all, random);
    int[] recorded =
        all.subList(0, 1 + random.nextInt(size)).stream().mapToInt(Integer::intValue).toArray();
    double[] given = random.doubles(recorded.length, -80, 40).toArray();
    TreeSpread spread = new TreeSpread(nodes(parents, distances), recorded);
    double[] values = spread.spread(given);
    for (int i = 0; i < recorded.length; i++) {
      assertThat(values[recorded[i]]).isEqualTo(given[i]);
    }
    double[] sum = new double[size];
    double[] weights = new double[size];
    for (int i = 1; i < size; i++) {
      int parent = parents[i];
      if (!Double.isNaN(values[i]) && !Double.isNaN(values[parent])) {
        sum[i] += values[parent] / distances[i];
        weights[i] += 1 / distances[i];
        sum[parent] += values[i] / distances[i];
        weights[parent] += 1 / distances[i];
      }
    }
    for (int i = 0; i < size; i++) {
      assertThat(Double.isNaN(values[i])).isEqualTo(spread.of(i) == Knowledge.UNKNOWN);
      if (spread.of(i) == Knowledge.BETWEEN) {
        assertThat(values[i]).isCloseTo(sum[i] / weights[i], within(1e-9));
      }
    }
  }
}
