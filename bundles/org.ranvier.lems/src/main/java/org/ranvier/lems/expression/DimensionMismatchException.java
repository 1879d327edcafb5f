/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.io.Serial;

/** The quantities in a formula do not fit together; the message shows which and how. */
public final class DimensionMismatchException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Expression culprit;

  DimensionMismatchException(Expression culprit, String message) {
    super(message);
    this.culprit = culprit;
  }

  /** The smallest part of the formula that is at fault, the very one that was checked. */
  public Expression culprit() {
    return culprit;
  }
}
