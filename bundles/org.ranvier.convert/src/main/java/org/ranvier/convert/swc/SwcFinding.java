/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ranvier.convert.Severity;
import org.ranvier.xml.MessageText;
import org.ranvier.xml.SourceLocation;

/**
 * Something about a reconstruction that its reader should know.
 *
 * @param kind what it is about
 * @param severity how much it matters
 * @param place the line, and where it is one field the field
 * @param message what was found and what was expected; no file name, no line
 * @param repairs what would settle it, the first being what is most probably meant
 */
public record SwcFinding(
    Kind kind, Severity severity, SourceLocation place, String message, List<SwcRepair> repairs) {
  /** What a finding is about. */
  public enum Kind {
    /** The file holds no sample. */
    EMPTY,
    /** A line that is no sample. */
    LINE,
    /** A field that is no number, or a number of the wrong kind. */
    NUMBER,
    /** More fields than SWC has. */
    FIELDS,
    /** A character that is not in the encoding of the file. */
    ENCODING,
    /** The header tells a scale that is not applied. */
    SCALE,
    /** A radius that is not above zero. */
    RADIUS,
    /** Two samples with the same id. */
    DUPLICATE,
    /** The parent does not exist. */
    ORPHAN,
    /** Parents that go round in a circle. */
    CYCLE,
    /** More than one sample without parent. */
    ROOTS,
    /** A tree that starts far from the soma and near to another tree. */
    DISTANT,
    /** Samples before their parents. */
    ORDER,
    /** A type that only its author knows. */
    TYPE,
    /** What the soma is, is not clear. */
    SOMA,
    /** A sample at the place of its parent. */
    ZERO_LENGTH,
    /** The depth leaps. */
    DEPTH,
    /** A radius that is far from those of its neighbours. */
    OUTLIER,
    /** Few different radii in the whole file. */
    QUANTISED;

    /** The kind in the form that rules of validation have: {@code swc-zero-length}. */
    public String id() {
      return id("swc");
    }

    /** The same in the diagnosis of a file of another format. */
    String id(String format) {
      return format + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Shortens a message that repeats a very long value. */
  public SwcFinding {
    message = MessageText.readable(message);
    repairs = List.copyOf(repairs);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** What is done where nobody chooses. */
  public Optional<SwcRepair> repair() {
    return repairs.stream().findFirst();
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
