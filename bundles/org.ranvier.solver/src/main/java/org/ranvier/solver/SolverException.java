/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver;

import java.io.Serial;

/** The numbers stopped making sense: a value is no longer finite, or events chase each other. */
public class SolverException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final double time;

  /**
   * @param time when, ms
   * @param message what was found, for a user
   */
  public SolverException(double time, String message) {
    super(message);
    this.time = time;
  }

  /** When, in ms. */
  public double time() {
    return time;
  }
}
