/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

/**
 * Something wrong with the user's model, as data: what {@link ModelProblemException} carries when
 * reading goes on instead of stopping.
 *
 * @param location where in the model
 * @param message what was found and what was expected; no file name, no line
 */
public record ModelProblem(SourceLocation location, String message) {
  /** Shortens a message that repeats a very long value. */
  public ModelProblem {
    message = MessageText.readable(message);
  }

  /** {@code file:line:column: message}, the one form in which problems are printed. */
  public String report() {
    return location + ": " + message;
  }

  public ModelProblemException asException() {
    return new ModelProblemException(location, message);
  }
}
