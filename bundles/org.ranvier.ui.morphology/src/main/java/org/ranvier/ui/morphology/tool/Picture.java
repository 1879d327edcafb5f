/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Picking;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SegmentSelection;

/** The picture of the cell, as tools know it. */
public interface Picture {
  /** What takes the mouse and the keys. */
  Control control();

  Optional<Camera> camera();

  /** What lies where; empty where nothing is drawn. */
  Optional<Picking> picking();

  /** Whether somebody draws the cell at other places than those that it has. */
  boolean isElsewhere();

  /** Draws the segments at other places for now; null for where they are. */
  void preview(@Nullable Scene scene);

  /** Draws segments as chosen, without telling anybody. */
  void mark(SegmentSelection selection);
}
