/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

/** A run under way on a back end. Used by one thread at a time. */
public interface Stepper extends AutoCloseable {
  /** Number of steps done. */
  long step();

  /** Time reached in ms: step · dt. */
  double time();

  /**
   * Does steps and records after each.
   *
   * @param steps how many
   * @param records receives samples and events of these steps
   * @throws org.ranvier.solver.SolverException where the equations stop having a solution
   */
  void advance(int steps, Records records);

  /** Records the present values of all probes, as after a step. */
  void sample(Records records);

  /** Memory that it takes. */
  Footprint footprint();

  /** How it computes, in words for a run report; empty where there is nothing to say. */
  default String report() {
    return "";
  }

  @Override
  void close();
}
