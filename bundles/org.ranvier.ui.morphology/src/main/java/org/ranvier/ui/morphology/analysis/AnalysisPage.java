/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** One analysis among those of the panel. Only the one in front works and draws. */
abstract class AnalysisPage {
  private static final int TYPING_MS = 250;

  private final CellStage stage;
  private final Runnable renewal = this::renewInFront;
  private @Nullable DrawnCell cell;
  private SegmentSelection selection = SegmentSelection.EMPTY;
  private boolean inFront;

  AnalysisPage(CellStage stage) {
    this.stage = stage;
  }

  /** What the page is called in the list of them. */
  abstract String title();

  /** What takes the room. */
  abstract Composite control();

  /** Computes anew what is shown; the cell is there and the page in front. */
  abstract void renew(DrawnCell shown);

  /** There is nothing to show, or nobody sees it: what it drew into the picture goes. */
  abstract void stop();

  /** Ends what is under way; the picture is gone. */
  abstract void cancel();

  /** Others are chosen while the page is in front. */
  void chosen() {}

  /** The control that has the focus first. */
  Control first() {
    return control();
  }

  final CellStage stage() {
    return stage;
  }

  final Optional<DrawnCell> cell() {
    return Optional.ofNullable(cell);
  }

  final SegmentSelection selection() {
    return selection;
  }

  final boolean isInFront() {
    return inFront;
  }

  final Knowledge knowledge() {
    return stage.editor().readings().knowledge().orElseGet(Knowledge::core);
  }

  /** Renews when somebody has stopped typing. */
  final void later() {
    Display.getCurrent().timerExec(TYPING_MS, renewal);
  }

  final void renewInFront() {
    DrawnCell shown = cell;
    if (control().isDisposed() || !inFront) {
      return;
    }
    if (shown == null) {
      stop();
    } else {
      renew(shown);
    }
  }

  // ---- told by the panel ---------------------------------------------------------------------

  final void show(Optional<DrawnCell> next) {
    cell = next.orElse(null);
    selection = SegmentSelection.EMPTY;
    renewInFront();
  }

  final void choose(SegmentSelection next) {
    selection = next;
    if (inFront && cell != null) {
      chosen();
    }
  }

  final void dispose() {
    inFront = false;
    cancel();
  }

  final void front(boolean now) {
    if (inFront != now) {
      inFront = now;
      if (now) {
        renewInFront();
      } else {
        stop();
      }
    }
  }
}
