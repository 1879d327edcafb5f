/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/**
 * e^A by scaling and squaring with a Taylor polynomial: A is halved until its norm is at most 1/2,
 * where 16 terms reach the rounding error.
 */
final class MatrixExponential {
  private static final int TERMS = 16;
  private static final int MOST_TERMS = 30;

  /** Up to this norm, terms that are vectors are less work. */
  private static final double SMALL = 6;

  private MatrixExponential() {}

  /**
   * e^A x. Where A is small, by terms that are vectors, without any product of matrices.
   *
   * @param x as long as A is wide
   */
  static double[] of(double[][] a, double[] x) {
    double norm = norm(a);
    if (!(norm <= SMALL)) {
      return product(of(a), x);
    }
    int parts = Math.max(1, (int) Math.ceil(norm));
    double[] result = x.clone();
    for (int part = 0; part < parts; part++) {
      double[] term = result.clone();
      double size = Double.POSITIVE_INFINITY;
      for (int k = 1; k <= MOST_TERMS && size > 0; k++) {
        term = product(a, term);
        size = 0;
        for (int i = 0; i < term.length; i++) {
          term[i] /= (double) k * parts;
          size += result[i] + term[i] == result[i] ? 0 : 1;
          result[i] += term[i];
        }
      }
    }
    return result;
  }

  private static double[] product(double[][] a, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += a[i][j] * x[j];
      }
    }
    return y;
  }

  private static double norm(double[][] a) {
    double norm = 0;
    for (double[] row : a) {
      double sum = 0;
      for (double each : row) {
        sum += Math.abs(each);
      }
      norm = Math.max(norm, sum);
    }
    return norm;
  }

  static double[][] of(double[][] a) {
    int n = a.length;
    double norm = norm(a);
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
