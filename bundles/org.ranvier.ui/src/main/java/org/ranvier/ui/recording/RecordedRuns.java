/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.recording;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ListenerList;
import org.ranvier.edit.playback.RecordedRun;

/** The runs of this workbench whose recordings can be drawn on cells. May be used in any thread. */
public final class RecordedRuns {
  private static final RecordedRuns WORKBENCH = new RecordedRuns();

  private final List<RecordedRun> runs = new ArrayList<>();
  private final ListenerList<Runnable> listeners = new ListenerList<>();

  private RecordedRuns() {}

  /** The one list of this workbench. */
  public static RecordedRuns workbench() {
    return WORKBENCH;
  }

  /** Adds a run, which may have begun or not. */
  public void add(RecordedRun run) {
    synchronized (runs) {
      runs.add(run);
    }
    changed();
  }

  /** Forgets a run. */
  public void remove(RecordedRun run) {
    synchronized (runs) {
      runs.remove(run);
    }
    changed();
  }

  /** Says that a run knows more of itself: what it records, or that it is over. */
  public void changed() {
    listeners.forEach(Runnable::run);
  }

  /** All of them, the newest first. */
  public List<RecordedRun> all() {
    synchronized (runs) {
      return List.copyOf(runs.reversed());
    }
  }

  /**
   * Tells of runs that come and go, begin and end.
   *
   * @param listener called in the thread of the change
   */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }
}
