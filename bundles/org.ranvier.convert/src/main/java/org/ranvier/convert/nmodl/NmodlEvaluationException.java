/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import org.ranvier.xml.SourceLocation;

/** A statement or formula that cannot be followed; says where and why. */
public final class NmodlEvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SourceLocation place;

  NmodlEvaluationException(SourceLocation place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  /** Where it stands. */
  public SourceLocation place() {
    return place;
  }

  /** What was found and what was expected; no file name, no line. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
