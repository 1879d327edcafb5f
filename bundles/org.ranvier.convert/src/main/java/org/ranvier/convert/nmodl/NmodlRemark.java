/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import org.ranvier.xml.MessageText;
import org.ranvier.xml.SourceLocation;

/**
 * Something about the conversion of a mechanism that its reader should know.
 *
 * @param place where in the file it comes from
 * @param kind how much it matters
 * @param message what was found, and what is to be done; no file name, no line
 */
public record NmodlRemark(SourceLocation place, Kind kind, String message) {
  /** How much it matters. */
  public enum Kind {
    /** What is written does not say all that the file says until somebody settles this. */
    TO_DO,
    /** Something to know. */
    NOTE
  }

  /** Shortens a message that repeats a very long word. */
  public NmodlRemark {
    message = MessageText.readable(message);
  }

  /** {@code file:line:column: message}. */
  public String report() {
    return place + ": " + (kind == Kind.TO_DO ? "to do: " : "") + message;
  }
}
