/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/**
 * Exponential Rosenbrock–Euler for rates of any form: h φ₁(hJ) f + h² φ₂(hJ) ∂f/∂t. What is linear
 * in it is exact.
 */
final class RosenbrockStep implements BlockStep {
  private final StateBlock block;
  private final Surroundings numbers;
  private final BlockRates rates;

  RosenbrockStep(StateBlock block, Surroundings numbers, BlockRates rates) {
    this.block = block;
    this.numbers = numbers;
    this.rates = rates;
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public void step(Command command, double t, double h) {
    int n = block.size();
    rates.evaluate(t, command.at(t));
    double[] x = numbers.x();
    double[][] augmented = new double[n + 2][n + 2]; // states, time in the step, one
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        augmented[i][j] = h * rates.jacobian()[i][j];
      }
      double drift = command.slopeVPerS() * block.byVoltage()[i].in(x) + block.byTime()[i].in(x);
      augmented[i][n] = h * h * drift;
      augmented[i][n + 1] = h * rates.rate()[i];
    }
    augmented[n][n + 1] = 1;
    double[] one = new double[n + 2];
    one[n + 1] = 1;
    double[] change = MatrixExponential.of(augmented, one);
    for (int i = 0; i < n; i++) {
      x[block.places()[i]] += change[i];
    }
  }
}
