/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.io.Serial;

/**
 * The user's model is at fault. The message says what was found and what was expected, in words for
 * the model's author; the location says where. Faults of Ranvier itself are never thrown as this
 * type.
 */
public class ModelProblemException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient SourceLocation location;

  /**
   * @param location where in the model
   * @param message what was found and what was expected; no file name, no line
   */
  public ModelProblemException(SourceLocation location, String message) {
    super(MessageText.readable(message));
    this.location = location;
  }

  public SourceLocation location() {
    return location;
  }

  /** {@code file:line:column: message}, the one form in which problems are printed. */
  public String report() {
    return location + ": " + getMessage();
  }
}
