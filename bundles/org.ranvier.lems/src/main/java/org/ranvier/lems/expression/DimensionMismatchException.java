/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.io.Serial;

/** The quantities in a formula do not fit together; the message shows which and how. */
public final class DimensionMismatchException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  DimensionMismatchException(String message) {
    super(message);
  }
}
