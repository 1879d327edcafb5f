/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.List;
import org.ranvier.ui.morphology.analysis.AnalysisPanel;
import org.ranvier.ui.morphology.analysis.DivisionsPanel;
import org.ranvier.ui.morphology.dendrogram.DendrogramPanel;
import org.ranvier.ui.morphology.membrane.MembranePanel;
import org.ranvier.ui.morphology.panel.PanelKind;
import org.ranvier.ui.morphology.playback.PlaybackPanel;
import org.ranvier.ui.morphology.repair.RepairMessages;
import org.ranvier.ui.morphology.repair.RepairPanel;
import org.ranvier.ui.morphology.segment.SegmentPanel;
import org.ranvier.ui.morphology.table.ShapeTablePanel;

/** The panels of the page, in the order of their tabs. */
final class MorphologyPanels {
  private MorphologyPanels() {}

  static List<PanelKind> at(PanelKind.Place place) {
    return all().stream().filter(each -> each.place() == place).toList();
  }

  private static List<PanelKind> all() {
    return List.of(
        SegmentPanel.kind(),
        new PanelKind(
            RepairPanel.ID, RepairMessages.title, PanelKind.Place.BESIDE, RepairPanel::new),
        DendrogramPanel.kind(),
        ShapeTablePanel.segments(),
        ShapeTablePanel.sections(),
        ShapeTablePanel.groups(),
        MembranePanel.kind(),
        PlaybackPanel.kind(),
        DivisionsPanel.kind(),
        AnalysisPanel.kind());
  }
}
