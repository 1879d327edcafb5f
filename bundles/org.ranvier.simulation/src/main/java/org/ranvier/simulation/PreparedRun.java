/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.List;

/**
 * A model that was read, checked and turned into equations, ready to be run; once or repeatedly.
 */
public interface PreparedRun {
  RunInfo info();

  /** What the author of the model should know; empty where all is well. */
  List<RunWarning> warnings();

  /**
   * Runs on the calling thread, and writes the model's output files. Ends within a fraction of a
   * second when cancelled; what was computed so far is in the result and in the files.
   *
   * @throws RunFailedException where the output folder cannot be written (before the first step),
   *     or no longer can
   * @throws org.ranvier.xml.ModelProblemException where the equations stop having a solution
   */
  RunResult run(RunListener listener, Cancellation cancellation);

  /**
   * As {@link #run}, for runs of any length: samples go to the model's output files and the
   * listener, and memory does not grow with them. The result holds the events; its times and traces
   * are empty.
   *
   * @throws RunFailedException where the output folder cannot be written (before the first step),
   *     or no longer can
   * @throws org.ranvier.xml.ModelProblemException where the equations stop having a solution
   */
  RunResult record(RunListener listener, Cancellation cancellation);

  /**
   * As {@link #record}, and no file is written either.
   *
   * @throws org.ranvier.xml.ModelProblemException where the equations stop having a solution
   */
  RunResult watch(RunListener listener, Cancellation cancellation);
}
