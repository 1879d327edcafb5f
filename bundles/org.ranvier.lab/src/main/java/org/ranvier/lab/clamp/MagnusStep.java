/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/**
 * Magnus' series to the fourth order for rates that are linear in the states, A(t) x + c(t): the
 * exponential of h/2 (A₁ + A₂) + √3/12 h² (A₂A₁ − A₁A₂) with A at the two points of Gauss, c as a
 * further column. A gate stays between 0 and 1 as long as steps are not far too long.
 */
final class MagnusStep implements BlockStep {
  private static final double FIRST = 0.5 - Math.sqrt(3) / 6;
  private static final double SECOND = 0.5 + Math.sqrt(3) / 6;
  private static final double COMMUTATOR = Math.sqrt(3) / 12;

  private final StateBlock block;
  private final Surroundings numbers;
  private final BlockRates rates;
  private final int n;

  MagnusStep(StateBlock block, Surroundings numbers, BlockRates rates) {
    this.block = block;
    this.numbers = numbers;
    this.rates = rates;
    this.n = block.size();
  }

  @Override
  public int order() {
    return 4;
  }

  @Override
  public void step(Command command, double t, double h) {
    if (n == 1) {
      stepOne(command, t, h);
      return;
    }
    double[][] first = at(command, t + FIRST * h);
    double[][] second = at(command, t + SECOND * h);
    double[][] omega = new double[n + 1][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= n; j++) {
        double commutator = 0;
        for (int k = 0; k < n; k++) {
          commutator += second[i][k] * first[k][j] - first[i][k] * second[k][j];
        }
        omega[i][j] = h / 2 * (first[i][j] + second[i][j]) + COMMUTATOR * h * h * commutator;
      }
    }
    double[] x = numbers.x();
    double[] before = new double[n + 1];
    for (int i = 0; i < n; i++) {
      before[i] = x[block.places()[i]];
    }
    before[n] = 1;
    double[] after = MatrixExponential.of(omega, before);
    for (int i = 0; i < n; i++) {
      x[block.places()[i]] = after[i];
    }
  }

  private void stepOne(Command command, double t, double h) {
    double first = t + FIRST * h;
    rates.evaluate(first, command.at(first));
    double a1 = rates.jacobian()[0][0];
    double c1 = rates.constant()[0];
    double second = t + SECOND * h;
    rates.evaluate(second, command.at(second));
    double a2 = rates.jacobian()[0][0];
    double c2 = rates.constant()[0];
    double slope = h / 2 * (a1 + a2);
    double constant = h / 2 * (c1 + c2) + COMMUTATOR * h * h * (a2 * c1 - a1 * c2);
    double x = numbers.x()[block.places()[0]];
    numbers.x()[block.places()[0]] = x + (slope * x + constant) * phi1(slope);
  }

  /** The matrix of the rates at a moment, their constant part as a further column. */
  private double[][] at(Command command, double t) {
    rates.evaluate(t, command.at(t));
    double[][] matrix = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      System.arraycopy(rates.jacobian()[i], 0, matrix[i], 0, n);
      matrix[i][n] = rates.constant()[i];
    }
    return matrix;
  }

  /** (e^z − 1)/z. */
  static double phi1(double z) {
    return Math.abs(z) < 1e-8 ? 1 + z / 2 : Math.expm1(z) / z;
  }
}
