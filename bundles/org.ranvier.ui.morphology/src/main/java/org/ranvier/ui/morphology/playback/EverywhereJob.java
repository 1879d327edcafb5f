/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.ranvier.edit.playback.EverywhereRun;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.recording.RecordedRuns;

/** Computes a run that records everywhere, with progress; can be cancelled at any time. */
final class EverywhereJob extends Job {
  private static final int TICKS = 1000;

  private final EverywhereRun run;
  private final CellStage stage;
  private final Display display = Display.getDefault();

  EverywhereJob(EverywhereRun run, CellStage stage) {
    super(NLS.bind(PlaybackMessages.everywhereRunning, run.title()));
    this.run = run;
    this.stage = stage;
    setPriority(Job.LONG);
  }

  @Override
  protected void canceling() {
    run.stop();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask(run.title(), TICKS);
    int[] done = new int[1];
    String fault =
        run.attempt(
            (timeMs, durationMs) -> {
              int ticks = (int) Math.floor(TICKS * timeMs / durationMs);
              monitor.worked(Math.max(0, ticks - done[0]));
              done[0] = Math.max(done[0], ticks);
              if (monitor.isCanceled()) {
                run.stop();
              }
            });
    if (!fault.isEmpty()) {
      RecordedRuns.workbench().remove(run);
      String why = NLS.bind(PlaybackMessages.runNotDone, run.title(), fault);
      display.asyncExec(() -> stage.say(why, IMessageProvider.ERROR));
    }
    RecordedRuns.workbench().changed();
    return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }
}
