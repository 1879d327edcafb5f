/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import org.ranvier.edit.discretisation.VolumeDrawing;
import org.ranvier.ui.morphology.panel.CellStage;

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
  }

  void clear() {
    stage.overlay(this, null);
  }
}
