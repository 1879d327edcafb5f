/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.ranvier.lab.cell.CellFigures.TimeConstant;
import org.ranvier.lab.cell.StepRun.Timing;

/**
 * Two copies of a cell, one with a small current and one with its opposite: half of the difference
 * of their potentials is what a linear membrane would do, since drifts and what is quadratic in the
 * current cancel.
 */
final class SmallStep {
  private static final double WANTED_MV = 0.5;
  private static final double MOST_MV = 1;
  private static final double LEAST_MV = 0.02;
  private static final int MOST_TRIES = 8;

  /** A first guess of the time constant, ms, and of the specific capacitance, nF/µm². */
  private static final double USUAL_MS = 10;

  private static final double USUAL_NANOFARAD_PER_UM2 = 1e-5;
  private static final double SHORTEST_MS = 200;
  private static final double LONGEST_MS = 3200;
  private static final double LONGEST_DECAY_MS = 800;

  /** A change that moves by less than this part of itself in a tenth of the step is steady. */
  private static final double STEADY = 1e-3;

  /** One that moves more at the end of the longest step has no steady end. */
  private static final double UNSTEADY = 1e-2;

  private final ProbedCell cell;
  private final StepRun runs;
  private final double settledMs;

  SmallStep(ProbedCell cell, StepRun runs, double settledMs) {
    this.cell = cell;
    this.runs = runs;
    this.settledMs = settledMs;
  }

  /** What the cell answers. */
  record Answer(double resistanceMegohm, Optional<TimeConstant> timeConstant) {}

  /** Empty where the change is not steady within seconds, or there is none without spikes. */
  Optional<Answer> measure(DoubleConsumer progress) {
    double currentNa = WANTED_MV * cell.areaUm2() * USUAL_NANOFARAD_PER_UM2 / USUAL_MS;
    double stepMs = SHORTEST_MS;
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      double decayMs = Math.min(stepMs, LONGEST_DECAY_MS);
      Timing timing = new Timing(settledMs, stepMs, settledMs + stepMs + decayMs);
      List<Samples> pair = runs.run(List.of(currentNa, -currentNa), timing, progress, all -> false);
      double[] change = change(pair, timing);
      int steps = CellExperiment.samples(stepMs);
      double end = change[steps];
      double moved = Math.abs(end - change[steps - steps / 10]) / Math.abs(end);
      if (spikes(pair, timing)) {
        currentNa /= 8;
      } else if (!(end > 0)) {
        return Optional.empty();
      } else if (end > MOST_MV || end < LEAST_MV) {
        currentNa *= WANTED_MV / end;
      } else if (moved > STEADY && stepMs < LONGEST_MS) {
        stepMs *= 4;
      } else {
        return moved > UNSTEADY
            ? Optional.empty()
            : Optional.of(new Answer(end / currentNa, Decay.timeConstant(change, steps)));
      }
    }
    return Optional.empty();
  }

  private boolean spikes(List<Samples> pair, Timing timing) {
    int from = timing.sampleAt(timing.startMs());
    return pair.stream().anyMatch(v -> v.spikes(from, v.size(), cell.thresholdMv()));
  }

  /** From the beginning of the step on. */
  private static double[] change(List<Samples> pair, Timing timing) {
    int from = timing.sampleAt(timing.startMs());
    double[] change = new double[pair.getFirst().size() - from];
    for (int i = 0; i < change.length; i++) {
      change[i] = (pair.getFirst().at(from + i) - pair.getLast().at(from + i)) / 2;
    }
    return change;
  }

  /** Exponentials of a decay. */
  static final class Decay {
    private static final double[] TAIL = {0.1, 0.01};
    private static final double[] BEGINNING = {0.6, 0.2};
    private static final int FEWEST = 3;
    private static final double SWING = 2e-3;

    private Decay() {}

    /**
     * The time constant of a decay: that of its tail, from a tenth to a hundredth, where faster
     * exponentials are gone; or of its beginning where it goes through zero.
     *
     * @param start where the decay begins
     */
    static Optional<TimeConstant> timeConstant(double[] change, int start) {
      Optional<Double> tail =
          swings(change, start) ? Optional.empty() : between(change, start, TAIL);
      return tail.isPresent()
          ? tail.map(ms -> new TimeConstant(ms, true))
          : between(change, start, BEGINNING).map(ms -> new TimeConstant(ms, false));
    }

    /**
     * Whether it goes through zero: on the way there it is steeper than any of its exponentials.
     */
    private static boolean swings(double[] change, int start) {
      return Arrays.stream(change, start, change.length).min().orElse(0) < -SWING * change[start];
    }

    private static Optional<Double> between(double[] change, int start, double[] shares) {
      double whole = change[start];
      int from = firstBelow(change, start, shares[0] * whole);
      int to = firstBelow(change, from, shares[1] * whole);
      if (to >= change.length || to - from < FEWEST || change[to] <= 0) {
        return Optional.empty();
      }
      SimpleRegression line = new SimpleRegression();
      for (int i = from; i <= to; i++) {
        line.addData((i - start) * StepRun.TIME_STEP_MS, Math.log(change[i]));
      }
      return Optional.of(-1 / line.getSlope());
    }

    private static int firstBelow(double[] change, int from, double value) {
      int at = from;
      while (at < change.length && change[at] > value) {
        at++;
      }
      return at;
    }
  }
}
