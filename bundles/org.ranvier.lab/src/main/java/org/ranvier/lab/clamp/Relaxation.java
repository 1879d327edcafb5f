/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

/**
 * Moves the states of one block on. While the potential stands still and the rates are linear in
 * the states, a step of any length is exact: the exponential of the rates' matrix. Otherwise each
 * {@linkplain BlockStep step} is compared with two of half its length and extrapolated from both.
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
  private final BlockStep stepping;

  /** By how much two halves of a step are better than it. */
  private final double gain;

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
    this.stepping =
        block.isLinear()
            ? new MagnusStep(block, numbers, rates)
            : new RosenbrockStep(block, numbers, rates);
    this.gain = Math.scalb(1.0, stepping.order()) - 1;
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
      numbers.x()[block.places()[0]] += rates.linear(0) * lengthS * MagnusStep.phi1(z);
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
      double factor =
          Math.min(LARGEST_GROWTH, SAFETY * Math.pow(error, -1.0 / (stepping.order() + 1)));
      if (error <= 1) {
        for (int i = 0; i < n; i++) {
          numbers.x()[block.places()[i]] = halves[i] + (halves[i] - whole[i]) / gain;
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
      double error = Math.abs(halves[i] - whole[i]) / gain / allowed;
      if (!(error <= worst)) {
        worst = error; // not a number stays
      }
    }
    return worst;
  }

  /** One step; the states after it. */
  private double[] step(Command command, double t, double h) {
    stepping.step(command, t, h);
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
}
