/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.util.List;
import java.util.Optional;
import org.ranvier.convert.Severity;
import org.ranvier.xml.SourceLocation;

/**
 * Something about a reconstruction that its reader should know.
 *
 * @param rule what kind of thing, as {@code swc-zero-length}
 * @param severity how much it matters
 * @param place where it shows in the file
 * @param message what was found and what was expected; no file name, no line
 * @param remedies what would settle it, the first being what is most probably meant
 */
public record ReconstructionFinding(
    String rule,
    Severity severity,
    SourceLocation place,
    String message,
    List<? extends Remedy> remedies) {
  public ReconstructionFinding {
    remedies = List.copyOf(remedies);
  }

  /** Whether the file cannot be converted before this is settled. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** What is done where nobody chooses. */
  public Optional<Remedy> remedy() {
    return remedies.stream().map(Remedy.class::cast).findFirst();
  }

  /** {@code file:line:column: message}, the one form in which problems are printed. */
  public String report() {
    return switch (severity) {
      case ERROR -> place + ": " + message;
      case WARNING -> place + ": warning: " + message;
      case INFO -> place + ": info: " + message;
    };
  }
}
