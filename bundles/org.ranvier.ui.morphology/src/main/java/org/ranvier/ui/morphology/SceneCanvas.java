/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.eclipse.swt.widgets.Control;

/** Draws pictures of a cell into a control, with graphics hardware or without. */
interface SceneCanvas {
  /** What takes the room, the mouse and the keys. */
  Control control();

  /** Draws a picture soon; only the latest one counts. */
  void show(SceneFrame frame);

  /**
   * Draws the outline of an area over the picture.
   *
   * @param corners x and y in turn; empty to draw none
   */
  void band(int[] corners);

  /** How many pictures were drawn so far. */
  long drawn();

  /** What draws, for those who ask why it looks as it does. */
  String renderer();
}
