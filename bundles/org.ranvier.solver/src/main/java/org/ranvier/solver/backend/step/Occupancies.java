/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import org.ranvier.solver.plan.Action;

/**
 * Occupancies of a kinetic scheme, x' = A·x with frozen rates: x ← e^(A·dt)·x, exact for constant
 * rates whatever their size, or the steady state with Σx = 1.
 */
public final class Occupancies {
  private final Action.Kinetics action;
  private final double[][] columns;
  private final int n;
  private final double[][] matrix;
  private final MatrixExponential exponential;
  private final double[] next;

  public Occupancies(Action.Kinetics action, double[][] columns) {
    this.action = action;
    this.columns = columns;
    this.n = action.states().length;
    this.matrix = new double[n][n];
    this.exponential = new MatrixExponential(n);
    this.next = new double[n];
  }

  public void run(int size, double step) {
    for (int instance = 0; instance < size; instance++) {
      fill(instance);
      if (action.advance() == 0) {
        steadyState();
      } else {
        advance(instance, step * action.advance());
      }
      for (int i = 0; i < n; i++) {
        columns[action.states()[i]][instance] = next[i];
      }
    }
  }

  private void fill(int instance) {
    for (double[] row : matrix) {
      java.util.Arrays.fill(row, 0);
    }
    for (int e = 0; e < action.from().length; e++) {
      int from = action.from()[e];
      int to = action.to()[e];
      double forward = columns[action.forward()[e]][instance];
      double reverse = columns[action.reverse()[e]][instance];
      matrix[from][from] -= forward;
      matrix[to][from] += forward;
      matrix[to][to] -= reverse;
      matrix[from][to] += reverse;
    }
  }

  private void advance(int instance, double step) {
    double[][] e = exponential.of(matrix, step);
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += e[i][j] * columns[action.states()[j]][instance];
      }
      next[i] = sum;
    }
  }

  /** Σx = 1 in place of the last balance equation, which follows from the others. */
  private void steadyState() {
    double[][] m = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, m[i], 0, n);
    }
    java.util.Arrays.fill(m[n - 1], 1);
    LinearSystem.solve(m, next);
  }
}
