/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.Arrays;

/**
 * e^A by scaling and squaring with a Taylor polynomial: A is halved until its norm is at most 1/2,
 * where 16 terms reach the rounding error.
 */
final class MatrixExponential {
  private static final int TERMS = 16;

  private MatrixExponential() {}

  static double[][] of(double[][] a) {
    int n = a.length;
    double norm =
        Arrays.stream(a)
            .mapToDouble(row -> Arrays.stream(row).map(Math::abs).sum())
            .max()
            .orElse(0);
    int squarings = norm > 0.5 ? Math.max(0, Math.getExponent(norm) + 2) : 0;
    double scale = Math.scalb(1.0, -squarings);
    double[][] result = identity(n);
    for (int k = TERMS; k >= 1; k--) { // Horner: 1 + A(1 + A/2(1 + A/3(…)))
      result = product(a, result, scale / k);
      for (int i = 0; i < n; i++) {
        result[i][i]++;
      }
    }
    for (int i = 0; i < squarings; i++) {
      result = product(result, result, 1);
    }
    return result;
  }

  private static double[][] identity(int n) {
    double[][] one = new double[n][n];
    for (int i = 0; i < n; i++) {
      one[i][i] = 1;
    }
    return one;
  }

  private static double[][] product(double[][] a, double[][] b, double factor) {
    int n = a.length;
    double[][] c = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double x = a[i][k] * factor;
        if (x != 0) {
          for (int j = 0; j < n; j++) {
            c[i][j] += x * b[k][j];
          }
        }
      }
    }
    return c;
  }
}
