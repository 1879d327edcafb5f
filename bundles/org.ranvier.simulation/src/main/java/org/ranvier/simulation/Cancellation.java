/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.concurrent.atomic.AtomicBoolean;

/** Lets another thread end a run early; what was computed so far is kept. */
public final class Cancellation {
  private final AtomicBoolean cancelled = new AtomicBoolean();

  /** One that nobody will use. */
  public static Cancellation none() {
    return new Cancellation();
  }

  /** Asks the run to end; may be called from any thread, more than once. */
  public void cancel() {
    cancelled.set(true);
  }

  public boolean isCancelled() {
    return cancelled.get();
  }
}
