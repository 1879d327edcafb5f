/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.syntax;

import java.util.Optional;

/**
 * A piece of the text in which a tag is none.
 *
 * @param end behind its last delimiter; the end of the text where that is missing
 */
public record Aside(Kind kind, int start, int end) {
  /** What it is, told by what it begins with. */
  public enum Kind {
    COMMENT("<!--", "-->"),
    CDATA("<![CDATA[", "]]>"),
    INSTRUCTION("<?", "?>");

    private final String opening;
    private final String closing;

    Kind(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }
  }

  /** Every opening and every closing has one of these in it. */
  private static final String[] TELLING = {"<!", "<?", "->", "]>", "?>"};

  /** So many characters an opening or a closing has at most. */
  public static final int LONGEST_DELIMITER = Kind.CDATA.opening.length();

  /** The first that begins at an offset or behind it. */
  public static Optional<Aside> findNext(String text, int from) {
    for (int at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
      if (at + 1 < text.length() && (text.charAt(at + 1) == '!' || text.charAt(at + 1) == '?')) {
        for (Kind kind : Kind.values()) {
          if (text.startsWith(kind.opening, at)) {
            int close = text.indexOf(kind.closing, at + kind.opening.length());
            int end = close < 0 ? text.length() : close + kind.closing.length();
            return Optional.of(new Aside(kind, at, end));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a text may have part of a delimiter in it; where not, a change of it changes none. */
  public static boolean mayDelimit(String text) {
    for (String each : TELLING) {
      if (text.contains(each)) {
        return true;
      }
    }
    return false;
  }
}
