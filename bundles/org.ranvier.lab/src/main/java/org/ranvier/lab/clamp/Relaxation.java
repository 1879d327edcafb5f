/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/**
 * Moves the states of one block on. While the potential stands still and the rates are linear in
 * the states, a step of any length is exact: the exponential of the rates' matrix. Otherwise steps
 * are those of the exponential Rosenbrock–Euler method (order 2, linear part exact), each compared
 * with two of half its length and extrapolated from both.
 */
final class Relaxation {
  /** Error of a step beside the state's own size. */
  private static final double RELATIVE = 1e-10;

  /** After so long anything is at rest. */
  private static final double LONG_S = 100;

  private static final double SMALLEST_SHARE = 1e-10;

  private static final double SMALLEST_CUT = 0.1;
  private static final double SMALLEST_STEP_S = 1e-15;
  private static final double LARGEST_GROWTH = 5;

  private static final double SAFETY = 0.9;

  private final StateBlock block;
  private final Surroundings numbers;
  private final ClampProblems problems;
  private final BlockRates rates;
  private final int n;
  private double heldStepS = -1;
  private double[][] heldPropagator = {};
  private double nextStepS = Double.POSITIVE_INFINITY;

  Relaxation(StateBlock block, Surroundings numbers, ClampProblems problems) {
    this.block = block;
    this.numbers = numbers;
    this.problems = problems;
    this.n = block.size();
    this.rates = new BlockRates(block, numbers, problems);
  }

  /** A stretch of the command, a straight line. */
  record Command(double startS, double startV, double slopeVPerS) {
    double at(double seconds) {
      return startV + slopeVPerS * (seconds - startS);
    }

    boolean stands() {
      return slopeVPerS == 0;
    }
  }

  /** To be called at the beginning of each stretch. */
  void begin(Command command) {
    heldStepS = -1;
    nextStepS = Double.POSITIVE_INFINITY;
    if (isExact(command)) {
      rates.evaluate(command.startS(), command.startV());
    }
  }

  private boolean isExact(Command command) {
    return command.stands() && block.isLinear() && !block.isTimed();
  }

  /** Moves on from one moment to another within the stretch. */
  void advance(Command command, double fromS, double lengthS) {
    if (lengthS <= 0) {
      return;
    }
    if (isExact(command)) {
      jump(lengthS);
    } else {
      travel(command, fromS, lengthS);
    }
  }

  /** Puts the states where they come to rest at a potential. */
  void settle(double volts) {
    Command held = new Command(0, volts, 0);
    begin(held);
    if (block.isTimed()) {
      return; // what depends on the time itself begins as the model says
    }
    if (!block.isLinear() || !solveForRest()) {
      advance(held, 0, LONG_S);
    }
  }

  private boolean solveForRest() {
    double[] before = states();
    double[] rest = new RestPoint(block, rates).from(before);
    put(rest.length == n ? rest : before);
    return rest.length == n;
  }

  private void jump(double lengthS) {
    if (n == 1) {
      double z = rates.jacobian()[0][0] * lengthS;
      numbers.x()[block.places()[0]] += rates.linear(0) * lengthS * phi1(z);
      return;
    }
    if (lengthS != heldStepS) {
      heldStepS = lengthS;
      heldPropagator = propagator(lengthS);
    }
    double[] before = states();
    for (int i = 0; i < n; i++) {
      double after = heldPropagator[i][n];
      for (int j = 0; j < n; j++) {
        after += heldPropagator[i][j] * before[j];
      }
      numbers.x()[block.places()[i]] = after;
    }
  }

  /** e^(h J), and beside it what the constant part of the rates adds. */
  private double[][] propagator(double h) {
    double[][] augmented = new double[n + 1][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        augmented[i][j] = h * rates.jacobian()[i][j];
      }
      augmented[i][n] = h * rates.constant()[i];
    }
    return MatrixExponential.of(augmented);
  }

  private void travel(Command command, double fromS, double lengthS) {
    double done = 0;
    while (lengthS - done > SMALLEST_SHARE * lengthS) {
      boolean cut = nextStepS > lengthS - done;
      double h = cut ? lengthS - done : nextStepS;
      double t = fromS + done;
      double[] before = states();
      double[] whole = step(command, t, h);
      put(before);
      step(command, t, h / 2);
      double[] halves = step(command, t + h / 2, h / 2);
      double error = error(before, whole, halves);
      double factor = Math.min(LARGEST_GROWTH, SAFETY * Math.pow(error, -1.0 / 3));
      if (error <= 1) {
        for (int i = 0; i < n; i++) {
          numbers.x()[block.places()[i]] = halves[i] + (halves[i] - whole[i]) / 3;
        }
        done += h;
        boolean known = cut && nextStepS != Double.POSITIVE_INFINITY;
        nextStepS = known ? Math.max(nextStepS, h * factor) : h * factor;
      } else {
        put(before);
        nextStepS = h * (factor > SMALLEST_CUT ? factor : SMALLEST_CUT);
        if (nextStepS < SMALLEST_STEP_S) {
          throw problems.noSolution(block.names().getFirst(), command.at(t));
        }
      }
    }
  }

  /** Largest error in parts of what is allowed. */
  private double error(double[] before, double[] whole, double[] halves) {
    double worst = 0;
    for (int i = 0; i < n; i++) {
      double allowed =
          block.tolerances()[i] + RELATIVE * Math.max(Math.abs(before[i]), Math.abs(halves[i]));
      double error = Math.abs(halves[i] - whole[i]) / 3 / allowed;
      if (!(error <= worst)) {
        worst = error; // not a number stays
      }
    }
    return worst;
  }

  /** One step of exponential Rosenbrock–Euler; the states after it. */
  private double[] step(Command command, double t, double h) {
    rates.evaluate(t, command.at(t));
    double[] x = numbers.x();
    double[] drift = new double[n];
    for (int i = 0; i < n; i++) {
      drift[i] = command.slopeVPerS() * block.byVoltage()[i].in(x) + block.byTime()[i].in(x);
    }
    if (n == 1) {
      double z = rates.jacobian()[0][0] * h;
      x[block.places()[0]] += h * (rates.rate()[0] * phi1(z) + h * drift[0] * phi2(z));
      return states();
    }
    double[][] augmented = new double[n + 2][n + 2];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        augmented[i][j] = h * rates.jacobian()[i][j];
      }
      augmented[i][n] = h * h * drift[i];
      augmented[i][n + 1] = h * rates.rate()[i];
    }
    augmented[n][n + 1] = 1;
    double[][] exponential = MatrixExponential.of(augmented);
    for (int i = 0; i < n; i++) {
      x[block.places()[i]] += exponential[i][n + 1];
    }
    return states();
  }

  private double[] states() {
    double[] states = new double[n];
    for (int i = 0; i < n; i++) {
      states[i] = numbers.x()[block.places()[i]];
    }
    return states;
  }

  private void put(double[] states) {
    for (int i = 0; i < n; i++) {
      numbers.x()[block.places()[i]] = states[i];
    }
  }

  private static double phi1(double z) {
    return Math.abs(z) < 1e-8 ? 1 + z / 2 : Math.expm1(z) / z;
  }

  private static double phi2(double z) {
    return Math.abs(z) < 1e-2
        ? 1.0 / 2 + z * (1.0 / 6 + z * (1.0 / 24 + z * (1.0 / 120 + z * (1.0 / 720 + z / 5040))))
        : (phi1(z) - 1) / z;
  }
}
