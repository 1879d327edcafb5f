/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.panel;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;

/**
 * A view of the chosen channel. All calls come in the UI thread. What is behind another panel is
 * told nothing; it is brought up to date when it comes to the front.
 */
public abstract class Panel {
  private @Nullable ChannelStage stage;
  private boolean inFront;
  private boolean stale = true;

  /** Makes what it consists of, once. */
  final void create(Composite parent, FormToolkit toolkit, ChannelStage channelStage) {
    stage = channelStage;
    createControl(parent, toolkit);
  }

  /** The page that the panel belongs to. */
  protected final ChannelStage stage() {
    if (stage == null) {
      throw new IllegalStateException("the panel is not made yet");
    }
    return stage;
  }

  /**
   * Makes its controls.
   *
   * @param parent is the panel's own, with a layout that fills it with one control
   */
  protected abstract void createControl(Composite parent, FormToolkit toolkit);

  /**
   * Something else is chosen, or its text, its bath or a number under somebody's hand is another:
   * comes often while a handle is dragged. Must return at once; computing belongs in a job.
   *
   * @param subject empty where there is no channel any more
   */
  protected abstract void shown(Optional<Subject> subject);

  /**
   * An element of the chosen channel is chosen elsewhere: in the fields, the source, an outline.
   */
  @SuppressWarnings("unused") // most panels know no elements
  protected void revealed(ElementPath path) {}

  /** Somebody sees the panel. */
  protected void opened() {}

  /** Nobody sees it any more; what it plays or computes has to end. */
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

  final void reveal(ElementPath path) {
    if (inFront) {
      revealed(path);
    }
  }

  final void front(boolean now) {
    if (now == inFront) {
      return;
    }
    inFront = now;
    if (now) {
      opened();
      renew();
    } else {
      closed();
    }
  }

  private void renew() {
    if (stale && inFront) {
      stale = false;
      shown(stage().subject());
    }
  }
}
