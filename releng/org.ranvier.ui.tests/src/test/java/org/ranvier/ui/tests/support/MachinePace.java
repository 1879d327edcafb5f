/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;

/**
 * How fast the machine is just now, by what the platform alone needs for its plain text editor.
 * Limits in milliseconds are meant for a machine that does nothing else; where others share its
 * processors, the same work takes longer by all accounts, processor time included.
 */
public final class MachinePace {
  private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";
  private static final int TIMES = 3;

  /** What opening the text editor takes where 200 ms are promised for ours. */
  private static final double USUAL_MILLIS = 100;

  /** What is slower still is not excused by the machine. */
  private static final double SLOWEST = 3;

  private MachinePace() {}

  /** How many times as long as usual everything takes: 1 to 3. */
  public static double slowness(IWorkbenchPage page, IFile text) throws Exception {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      IEditorPart[] opened = new IEditorPart[1];
      long millis =
          UiWatchdog.during(
                  () -> {
                    opened[0] = IDE.openEditor(page, text, TEXT_EDITOR);
                    UiWait.untilIdle(Duration.ofMillis(400));
                  })
              .millis();
      page.closeEditor(opened[0], false);
      best = Math.min(best, millis);
    }
    return Math.clamp(best / USUAL_MILLIS, 1, SLOWEST);
  }
}
