/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ranvier.simulation.Cancellation;

/**
 * Ctrl-C during a run: asks the run to end and holds the process until its files are written, a
 * second at most, as a person who presses it does not wait longer.
 */
final class Interrupt implements AutoCloseable {
  private static final long PATIENCE_MS = 900;

  private final Cancellation cancellation;
  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook = new Thread(this::cancelAndWait, "interrupt");

  Interrupt(Cancellation cancellation) {
    this.cancellation = cancellation;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void cancelAndWait() {
    cancellation.cancel();
    try {
      if (!written.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
      }
    } catch (InterruptedException secondInterrupt) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run is over and its files are complete. */
  @Override
  public void close() {
    written.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The process is ending because of the interrupt; the hook has just been released.
    }
  }
}
