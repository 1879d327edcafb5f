/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.Optional;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.language.Knowledge;

/** The latest reading of an editor's text; outline, overview and annotations listen to it. */
public final class ReadingModel {
  /** Told of each new reading, in the UI thread. */
  public interface Listener {
    void read(DocumentReading reading);
  }

  private final ListenerList<Listener> listeners = new ListenerList<>();
  private volatile @Nullable DocumentReading latest;
  private volatile @Nullable Knowledge knowledge;

  public Optional<DocumentReading> latest() {
    return Optional.ofNullable(latest);
  }

  /** What the latest reading that told anything of the model told of it. */
  public Optional<Knowledge> knowledge() {
    return Optional.ofNullable(knowledge);
  }

  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  public void removeListener(Listener listener) {
    listeners.remove(listener);
  }

  /** Publishes a reading; may be called from any thread. */
  void publish(DocumentReading reading) {
    latest = reading;
    reading.knowledge().ifPresent(known -> knowledge = known);
    Display display = Display.getDefault();
    if (!display.isDisposed()) {
      display.asyncExec(() -> tell(reading));
    }
  }

  private void tell(DocumentReading reading) {
    if (reading == latest) {
      listeners.forEach(listener -> listener.read(reading));
    }
  }
}
