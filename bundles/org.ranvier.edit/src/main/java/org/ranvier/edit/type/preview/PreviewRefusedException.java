/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

import java.io.Serial;

/** A type cannot be tried out by itself; the message says why. */
final class PreviewRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  PreviewRefusedException(String message) {
    super(message);
  }
}
