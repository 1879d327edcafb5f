/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.dendrogram;

import java.util.List;
import org.ranvier.edit.dendrogram.Dendrogram;
import org.ranvier.edit.electrotonic.CableMembrane;
import org.ranvier.edit.electrotonic.MembraneReader;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lab.cable.ElectrotonicLength;
import org.ranvier.lab.cable.LinearMembrane;
import org.ranvier.morphology.Morphology;
import org.ranvier.ui.morphology.panel.DrawnCell;

/**
 * A cell that is laid out.
 *
 * @param remarks what was assumed of its membrane, for people
 */
record Layout(DrawnCell cell, Measure measure, Dendrogram dendrogram, List<String> remarks) {
  /** What the distance to the right stands for. */
  enum Measure {
    PATH(DendrogramMessages.measurePath, DendrogramMessages.axisPath, Double.NaN),
    STEADY(DendrogramMessages.measureSteady, DendrogramMessages.axisSteady, 0),
    AT_100_HZ(DendrogramMessages.measureElectrotonic, DendrogramMessages.axisElectrotonic, 0.1);

    private final String title;
    private final String axis;
    private final double kilohertz;

    Measure(String title, String axis, double kilohertz) {
      this.title = title;
      this.axis = axis;
      this.kilohertz = kilohertz;
    }

    /** What it is called in a list. */
    String title() {
      return title;
    }

    /** What the axis is called. */
    String axis() {
      return axis;
    }
  }

  /** Takes long for a large cell: not for the UI thread. */
  static Layout of(DrawnCell cell, Measure measure, Knowledge knowledge) {
    Morphology morphology = cell.morphology();
    if (measure == Measure.PATH) {
      return new Layout(cell, measure, Dendrogram.byPathLength(morphology), List.of());
    }
    CableMembrane membrane =
        MembraneReader.read(cell.shape().name(), morphology, knowledge, CableMembrane.Kind.LEAK);
    LinearMembrane linear =
        new LinearMembrane(
            membrane.conductanceMicrosiemensPerUm2(),
            membrane.capacitanceNanofaradPerUm2(),
            membrane.resistivityMegohmMicrometre());
    ElectrotonicLength length = ElectrotonicLength.of(morphology, linear, measure.kilohertz);
    return new Layout(
        cell, measure, Dendrogram.of(morphology, length::fromRoot), membrane.remarks());
  }
}
