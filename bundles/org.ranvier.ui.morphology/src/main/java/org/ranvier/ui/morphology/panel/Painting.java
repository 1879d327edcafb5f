/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.panel;

import java.util.Optional;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.Colours;
import org.ranvier.edit.scene.Scene;

/** Draws a cell otherwise than in the colours and at the places that the page has for it. */
public interface Painting {
  /**
   * The colour of each segment of a cell; called in the UI thread, so what takes long was computed
   * before.
   *
   * @return empty where it knows nothing of this cell, as after an edit: then the page's own count
   */
  Optional<Colours> colours(DrawnCell cell, Colouring.Palette palette);

  /**
   * The same segments at other places, by the same indices; empty where they stay.
   *
   * <p>They are those of the cell that {@link #colours} was asked about right before. What is seen
   * elsewhere is chosen there as well.
   */
  default Optional<Scene> scene() {
    return Optional.empty();
  }
}
