/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

/**
 * Hears about a run while it goes on, a few dozen times a second at most and never once a step.
 * What takes long slows the run down; it belongs on another thread.
 */
public interface RunListener {
  /** A listener that hears nothing. */
  RunListener SILENT =
      new RunListener() {
        @Override
        public boolean takesSamples() {
          return false;
        }
      };

  /**
   * The run has got so far; the first call is at 0, the last where it ends. Called on the thread of
   * the run.
   *
   * @param timeMs time reached
   * @param durationMs time it will reach
   */
  default void progress(double timeMs, double durationMs) {}

  /** Whether {@link #samples} is to be called; asked once, before the first step. */
  default boolean takesSamples() {
    return true;
  }

  /**
   * More samples are there; blocks come in order and without a gap. Called on a thread that does
   * nothing but take samples from the run, beside {@link #progress}; when the run returns, all of
   * them have come.
   */
  default void samples(SampleBlock block) {}
}
