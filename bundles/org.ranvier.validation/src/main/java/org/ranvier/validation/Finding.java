/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.Optional;
import org.ranvier.xml.MessageText;
import org.ranvier.xml.SourceLocation;

/**
 * One thing that a rule has to say about a model.
 *
 * @param rule id of the rule, e.g. {@code ion-channel-exists}
 * @param severity how much it matters
 * @param location where, in the file that has the fault
 * @param message what was found and what was expected; no file name, no line
 * @param fix an edit that settles it, where there is one that is surely meant
 */
public record Finding(
    String rule, Severity severity, SourceLocation location, String message, Optional<Fix> fix) {

  /** Shortens a message that repeats a very long value. */
  public Finding {
    message = MessageText.readable(message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Whether the message speaks of something, as a word of its own. */
  public boolean names(String word) {
    for (int at = message.indexOf(word); at >= 0; at = message.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !Character.isJavaIdentifierPart(message.charAt(at - 1));
      boolean ends =
          end == message.length() || !Character.isJavaIdentifierPart(message.charAt(end));
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }

  /** {@code file:line:column: message}, the one form in which problems are printed. */
  public String report() {
    return switch (severity) {
      case ERROR -> location + ": " + message;
      case WARNING -> location + ": warning: " + message;
      case INFO -> location + ": info: " + message;
    };
  }
}
