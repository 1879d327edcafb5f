/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

/** A step with states and rates at both ends. */
final class Step {
  /** When it begins, ms. */
  double time;

  /** When it ends, ms; only while {@link #pending}. */
  double end;

  /** Whether there is a step behind which nothing has happened yet. */
  boolean pending;

  /** Whether a comparison has another truth at its end. */
  boolean switched;

  final double[] y;
  final double[] next;
  double[] f;
  double[] nextF;

  Step(int n) {
    y = new double[n];
    next = new double[n];
    f = new double[n];
    nextF = new double[n];
  }

  /** Makes its end the beginning of the next step. */
  void accept() {
    time = end;
    pending = false;
    System.arraycopy(next, 0, y, 0, y.length);
    double[] spare = f;
    f = nextF;
    nextF = spare;
  }

  /** States in between: Hermite's cubic, whose error is of the order of the method's own. */
  void at(double moment, double[] into) {
    double h = end - time;
    double x = (moment - time) / h;
    double rest = 1 - x;
    for (int i = 0; i < y.length; i++) {
      double line = rest * y[i] + x * next[i];
      double rise = next[i] - y[i];
      double bend = (1 - 2 * x) * rise + h * (x * nextF[i] - rest * f[i]);
      into[i] = line - x * rest * bend;
    }
  }
}
