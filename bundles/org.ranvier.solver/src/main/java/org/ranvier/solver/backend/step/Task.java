/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

/** An action with its arrays at hand. */
public interface Task {
  /**
   * Does it.
   *
   * @param time what the phase sees, ms
   * @param draw number that tells repeated random draws apart
   */
  public void run(double time, long draw);
}
