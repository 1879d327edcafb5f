/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Point;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.edit.chart.Chart.Series;
import org.ranvier.edit.electrotonic.CableMembrane;
import org.ranvier.edit.electrotonic.MembraneReader;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lab.cable.ImpedanceCurve;
import org.ranvier.lab.cable.LinearMembrane;
import org.ranvier.lab.cable.SegmentImpedances;
import org.ranvier.lab.cable.SegmentImpedances.Quantity;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.ui.morphology.panel.DrawnCell;

/**
 * Impedances of a cell.
 *
 * @param cell that it is about
 * @param reference the place that they are relative to
 * @param impedances of all segments at one frequency
 * @param remarks what was assumed
 */
record ImpedanceStudy(
    DrawnCell cell, int reference, SegmentImpedances impedances, List<String> remarks) {
  private static final double HERTZ_PER_KILOHERTZ = 1000;
  private static final double LOWEST_HZ = 0.5;
  private static final double HIGHEST_HZ = 1000;
  private static final int POINTS = 45;

  /**
   * What is asked.
   *
   * @param reference index of the segment whose middle all is relative to
   */
  record Question(
      DrawnCell cell,
      Knowledge knowledge,
      CableMembrane.Kind kind,
      double frequencyHz,
      int reference) {
    /** The same but for the frequency. */
    boolean hasSameCurve(Question other) {
      return cell == other.cell && kind == other.kind && reference == other.reference;
    }
  }

  private static LinearMembrane membrane(Question question, List<String> remarks) {
    CableMembrane membrane =
        MembraneReader.read(
            question.cell.shape().name(),
            question.cell.morphology(),
            question.knowledge,
            question.kind);
    remarks.addAll(membrane.remarks());
    return DivisionStudy.linear(membrane);
  }

  /** Takes long for large cells: not for the UI thread. */
  static ImpedanceStudy of(Question question) {
    List<String> remarks = new ArrayList<>();
    LinearMembrane membrane = membrane(question, remarks);
    SegmentImpedances impedances =
        SegmentImpedances.of(
            question.cell.morphology(),
            membrane,
            question.frequencyHz / HERTZ_PER_KILOHERTZ,
            new SegmentPlace(question.reference, 0.5));
    return new ImpedanceStudy(question.cell, question.reference, impedances, remarks);
  }

  /** The amplitude at the place of reference, and from there to the root, over frequency. */
  static Chart curve(Question question, BooleanSupplier isCancelled) {
    Morphology morphology = question.cell.morphology();
    LinearMembrane membrane = membrane(question, new ArrayList<>());
    SegmentPlace here = new SegmentPlace(question.reference, 0.5);
    SegmentPlace root = new SegmentPlace(morphology.root().index(), 0.5);
    List<Series> series = new ArrayList<>();
    boolean apart = !here.equals(root);
    series.add(
        series(
            apart ? AnalysisMessages.curveInput : "",
            morphology,
            membrane,
            new ImpedanceCurve.Ends(here, here),
            isCancelled));
    if (apart) {
      series.add(
          series(
              AnalysisMessages.curveTransfer,
              morphology,
              membrane,
              new ImpedanceCurve.Ends(here, root),
              isCancelled));
    }
    return new Chart(
        AnalysisMessages.curveTitle,
        new Axis(AnalysisMessages.curveFrequency, "Hz", Scale.LOGARITHMIC),
        new Axis(AnalysisMessages.curveImpedance, "MΩ", Scale.LOGARITHMIC),
        series);
  }

  private static Series series(
      String name,
      Morphology morphology,
      LinearMembrane membrane,
      ImpedanceCurve.Ends ends,
      BooleanSupplier isCancelled) {
    ImpedanceCurve curve =
        ImpedanceCurve.between(
            morphology,
            membrane,
            ends,
            new ImpedanceCurve.Frequencies(LOWEST_HZ, HIGHEST_HZ, POINTS),
            isCancelled);
    if (isCancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    return new Series(
        name,
        curve.points().stream()
            .map(each -> new Point(each.frequencyHz(), each.magnitudeMegohm()))
            .toList());
  }

  static String title(Quantity quantity) {
    return switch (quantity) {
      case INPUT -> AnalysisMessages.quantityInput;
      case TRANSFER -> AnalysisMessages.quantityTransfer;
      case FROM_REFERENCE -> AnalysisMessages.quantityFrom;
      case TO_REFERENCE -> AnalysisMessages.quantityTo;
      case INPUT_PHASE -> AnalysisMessages.quantityInputPhase;
      case TRANSFER_PHASE -> AnalysisMessages.quantityTransferPhase;
    };
  }

  static String unit(Quantity quantity) {
    return switch (quantity) {
      case INPUT, TRANSFER -> "MΩ";
      case FROM_REFERENCE, TO_REFERENCE -> "";
      case INPUT_PHASE, TRANSFER_PHASE -> "°";
    };
  }
}
