/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ranvier.edit.discretisation.Discretisation;
import org.ranvier.edit.discretisation.DivisionPlan;
import org.ranvier.edit.discretisation.DivisionProposal;
import org.ranvier.edit.discretisation.VolumeDrawing;
import org.ranvier.edit.electrotonic.CableMembrane;
import org.ranvier.edit.electrotonic.MembraneReader;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.lab.cable.DivisionError;
import org.ranvier.lab.cable.LinearMembrane;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.ui.morphology.panel.DrawnCell;

/**
 * What is shown of a plan: the proposal, what it does to the error, and how to draw it.
 *
 * @param cell that it is about
 * @param edit of the text that the cell was read from; empty where nothing would change
 * @param rowOfSegment section of the proposal that each segment is in, by its index; -1 for none
 * @param now the volumes as they are
 * @param then the volumes as they are to be
 * @param remarks what was assumed
 */
record DivisionStudy(
    DrawnCell cell,
    DivisionProposal proposal,
    Optional<MorphologyEdit> edit,
    int[] rowOfSegment,
    Volumes now,
    Volumes then,
    double frequencyHz,
    List<String> remarks) {
  private static final double HERTZ_PER_KILOHERTZ = 1000;

  /** One way to cut a cell. */
  record Volumes(DivisionError error, VolumeDrawing drawing) {}

  /** What is asked. */
  record Question(DrawnCell cell, Knowledge knowledge, DivisionPlan plan, double frequencyHz) {}

  /**
   * Takes long for large cells: not for the UI thread.
   *
   * @throws CancellationException nobody waits for it any more
   */
  static DivisionStudy of(Question question, BooleanSupplier isCancelled) {
    DrawnCell cell = question.cell;
    Morphology morphology = cell.morphology();
    CableMembrane membrane =
        MembraneReader.read(
            cell.shape().name(), morphology, question.knowledge, CableMembrane.Kind.LEAK);
    DivisionProposal proposal = Discretisation.of(morphology, membrane).propose(question.plan);
    LinearMembrane linear = linear(membrane);
    check(isCancelled);
    Volumes now = volumes(proposal.before(), linear, question.frequencyHz);
    check(isCancelled);
    Volumes then =
        proposal.isChanged() ? volumes(proposal.after(), linear, question.frequencyHz) : now;
    return new DivisionStudy(
        cell,
        proposal,
        proposal.edit(MorphologyText.of(morphology)),
        rows(proposal, morphology.segments().size()),
        now,
        then,
        question.frequencyHz,
        membrane.remarks());
  }

  private static int[] rows(DivisionProposal proposal, int segments) {
    int[] rows = new int[segments];
    Arrays.fill(rows, -1);
    for (int row = 0; row < proposal.sections().size(); row++) {
      for (Segment each : proposal.sections().get(row).section().segments()) {
        rows[each.index()] = row;
      }
    }
    return rows;
  }

  private static void check(BooleanSupplier isCancelled) {
    if (isCancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  static LinearMembrane linear(CableMembrane membrane) {
    return new LinearMembrane(
        membrane.conductanceMicrosiemensPerUm2(),
        membrane.capacitanceNanofaradPerUm2(),
        membrane.resistivityMegohmMicrometre());
  }

  private static Volumes volumes(CableLayout layout, LinearMembrane membrane, double hertz) {
    SegmentPlace soma = new SegmentPlace(layout.morphology().root().index(), 0.5);
    return new Volumes(
        DivisionError.of(layout, membrane, hertz / HERTZ_PER_KILOHERTZ, soma),
        new VolumeDrawing(layout));
  }
}
