/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

/**
 * e^(A·t) by scaling and squaring with a Taylor polynomial: A·t is halved until its norm is below
 * 1/2, where 14 terms reach the rounding error, and the result is squared as often.
 */
public final class MatrixExponential {
  private static final int TERMS = 14;

  private final int n;
  private double[][] result;
  private double[][] term;
  private double[][] spare;

  public MatrixExponential(int n) {
    this.n = n;
    this.result = new double[n][n];
    this.term = new double[n][n];
    this.spare = new double[n][n];
  }

  /** The exponential; valid until the next call. */
  public double[][] of(double[][] a, double t) {
    double norm = 0;
    for (double[] row : a) {
      double sum = 0;
      for (double x : row) {
        sum += Math.abs(x * t);
      }
      norm = Math.max(norm, sum);
    }
    int squarings = norm > 0.5 ? Math.max(0, Math.getExponent(norm) + 2) : 0;
    double scale = t / Math.pow(2, Math.min(squarings, 1000));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        term[i][j] = i == j ? 1 : 0;
        result[i][j] = term[i][j];
      }
    }
    for (int k = 1; k <= TERMS; k++) {
      multiply(term, a, scale / k);
      double[][] swap = term;
      term = spare;
      spare = swap;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          result[i][j] += term[i][j];
        }
      }
    }
    for (int s = 0; s < squarings; s++) {
      multiply(result, result, 1);
      double[][] swap = result;
      result = spare;
      spare = swap;
    }
    return result;
  }

  private void multiply(double[][] x, double[][] y, double factor) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += x[i][k] * y[k][j];
        }
        spare[i][j] = sum * factor;
      }
    }
  }
}
