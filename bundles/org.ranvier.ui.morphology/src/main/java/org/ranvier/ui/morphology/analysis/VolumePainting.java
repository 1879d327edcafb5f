/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.discretisation.VolumeDrawing;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.Colours;
import org.ranvier.edit.scene.Legend;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** Draws control volumes over the cell. */
final class VolumePainting {
  static final int NONE = 0;
  static final int NOW = 1;
  static final int THEN = 2;

  private static final VolumeDrawing.Style ON_LIGHT =
      new VolumeDrawing.Style(0x0072B2, 0xE69F00, 0x202020);
  private static final VolumeDrawing.Style ON_DARK =
      new VolumeDrawing.Style(0x3D9FDB, 0xE69F00, 0xF0F0F0);

  /** More than this are no more than a haze, and slow. */
  private static final int MOST_VOLUMES = 20_000;

  private final CellStage stage;

  VolumePainting(CellStage stage) {
    this.stage = stage;
  }

  /**
   * @param which of the constants above
   */
  void show(DivisionStudy study, int which) {
    DivisionStudy.Volumes volumes = which == NOW ? study.now() : study.then();
    if (which == NONE || volumes.drawing().volumes().size() > MOST_VOLUMES) {
      clear();
      return;
    }
    VolumeDrawing.Style style = stage.palette().dark() ? ON_DARK : ON_LIGHT;
    stage.overlay(this, volumes.drawing().overlay(study.cell().scene(), style));
    stage.paint(this, (cell, palette) -> Optional.of(under(cell, palette)));
  }

  /** What is seen of the cell between the lines, and what the lines mean. */
  private static Colours under(DrawnCell cell, Colouring.Palette palette) {
    VolumeDrawing.Style style = palette.dark() ? ON_DARK : ON_LIGHT;
    Legend legend =
        new Legend.Names(
            AnalysisMessages.volumes,
            List.of(
                new Legend.Name(AnalysisMessages.volumeEven, style.even()),
                new Legend.Name(AnalysisMessages.volumeOdd, style.odd())));
    return new Colours(cell.scene().colours(_ -> ColourMap.UNKNOWN), legend);
  }

  void clear() {
    stage.overlay(this, null);
    stage.paint(this, null);
  }
}
