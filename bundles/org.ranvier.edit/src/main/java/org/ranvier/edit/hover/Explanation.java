/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import java.util.List;
import java.util.stream.Collectors;
import org.ranvier.xml.TextRange;

/**
 * What to know about something, as text of several styles.
 *
 * @param subject the characters that it is about
 * @param pieces in order; each ends where its text ends, line breaks are in the text
 */
public record Explanation(TextRange subject, List<Piece> pieces) {
  /** How a piece of text is shown. */
  public enum Style {
    TITLE,
    PLAIN,
    /** What stands in models as it is written. */
    CODE,
    /** What matters less. */
    FAINT,
    PROBLEM
  }

  /** A piece of text in one style. */
  public record Piece(String text, Style style) {}

  public Explanation {
    pieces = List.copyOf(pieces);
  }

  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
