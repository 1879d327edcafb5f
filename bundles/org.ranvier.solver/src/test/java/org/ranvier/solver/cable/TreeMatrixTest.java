/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeMatrixTest {
  @Test
  void solvesTwoNodesWorkedByHand() {
    // [ 3 -1 ] x = [ 5 ]   x = (4, 7): 3·4 − 7 = 5, −4 + 2·7 = 10
    // [-1  2 ]     [10 ]
    double[] right = {5, 10};
    new TreeMatrix(new int[] {-1, 0}, new double[] {0, 1}).solve(new double[] {3, 2}, right);
    assertThat(right).containsExactly(new double[] {4, 7}, within(1e-12));
  }

  @Test
  void solvesABranchWorkedByHand() {
    // Node 1 and 2 hang on 0: x = (1, 2, 3), couplings 2 and 1, diagonals 10, 4, 5.
    double[] right = {10 - 2 * 2 - 3, 4 * 2 - 2, 5 * 3 - 1};
    new TreeMatrix(new int[] {-1, 0, 0}, new double[] {0, 2, 1})
        .solve(new double[] {10, 4, 5}, right);
    assertThat(right).containsExactly(new double[] {1, 2, 3}, within(1e-12));
  }

  @Test
  void leavesNoResidualOnRandomForests() {
    Random random = new Random(20261123);
    for (int n = 1; n <= 2000; n = n < 40 ? n + 1 : n * 2 + 7) {
      int[] parent = new int[n];
      double[] coupling = new double[n];
      double[] diagonal = new double[n];
      double[] right = new double[n];
      for (int i = 0; i < n; i++) {
        parent[i] = i == 0 || random.nextInt(50) == 0 ? -1 : random.nextInt(i);
        coupling[i] = parent[i] < 0 ? 0 : Math.exp(random.nextGaussian() * 3);
        diagonal[i] = Math.exp(random.nextGaussian());
        right[i] = random.nextGaussian();
      }
      TreeMatrix matrix = new TreeMatrix(parent, coupling);
      matrix.addConductances(diagonal);
      double[] solution = right.clone();
      matrix.solve(diagonal.clone(), solution);
      double[] residual = right.clone();
      for (int i = 0; i < n; i++) {
        residual[i] -= diagonal[i] * solution[i];
        if (parent[i] >= 0) {
          residual[i] += coupling[i] * solution[parent[i]];
          residual[parent[i]] += coupling[i] * solution[i];
        }
      }
      for (int i = 0; i < n; i++) {
        assertThat(residual[i]).as("node %d of %d", i, n).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void axialCurrentsSumToZero() {
    TreeMatrix matrix = new TreeMatrix(new int[] {-1, 0, 0, 2}, new double[] {0, 1, 2, 3});
    double[] current = new double[4];
    matrix.addAxialCurrents(new double[] {-70, -60, 10, 3}, current);
    assertThat(current[0] + current[1] + current[2] + current[3]).isCloseTo(0, within(1e-12));
    assertThat(current[1]).isEqualTo(-10);
  }
}
