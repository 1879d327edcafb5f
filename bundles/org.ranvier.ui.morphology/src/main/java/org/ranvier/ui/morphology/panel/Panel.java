/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.panel;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.SegmentSelection;

/**
 * One side of the cell. All calls come in the UI thread. What is behind another panel is told
 * nothing; it is brought up to date when it comes to the front.
 */
public abstract class Panel {
  private @Nullable CellStage stage;
  private boolean inFront;
  private boolean stale = true;

  /** Makes what it consists of, once. */
  final void create(Composite parent, FormToolkit toolkit, CellStage cellStage) {
    stage = cellStage;
    createControl(parent, toolkit);
  }

  /** The page that the panel belongs to. */
  protected final CellStage stage() {
    if (stage == null) {
      throw new IllegalStateException("the panel is not made yet");
    }
    return stage;
  }

  /** Whether somebody sees it. */
  protected final boolean isInFront() {
    return inFront;
  }

  /**
   * Makes its controls.
   *
   * @param parent is the panel's own, with a layout that fills it with one control
   */
  protected abstract void createControl(Composite parent, FormToolkit toolkit);

  /**
   * Another cell is shown, or another text of the same: after every edit. Empty where there is none
   * any more. What is chosen of it is told by {@link #selected} right afterwards.
   */
  protected abstract void shown(Optional<DrawnCell> cell);

  /**
   * Other segments are chosen, here or elsewhere.
   *
   * @param selection by index of the segments of the cell that was shown last
   */
  protected abstract void selected(SegmentSelection selection);

  /** Somebody sees the panel. */
  protected void opened() {}

  /** Nobody sees it any more; what it drew into the picture has to be taken away. */
  protected void closed() {}

  /** The colours of the theme are others. */
  protected void restyled() {}

  /** The page is closed. */
  protected void dispose() {}

  // ---- told by the folder --------------------------------------------------------------------

  final void outdate() {
    stale = true;
    renew();
  }

  final void choose(SegmentSelection selection) {
    if (inFront && !stale) {
      selected(selection);
    }
  }

  final void front(boolean now) {
    if (now == inFront) {
      return;
    }
    inFront = now;
    if (now) {
      opened();
      // Selections were missed as well.
      stale = true;
      renew();
    } else {
      closed();
    }
  }

  private void renew() {
    if (stale && inFront) {
      stale = false;
      shown(stage().cell());
      selected(stage().selection());
    }
  }
}
