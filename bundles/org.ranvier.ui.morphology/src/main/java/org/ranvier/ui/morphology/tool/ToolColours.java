/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import org.ranvier.ui.morphology.panel.CellStage;

/** The colours of what tools draw over the picture: the accent, as it is seen on the background. */
final class ToolColours {
  private static final int ON_LIGHT = 0xD55E00;
  private static final int ON_DARK = 0xF0A060;

  private ToolColours() {}

  static int accent(CellStage stage) {
    return stage.palette().dark() ? ON_DARK : ON_LIGHT;
  }
}
