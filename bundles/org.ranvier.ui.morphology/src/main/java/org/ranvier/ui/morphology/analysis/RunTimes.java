/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.Map;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.discretisation.Discretisation;
import org.ranvier.edit.discretisation.DivisionPlan;
import org.ranvier.edit.discretisation.DivisionPolicy;
import org.ranvier.edit.discretisation.StepCost;
import org.ranvier.edit.discretisation.StepTiming;
import org.ranvier.edit.electrotonic.CableMembrane;
import org.ranvier.edit.electrotonic.MembraneReader;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.Morphology;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.LatestJob;

/** How long runs of the cell take, from one measurement beside the UI thread. */
final class RunTimes {
  private static final double STEP_MS = 0.025;
  private static final double STEPS_PER_SECOND = 1000 / STEP_MS;

  /** How many times as fine the cell is cut for the second measurement. */
  private static final int FINER = 4;

  private final LatestJob<Optional<StepCost>> job;
  private final Runnable told;
  private String measured = "";
  private @Nullable StepTiming timing;
  private Optional<StepCost> cost = Optional.empty();
  private String why = "";

  /**
   * @param told when there is something new to say
   */
  RunTimes(Control owner, Runnable told) {
    this.told = told;
    job = new LatestJob<>(AnalysisMessages.timing, owner, this::take, this::refuse);
  }

  /** Measures a cell unless that was done before. */
  void ask(DivisionStudy study, Knowledge knowledge) {
    String name = study.cell().shape().name();
    if (name.equals(measured)) {
      return;
    }
    measured = name;
    cost = Optional.empty();
    why = "";
    StepTiming next = new StepTiming(name, knowledge);
    timing = next;
    job.start(_ -> next.measure(finer(study.cell(), knowledge)));
  }

  private static Optional<MorphologyEdit> finer(DrawnCell cell, Knowledge knowledge) {
    Morphology morphology = cell.morphology();
    CableMembrane membrane =
        MembraneReader.read(cell.shape().name(), morphology, knowledge, CableMembrane.Kind.LEAK);
    Discretisation discretisation = Discretisation.of(morphology, membrane);
    int volumes =
        discretisation.stated().sections().stream()
            .mapToInt(each -> each.declaredDivisions())
            .sum();
    int sections = discretisation.stated().sections().size();
    int each = Math.max(2, FINER * volumes / sections);
    return discretisation
        .propose(new DivisionPlan(new DivisionPolicy.Fixed(each), Morphology.ALL, Map.of()))
        .edit(MorphologyText.of(morphology));
  }

  private void take(Optional<StepCost> found) {
    cost = found;
    why = found.isEmpty() ? AnalysisMessages.timeNotStored : "";
    told.run();
  }

  private void refuse(String reason) {
    why = NLS.bind(AnalysisMessages.timeNone, reason);
    told.run();
  }

  /** Ends a measurement; it is begun again when it is asked for. */
  void cancel() {
    if (job.isRunning()) {
      measured = "";
      job.cancel();
      if (timing != null) {
        timing.cancel();
      }
    }
  }

  /** How long a second of the model takes before and after. */
  String words(int before, int after) {
    if (cost.isEmpty()) {
      return job.isRunning() ? AnalysisMessages.timeAwaited : why;
    }
    StepCost known = cost.get();
    return NLS.bind(
        AnalysisMessages.time,
        seconds(known.seconds(before, STEPS_PER_SECOND)),
        seconds(known.seconds(after, STEPS_PER_SECOND)));
  }

  /** What that is based on. */
  String details() {
    return cost.map(
            known ->
                NLS.bind(
                    AnalysisMessages.timeHint,
                    Figures.of(known.fixedNs()),
                    Figures.of(known.perVolumeNs())))
        .orElse("");
  }

  private static String seconds(double value) {
    return value < 120 ? Figures.of(value) + "\u2009s" : Figures.of(value / 60) + "\u2009min";
  }
}
