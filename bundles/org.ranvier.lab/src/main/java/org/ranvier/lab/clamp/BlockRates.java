/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import org.jspecify.annotations.Nullable;

/** The rates of a block's states and how they depend on the states, at one moment. */
final class BlockRates {
  /** Beside a potential at which a formula divides zero by zero, V. */
  private static final double OFFSET_V = 1e-10;

  /** Rounding of a sum, in parts of its largest members. */
  private static final double NOISE = 4e-16;

  private final StateBlock block;
  private final Surroundings numbers;
  private final ClampProblems problems;
  private final int n;
  private final double[] rate;
  private final double[][] jacobian;
  private final double[] constant;

  BlockRates(StateBlock block, Surroundings numbers, ClampProblems problems) {
    this.block = block;
    this.numbers = numbers;
    this.problems = problems;
    this.n = block.size();
    this.rate = new double[n];
    this.jacobian = new double[n][n];
    this.constant = new double[n];
  }

  /** dx/dt of each state, as last evaluated. */
  double[] rate() {
    return rate;
  }

  /** Derivative of each rate by each state. */
  double[][] jacobian() {
    return jacobian;
  }

  /** The rates where all states are zero, if they are linear. */
  double[] constant() {
    return constant;
  }

  /** The rate of a state where it is now, from the rates at the beginning of the stretch. */
  double linear(int i) {
    double sum = constant[i];
    for (int j = 0; j < n; j++) {
      sum += jacobian[i][j] * numbers.x()[block.places()[j]];
    }
    return sum;
  }

  /** Rates and their derivatives at a potential; beside it where they have no value there. */
  void evaluate(double seconds, double volts) {
    if (!compute(seconds, volts) && !compute(seconds, volts + OFFSET_V)) {
      throw problems.noValue("the rate of " + block.names().getFirst(), volts);
    }
    for (int i = 0; i < n; i++) {
      constant[i] = rate[i];
      double size = Math.abs(rate[i]);
      for (int j = 0; j < n; j++) {
        double part = jacobian[i][j] * numbers.x()[block.places()[j]];
        constant[i] -= part;
        size += Math.abs(part);
      }
      if (Math.abs(constant[i]) <= NOISE * size) {
        constant[i] = 0; // rates of schemes have no constant part, whatever rounding says
      }
    }
  }

  private boolean compute(double seconds, double volts) {
    double[] x = numbers.x();
    numbers.at(seconds, volts);
    block.program().run(x);
    boolean finite = true;
    for (int i = 0; i < n; i++) {
      rate[i] = block.rates()[i].in(x);
      finite &= Double.isFinite(rate[i]);
      for (int j = 0; j < n; j++) {
        @Nullable Formula formula = block.jacobian()[i][j];
        jacobian[i][j] = formula == null ? 0 : formula.in(x);
        finite &= Double.isFinite(jacobian[i][j]);
      }
    }
    return finite;
  }
}
