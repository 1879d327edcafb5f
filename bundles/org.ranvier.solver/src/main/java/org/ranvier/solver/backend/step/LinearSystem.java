/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

/** Small dense systems of equations. */
public final class LinearSystem {
  private LinearSystem() {}

  /** Gaussian elimination with partial pivoting; the last column is the right-hand side. */
  public static void solve(double[][] m, double[] solution) {
    int n = solution.length;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(m[i][k]) > Math.abs(m[pivot][k])) {
          pivot = i;
        }
      }
      double[] row = m[pivot];
      m[pivot] = m[k];
      m[k] = row;
      for (int i = k + 1; i < n; i++) {
        double factor = row[k] == 0 ? 0 : m[i][k] / row[k];
        for (int j = k; j <= n; j++) {
          m[i][j] -= factor * row[j];
        }
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = m[i][n];
      for (int j = i + 1; j < n; j++) {
        sum -= m[i][j] * solution[j];
      }
      solution[i] = sum / m[i][i];
    }
  }
}
