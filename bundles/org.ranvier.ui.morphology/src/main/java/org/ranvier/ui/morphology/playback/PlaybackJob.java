/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.ranvier.edit.playback.Playback;
import org.ranvier.edit.playback.TrackGroup;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** Brings a recording onto the shape of a cell beside the UI thread. */
final class PlaybackJob extends Job {
  private final DrawnCell cell;
  private final TrackGroup group;
  private final Control panel;
  private final Display display;
  private final Consumer<Playback> done;

  /**
   * @param panel nothing is told any more once it is disposed
   * @param done told in the UI thread
   */
  PlaybackJob(DrawnCell cell, TrackGroup group, Control panel, Consumer<Playback> done) {
    super(PlaybackMessages.preparing);
    this.cell = cell;
    this.group = group;
    this.panel = panel;
    this.display = panel.getDisplay();
    this.done = done;
    setPriority(Job.SHORT);
    setSystem(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Playback playback = Playback.of(cell.morphology(), group);
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!panel.isDisposed() && !monitor.isCanceled()) {
              done.accept(playback);
            }
          });
    }
    return Status.OK_STATUS;
  }
}
