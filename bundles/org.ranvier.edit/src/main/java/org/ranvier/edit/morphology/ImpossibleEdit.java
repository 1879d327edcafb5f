/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.io.Serial;

/** An operation that cannot be done here; the message tells people why. */
public final class ImpossibleEdit extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param message a sentence in the language of the user
   */
  public ImpossibleEdit(String message) {
    super(message);
  }
}
