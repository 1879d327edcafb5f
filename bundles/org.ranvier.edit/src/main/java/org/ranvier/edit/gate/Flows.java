/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.ranvier.lems.flat.FlatSystem.Scheme;
import org.ranvier.lems.flat.FlatSystem.Transition;

/**
 * What moves between the states of a kinetic scheme whose rates are held: occupancies p follow
 * dp/dt = A·p, where a column of A holds what leaves a state, and where to.
 */
final class Flows {
  /** An eigenvalue that is zero but for rounding, as a share of the largest. */
  private static final double ROUNDING = 1e-12;

  /** How far from detailed balance rounding may lead. */
  private static final double UNBALANCED = 1e-6;

  private final double[][] matrix;

  Flows(Scheme scheme, Map<String, Double> values) {
    int size = scheme.occupancies().size();
    matrix = new double[size][size];
    for (Transition each : scheme.transitions()) {
      flow(each.from(), each.to(), values.getOrDefault(each.forwardRate(), 0.0));
      flow(each.to(), each.from(), values.getOrDefault(each.reverseRate(), 0.0));
    }
  }

  private void flow(int from, int to, double rate) {
    matrix[from][from] -= rate;
    matrix[to][from] += rate;
  }

  /** The occupancies that do not change: flows balance and the sum is one. */
  double[] occupancies() {
    int size = matrix.length;
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = Arrays.copyOf(matrix[i], size + 1);
    }
    Arrays.fill(rows[size - 1], 1); // one balance follows from the others
    return solve(rows);
  }

  /**
   * Time constant of the slowest way to the steady state, in s; not a number where there is none.
   */
  double slowestCourse() {
    if (Arrays.stream(matrix).flatMapToDouble(Arrays::stream).anyMatch(each -> !isUsable(each))) {
      return Double.NaN;
    }
    if (matrix.length == 2) {
      return -1 / (matrix[0][0] + matrix[1][1]);
    }
    double[] speeds =
        Arrays.stream(
                new EigenDecomposition(new Array2DRowRealMatrix(scaled())).getRealEigenvalues())
            .map(each -> -each)
            .toArray();
    double fastest = DoubleStream.of(speeds).max().orElse(0);
    return DoubleStream.of(speeds).filter(each -> each > ROUNDING * fastest).min().stream()
        .map(each -> 1 / each)
        .findFirst()
        .orElse(Double.NaN);
  }

  /**
   * The matrix with its states measured by the square root of their occupancy at rest, which leaves
   * the speeds what they are. In detailed balance this one is symmetric, so that all speeds are
   * real and found to the last digits; the usual way takes two that are far apart for a pair of
   * complex ones, now and then. A scheme that is not in balance keeps its own matrix.
   */
  private double[][] scaled() {
    double[] occupancies = occupancies();
    int size = matrix.length;
    double[][] scaled = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double there = matrix[i][j] * Math.sqrt(occupancies[j] / occupancies[i]);
        double back = matrix[j][i] * Math.sqrt(occupancies[i] / occupancies[j]);
        double mean = Math.sqrt(matrix[i][j] * matrix[j][i]);
        boolean balanced = Math.abs(there - back) <= UNBALANCED * Math.abs(there + back);
        if (!balanced || !Double.isFinite(there + back)) {
          return matrix;
        }
        scaled[i][j] = i == j ? matrix[i][i] : mean;
        scaled[j][i] = scaled[i][j];
      }
    }
    return scaled;
  }

  private static boolean isUsable(double rate) {
    return Double.isFinite(rate);
  }

  /** Gauss's elimination with pivots of a system with its right side in the last column. */
  private static double[] solve(double[][] rows) {
    int size = rows.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
          pivot = row;
        }
      }
      double[] swapped = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = swapped;
      for (int row = 0; row < size; row++) {
        if (row != column) {
          double factor = rows[row][column] / swapped[column];
          for (int k = column; k <= size; k++) {
            rows[row][k] -= factor * swapped[k];
          }
        }
      }
    }
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = rows[i][size] / rows[i][i];
    }
    return solution;
  }
}
