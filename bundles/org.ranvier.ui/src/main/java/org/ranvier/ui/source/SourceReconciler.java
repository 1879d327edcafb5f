/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.ranvier.ui.preferences.EditorPreferences;

/** Has the text read after each pause in typing, which is as long as the user wants it. */
final class SourceReconciler extends MonoReconciler {
  private static final int FIRST_DELAY_MS = 10;

  SourceReconciler(SourceReading reading) {
    super(reading, false);
    // A text that was just opened is not being typed: its first reading need not wait for a pause.
    setDelay(FIRST_DELAY_MS);
    reading.onFirst(this::takeDelay);
    setProgressMonitor(new NullProgressMonitor()); // which typing cancels
  }

  /** Takes the pause that is preferred now. */
  void takeDelay() {
    setDelay(EditorPreferences.readingDelayMs());
  }

  /** Has the text read again though it is the same. */
  void readAgain() {
    forceReconciling();
  }
}
