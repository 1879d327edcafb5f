/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.Arrays;

/**
 * Derivatives of all rates by all states, from differences: states that no rate depends on together
 * are moved at once (A. R. Curtis, M. J. D. Powell and J. K. Reid, J. Inst. Math. Appl. 13, 1974).
 */
final class Jacobian {
  private static final double ROOT = Math.sqrt(Math.ulp(1.0));

  private final FlowVector vector;
  private final int[][] rows;
  private final int[] color;
  private final int colors;
  private final double[][] values;
  private final double[] moved;
  private final double[] change;
  private final double[] rate;

  Jacobian(FlowVector vector, int[][] rows) {
    this.vector = vector;
    this.rows = rows;
    int n = rows.length;
    this.color = color(rows);
    this.colors = Arrays.stream(color).max().orElse(-1) + 1;
    this.values = new double[n][];
    for (int i = 0; i < n; i++) {
      values[i] = new double[rows[i].length];
    }
    this.moved = new double[n];
    this.change = new double[n];
    this.rate = new double[n];
  }

  private static int[] color(int[][] rows) {
    int n = rows.length;
    int[] counts = new int[n];
    for (int[] row : rows) {
      for (int j : row) {
        counts[j]++;
      }
    }
    int[][] users = new int[n][];
    for (int j = 0; j < n; j++) {
      users[j] = new int[counts[j]];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j : rows[i]) {
        users[j][--counts[j]] = i;
      }
    }
    int[] color = new int[n];
    Arrays.fill(color, -1);
    int[] takenFor = new int[n + 1];
    Arrays.fill(takenFor, -1);
    for (int j = 0; j < n; j++) {
      for (int i : users[j]) {
        for (int other : rows[i]) {
          if (color[other] >= 0) {
            takenFor[color[other]] = j;
          }
        }
      }
      int free = 0;
      while (takenFor[free] == j) {
        free++;
      }
      color[j] = free;
    }
    return color;
  }

  /** Elements in the order of the rows; valid until the next {@link #compute}. */
  double[][] values() {
    return values;
  }

  /**
   * Computes them anew.
   *
   * @param y the states
   * @param f their rates
   * @param scale how large each state usually is
   */
  void compute(double time, double[] y, double[] f, double[] scale) {
    for (int k = 0; k < colors; k++) {
      for (int j = 0; j < y.length; j++) {
        boolean moves = color[j] == k;
        double size = Math.max(Math.abs(y[j]), scale[j]);
        moved[j] = moves ? y[j] + ROOT * (size > 0 ? size : 1) : y[j];
        change[j] = moved[j] - y[j];
      }
      vector.derivative(time, moved, rate);
      for (int i = 0; i < rows.length; i++) {
        for (int e = 0; e < rows[i].length; e++) {
          int j = rows[i][e];
          if (color[j] == k) {
            values[i][e] = (rate[i] - f[i]) / change[j];
          }
        }
      }
    }
  }
}
