/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert;

import java.util.Optional;
import org.ranvier.xml.MessageText;
import org.ranvier.xml.SourceLocation;

/**
 * One kind of thing that a conversion did not keep, or kept in another form.
 *
 * @param count how many there are
 * @param message what is lost or changed, with the count in words
 * @param first where the first of them stands, where it has a place
 */
public record Loss(int count, String message, Optional<SourceLocation> first) {
  /** Shortens a message that repeats a very long value. */
  public Loss {
    message = MessageText.readable(message);
  }

  /** {@code file:line:column: message}, or the message alone. */
  public String report() {
    return first.map(place -> place + ": " + message).orElse(message);
  }
}
