/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.ranvier.lab.cell.CellFigures.Rheobase;
import org.ranvier.lab.cell.StepRun.Timing;

/** Looks for the smallest step of current that makes a cell spike, with several copies at once. */
final class RheobaseSearch {
  private static final int COPIES = 8;

  /** Two currents are told apart down to this part of themselves. */
  private static final double PRECISION = 0.01;

  /** What the current in the middle of the first eight would do to a linear membrane, mV. */
  private static final double USUAL_MV = 20;

  private static final double USUAL_MS = 10;
  private static final double USUAL_NANOFARAD_PER_UM2 = 1e-5;

  /**
   * So many twice as large ones are tried as well; beyond, a membrane is not described any more.
   */
  private static final int LARGER = 3;

  private static final int ROUNDS = 3;
  private static final int LOWEST_POWER = -4;

  private final ProbedCell cell;
  private final StepRun runs;
  private final Timing timing;
  private int round;

  RheobaseSearch(ProbedCell cell, StepRun runs, double settledMs) {
    this.cell = cell;
    this.runs = runs;
    this.timing = new Timing(settledMs, CellExperiment.STEP_MS, settledMs + CellExperiment.STEP_MS);
  }

  /**
   * Finds it.
   *
   * @param resistanceMegohm input resistance, from which the first currents are guessed; NaN where
   *     it is not known
   */
  Rheobase find(double resistanceMegohm, DoubleConsumer progress) {
    double guess =
        Double.isNaN(resistanceMegohm)
            ? USUAL_MV * cell.areaUm2() * USUAL_NANOFARAD_PER_UM2 / USUAL_MS
            : USUAL_MV / resistanceMegohm;
    double lowest = guess * Math.pow(2, LOWEST_POWER);
    List<Double> currents = powers(lowest, COPIES);
    int first = firstSpiking(currents, progress);
    if (first == COPIES) {
      currents = powers(2 * currents.getLast(), LARGER);
      first = firstSpiking(currents, progress);
      if (first == LARGER) {
        return new Rheobase(false, currents.getLast(), currents.getLast());
      }
      return narrowed(currents.get(first) / 2, currents.get(first), progress);
    }
    return narrowed(first == 0 ? 0 : currents.get(first - 1), currents.get(first), progress);
  }

  private Rheobase narrowed(double from, double to, DoubleConsumer progress) {
    double low = from;
    double high = to;
    while (high - low > PRECISION * high) {
      List<Double> currents = new ArrayList<>();
      for (int i = 1; i <= COPIES; i++) {
        currents.add(low + (high - low) * i / (COPIES + 1));
      }
      int first = firstSpiking(currents, progress);
      high = first == COPIES ? high : currents.get(first);
      low = first == 0 ? low : currents.get(first - 1);
    }
    return new Rheobase(true, high, low);
  }

  private static List<Double> powers(double lowest, int count) {
    List<Double> currents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      currents.add(lowest * Math.pow(2, i));
    }
    return currents;
  }

  /** Which of ascending currents is the first that makes a spike; their number where none does. */
  private int firstSpiking(List<Double> currents, DoubleConsumer progress) {
    int done = Math.min(round++, ROUNDS - 1);
    int start = timing.sampleAt(timing.startMs());
    int end = timing.endSample();
    List<Samples> potentials =
        runs.run(
            currents,
            timing,
            share -> progress.accept((done + share) / ROUNDS),
            all -> all.getFirst().spikes(start, end, cell.thresholdMv()));
    for (int i = 0; i < currents.size(); i++) {
      if (potentials.get(i).spikes(start, end, cell.thresholdMv())) {
        return i;
      }
    }
    return currents.size();
  }
}
