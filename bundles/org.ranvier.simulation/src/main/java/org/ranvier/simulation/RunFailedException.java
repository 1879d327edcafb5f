/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.io.Serial;

/**
 * A run could not start or go on for a reason outside the model: an output folder that cannot be
 * written, a back end that is not there. The message says what and what to do about it.
 */
public class RunFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence for a user
   */
  public RunFailedException(String message) {
    super(message);
  }

  /**
   * @param message one sentence for a user
   * @param cause what lies behind it
   */
  public RunFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
