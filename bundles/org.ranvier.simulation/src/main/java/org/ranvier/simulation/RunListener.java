/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

/**
 * Hears about a run while it goes on. Called on the thread of the run, a few dozen times a second
 * at most and never once a step; whatever takes long belongs on another thread.
 */
public interface RunListener {
  /** A listener that hears nothing. */
  RunListener SILENT = new RunListener() {};

  /**
   * The run has got so far; the first call is at 0, the last where it ends.
   *
   * @param timeMs time reached
   * @param durationMs time it will reach
   */
  default void progress(double timeMs, double durationMs) {}

  /** More samples are there; blocks come in order and without a gap. */
  default void samples(SampleBlock block) {}
}
