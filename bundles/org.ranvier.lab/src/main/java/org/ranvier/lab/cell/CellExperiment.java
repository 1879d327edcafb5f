/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.ranvier.lab.cell.CellFigures.Activity;
import org.ranvier.lab.cell.CellFigures.Rheobase;
import org.ranvier.lab.cell.CellProgress.Stage;
import org.ranvier.lab.cell.StepRun.Timing;
import org.ranvier.simulation.Cancellation;

/**
 * Measures a cell as an electrode would, by runs of the solver (method {@code cn}); what is done is
 * stated in {@code releng/doc/numerics.md}.
 */
public final class CellExperiment {
  /** How long the steps of current last that are to make the cell spike, ms. */
  public static final double STEP_MS = 500;

  private static final double LONGEST_REST_MS = 2000;
  private static final double QUIET_MS = 100;

  /** A potential that moves less than this in {@link #QUIET_MS} rests, mV. */
  private static final double QUIET_MV = 1e-2;

  /** One that has not come to rest at the end but moves less than this drifts near its rest. */
  private static final double NEARLY_QUIET_MV = 0.1;

  private static final double REST_SHARE = 0.15;
  private static final double RESISTANCE_SHARE = 0.25;

  private final ProbedCell cell;
  private final Cancellation cancellation;
  private final CellProgress progress;
  private final StepRun runs;

  private CellExperiment(ProbedCell cell, Cancellation cancellation, CellProgress progress) {
    this.cell = cell;
    this.cancellation = cancellation;
    this.progress = progress;
    this.runs = new StepRun(cell, cancellation);
  }

  /**
   * Measures a cell; takes seconds, for large cells minutes.
   *
   * @throws CancellationException when it was cancelled
   * @throws org.ranvier.xml.ModelProblemException the cell cannot be simulated
   * @throws org.ranvier.simulation.RunFailedException no back end can run it
   */
  public static CellFigures measure(
      ProbedCell cell, Cancellation cancellation, CellProgress progress) {
    return new CellExperiment(cell, cancellation, progress).measure();
  }

  private CellFigures measure() {
    Samples rest = rest();
    int quiet = samples(QUIET_MS);
    double end = rest.span(Math.max(0, rest.size() - quiet), rest.size());
    if (end > NEARLY_QUIET_MV) {
      boolean spikes = rest.spikes(rest.size() / 2, rest.size(), cell.thresholdMv());
      return new CellFigures(
          spikes ? Activity.SPIKES : Activity.DRIFTS,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.of(new Rheobase(spikes, 0, 0)));
    }
    Activity activity = end > QUIET_MV ? Activity.DRIFTS : Activity.RESTS;
    CellFigures resting =
        new CellFigures(
            activity,
            OptionalDouble.of(rest.last()),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty());
    progress.found(resting);
    double settledMs = settledMs(rest);
    SmallStep small = new SmallStep(cell, runs, settledMs);
    Optional<SmallStep.Answer> answer =
        small.measure(share -> tell(Stage.RESISTANCE, REST_SHARE, RESISTANCE_SHARE, share));
    CellFigures passive = resting.with(answer);
    progress.found(passive);
    double resistance = answer.map(SmallStep.Answer::resistanceMegohm).orElse(Double.NaN);
    double spent = REST_SHARE + RESISTANCE_SHARE;
    Rheobase rheobase =
        new RheobaseSearch(cell, runs, settledMs)
            .find(resistance, share -> tell(Stage.RHEOBASE, spent, 1 - spent, share));
    return passive.with(rheobase);
  }

  /**
   * From when on currents can be given: while the last of a slow channel settles, what a current
   * does is known well enough already.
   */
  private static double settledMs(Samples rest) {
    int quiet = samples(QUIET_MS);
    int at = Math.min(quiet, rest.size());
    while (at < rest.size() && rest.span(at - quiet, at) > NEARLY_QUIET_MV) {
      at += quiet / 10;
    }
    return Math.ceil(at * StepRun.TIME_STEP_MS);
  }

  /** Without any current, until the potential does not move any more. */
  private Samples rest() {
    int quiet = samples(QUIET_MS);
    List<Samples> found =
        runs.run(
            List.of(0.0),
            new Timing(0, StepRun.TIME_STEP_MS, LONGEST_REST_MS),
            share -> tell(Stage.REST, 0, REST_SHARE, share),
            all -> {
              Samples v = all.getFirst();
              return v.size() > quiet && v.span(v.size() - quiet, v.size()) < QUIET_MV;
            });
    return found.getFirst();
  }

  private void tell(Stage stage, double before, double whole, double share) {
    if (cancellation.isCancelled()) {
      return;
    }
    progress.at(stage, before + whole * share);
  }

  static int samples(double ms) {
    return (int) Math.round(ms / StepRun.TIME_STEP_MS);
  }
}
