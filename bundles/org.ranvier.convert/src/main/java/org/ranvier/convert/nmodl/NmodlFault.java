/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import org.ranvier.xml.MessageText;
import org.ranvier.xml.SourceLocation;

/**
 * Something in a file that is not NMODL.
 *
 * @param place where it stands
 * @param message what was found and what was expected; no file name, no line
 */
public record NmodlFault(SourceLocation place, String message) {
  /** Shortens a message that repeats a very long word. */
  public NmodlFault {
    message = MessageText.readable(message);
  }

  /** {@code file:line:column: message}. */
  public String report() {
    return place + ": " + message;
  }
}
