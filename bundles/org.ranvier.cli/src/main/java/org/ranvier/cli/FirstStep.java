/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.util.OptionalDouble;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.SampleBlock;

/**
 * Passes on what it hears; notes when the first step was done and lets begin what waited for it.
 */
final class FirstStep implements RunListener {
  private final RunListener progress;
  private final RunListener samples;
  private final Runnable then;
  private boolean done;
  private OptionalDouble afterS = OptionalDouble.empty();

  /**
   * @param progress hears how far the run is
   * @param samples hears of samples, where it takes them
   * @param then is done after the first step
   */
  FirstStep(RunListener progress, RunListener samples, Runnable then) {
    this.progress = progress;
    this.samples = samples;
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
    progress.progress(timeMs, durationMs);
  }

  @Override
  public boolean takesSamples() {
    return samples.takesSamples();
  }

  @Override
  public void samples(SampleBlock block) {
    samples.samples(block);
  }
}
