/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.OptionalDouble;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.SampleBlock;

/** Passes everything on; notes when the first step was done and lets begin what waited for it. */
final class FirstStep implements RunListener {
  private final RunListener next;
  private final Runnable then;
  private boolean done;
  private OptionalDouble afterS = OptionalDouble.empty();

  FirstStep(RunListener next, Runnable then) {
    this.next = next;
    this.then = then;
  }

  /** Seconds from the start of the process; empty before that, and where it is not known. */
  OptionalDouble afterSeconds() {
    return afterS;
  }

  @Override
  public void progress(double timeMs, double durationMs) {
    if (!done && timeMs > 0) {
      done = true;
      afterS = ProcessAge.seconds();
      then.run();
    }
    next.progress(timeMs, durationMs);
  }

  @Override
  public void samples(SampleBlock block) {
    next.samples(block);
  }
}
