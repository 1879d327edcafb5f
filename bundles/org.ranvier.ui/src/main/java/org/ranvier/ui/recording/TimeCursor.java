/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.recording;

import java.util.OptionalDouble;
import org.eclipse.core.runtime.ListenerList;

/** The moment of a run that plots and cells show, the same everywhere. For the UI thread. */
public final class TimeCursor {
  private static final TimeCursor WORKBENCH = new TimeCursor();

  private OptionalDouble timeMs = OptionalDouble.empty();
  private final ListenerList<Runnable> listeners = new ListenerList<>();

  private TimeCursor() {}

  /** The one cursor of this workbench. */
  public static TimeCursor workbench() {
    return WORKBENCH;
  }

  /** Where it stands, ms; empty where nobody has put it anywhere. */
  public OptionalDouble timeMs() {
    return timeMs;
  }

  /** Puts it somewhere. */
  public void put(double newTimeMs) {
    move(OptionalDouble.of(newTimeMs));
  }

  /** Takes it away. */
  public void clear() {
    move(OptionalDouble.empty());
  }

  private void move(OptionalDouble next) {
    if (!next.equals(timeMs)) {
      timeMs = next;
      listeners.forEach(Runnable::run);
    }
  }

  /** Tells of moves. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }
}
