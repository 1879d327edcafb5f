/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ranvier.edit.electrotonic.CableMembrane;
import org.ranvier.edit.electrotonic.ElectrotonicShape;
import org.ranvier.edit.electrotonic.MembraneReader;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lab.cable.CableImpedance;
import org.ranvier.lab.cable.ElectrotonicLength;
import org.ranvier.lab.cable.LinearMembrane;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.ui.morphology.panel.DrawnCell;

/**
 * A cell in units of how far signals reach.
 *
 * @param cell that it is about
 * @param lengths what the units are
 * @param shape the cell stretched to them
 * @param distances from the start of the root to the middle of each segment
 * @param remarks what was assumed
 */
record ElectrotonicStudy(
    DrawnCell cell,
    Lengths lengths,
    ElectrotonicShape shape,
    double[] distances,
    List<String> remarks) {
  private static final double HERTZ_PER_KILOHERTZ = 1000;

  /** What a length electrically is. */
  enum Lengths {
    /** ∫ dx / λ. */
    LAMBDA,
    /** Logarithm of the attenuation away from the root. */
    OUTWARDS,
    /** Logarithm of the attenuation towards the root. */
    INWARDS
  }

  /** What is asked. */
  record Question(
      DrawnCell cell,
      Knowledge knowledge,
      CableMembrane.Kind kind,
      double frequencyHz,
      Lengths lengths) {}

  /** Takes long for large cells: not for the UI thread. */
  static ElectrotonicStudy of(Question question) {
    Morphology morphology = question.cell.morphology();
    CableMembrane membrane =
        MembraneReader.read(
            question.cell.shape().name(), morphology, question.knowledge, question.kind);
    double[] lengths = lengths(question, morphology, DivisionStudy.linear(membrane));
    return new ElectrotonicStudy(
        question.cell,
        question.lengths,
        ElectrotonicShape.of(morphology, question.cell.scene(), lengths),
        distances(morphology, lengths),
        membrane.remarks());
  }

  private static double[] lengths(
      Question question, Morphology morphology, LinearMembrane membrane) {
    double kilohertz = question.frequencyHz / HERTZ_PER_KILOHERTZ;
    double[] lengths = new double[morphology.segments().size()];
    if (question.lengths == Lengths.LAMBDA) {
      ElectrotonicLength all = ElectrotonicLength.of(morphology, membrane, kilohertz);
      Arrays.setAll(lengths, all::ofSegment);
    } else {
      CableImpedance cable = CableImpedance.of(morphology, membrane, kilohertz);
      boolean out = question.lengths == Lengths.OUTWARDS;
      Arrays.setAll(
          lengths,
          index -> Math.max(0, -Math.log(out ? cable.outwards(index) : cable.inwards(index))));
    }
    return lengths;
  }

  private static double[] distances(Morphology morphology, double[] lengths) {
    double[] starts = new double[lengths.length];
    double[] middles = new double[lengths.length];
    List<Segment> waiting = new ArrayList<>(List.of(morphology.root()));
    while (!waiting.isEmpty()) {
      Segment segment = waiting.removeLast();
      int index = segment.index();
      if (!segment.isRoot()) {
        int parent = segment.parentIndex();
        starts[index] = starts[parent] + segment.fractionAlong() * lengths[parent];
      }
      middles[index] = starts[index] + lengths[index] / 2;
      waiting.addAll(morphology.children(index));
    }
    return middles;
  }

  /** What the colours stand for. */
  String title() {
    return switch (lengths) {
      case LAMBDA -> AnalysisMessages.legendLambda;
      case OUTWARDS -> AnalysisMessages.legendOutwards;
      case INWARDS -> AnalysisMessages.legendInwards;
    };
  }

  String unit() {
    return lengths == Lengths.LAMBDA ? "λ" : "ln";
  }
}
