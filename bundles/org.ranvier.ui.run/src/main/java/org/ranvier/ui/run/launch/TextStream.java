/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IStreamMonitor;

/** Text of a running simulation for its console; keeps what came before the console listened. */
final class TextStream implements IStreamMonitor {
  private final ListenerList<IStreamListener> listeners = new ListenerList<>();
  private final StringBuilder contents = new StringBuilder();

  void append(String text) {
    synchronized (this) {
      contents.append(text);
    }
    listeners.forEach(listener -> listener.streamAppended(text, this));
  }

  @Override
  public void addListener(IStreamListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeListener(IStreamListener listener) {
    listeners.remove(listener);
  }

  @Override
  public synchronized String getContents() {
    return contents.toString();
  }
}
