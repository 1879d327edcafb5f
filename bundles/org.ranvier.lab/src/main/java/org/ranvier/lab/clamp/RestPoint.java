/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/** Where states rest whose rates are linear. */
final class RestPoint {
  /** How far rounding may lead a share of occupied states out of 0 to 1. */
  private static final double ROUNDING = 1e-9;

  private static final double[] NONE = {};

  private final StateBlock block;
  private final BlockRates rates;
  private final int n;

  RestPoint(StateBlock block, BlockRates rates) {
    this.block = block;
    this.rates = rates;
    this.n = block.size();
  }

  /**
   * The rest that some states lead to.
   *
   * @return no numbers where the equations do not say
   */
  double[] from(double[] before) {
    double size =
        Arrays.stream(rates.jacobian())
            .flatMapToDouble(Arrays::stream)
            .map(Math::abs)
            .max()
            .orElse(0);
    if (size == 0) {
      return Arrays.stream(rates.rate()).allMatch(each -> each == 0) ? before : NONE;
    }
    double[] right = Arrays.stream(rates.constant()).map(each -> -each).toArray();
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(rates.jacobian()); // a copy
    for (int[] members : conserved(size)) { // one of their balances follows from the others
      int row = members[members.length - 1];
      matrix.setRow(row, new double[n]);
      right[row] = 0;
      for (int i : members) {
        matrix.setEntry(row, i, size);
        right[row] += size * before[i];
      }
    }
    DecompositionSolver solver = new LUDecomposition(matrix, Double.MIN_NORMAL).getSolver();
    if (!solver.isNonSingular()) {
      return NONE;
    }
    double[] rest = solver.solve(new ArrayRealVector(right)).toArray();
    boolean good = Arrays.stream(rest).allMatch(Double::isFinite) && shares(rest);
    return good ? rest : NONE;
  }

  /** Sets of states whose sum stays: those of schemes, and a scheme that is written out. */
  private List<int[]> conserved(double size) {
    if (!block.conserved().isEmpty() || n == 1) {
      return block.conserved();
    }
    for (int j = 0; j < n; j++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += rates.jacobian()[i][j];
      }
      if (Math.abs(sum) > ROUNDING * size) {
        return List.of();
      }
    }
    return List.of(IntStream.range(0, n).toArray());
  }

  private boolean shares(double[] rest) {
    return block.conserved().stream()
        .flatMapToInt(Arrays::stream)
        .allMatch(i -> rest[i] >= -ROUNDING && rest[i] <= 1 + ROUNDING);
  }
}
