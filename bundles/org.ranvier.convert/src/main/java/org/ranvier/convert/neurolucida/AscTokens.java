/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.List;
import java.util.OptionalDouble;
import org.ranvier.convert.swc.SamplePlace;
import org.ranvier.convert.swc.SwcNumbers;

/** Divides the text of an ASC file into brackets, strings and words; comments are left out. */
final class AscTokens {
  /** Kinds of pieces. */
  enum Kind {
    OPEN,
    CLOSE,
    LESS,
    GREATER,
    BAR,
    STRING,
    WORD,
    END
  }

  private static final int MOST_COMMENTS = 200;

  private final String text;
  private final List<String> comments;
  private int at;
  private int line = 1;
  private int lineStart;
  private int start;
  private int end;
  private int startLine;
  private int startColumn;
  private Kind kind = Kind.END;
  private boolean again;
  private boolean opened;

  /**
   * @param comments gets what the file says before anything else
   */
  AscTokens(String text, List<String> comments) {
    this.text = text;
    this.comments = comments;
  }

  /** The next piece; at the end of the text always the end. */
  Kind next() {
    if (again) {
      again = false;
      return kind;
    }
    skipBlanks();
    start = at;
    startLine = line;
    startColumn = at - lineStart + 1;
    if (at == text.length()) {
      end = at;
      kind = Kind.END;
      return kind;
    }
    kind = bracket(text.charAt(at));
    opened |= kind == Kind.OPEN;
    if (kind == Kind.STRING) {
      scanString();
    } else if (kind == Kind.WORD) {
      scanWord();
    } else {
      end = ++at;
    }
    return kind;
  }

  /** Gives the same piece once more. */
  void back() {
    again = true;
  }

  private static Kind bracket(char c) {
    return switch (c) {
      case '(' -> Kind.OPEN;
      case ')' -> Kind.CLOSE;
      case '<' -> Kind.LESS;
      case '>' -> Kind.GREATER;
      case '|' -> Kind.BAR;
      case '"' -> Kind.STRING;
      default -> Kind.WORD;
    };
  }

  private void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        lineBreak(c);
      } else if (c == ';') {
        skipComment();
      } else if (isBlank(c)) {
        at++;
      } else {
        return;
      }
    }
  }

  private void lineBreak(char c) {
    at += c == '\r' && text.startsWith("\n", at + 1) ? 2 : 1;
    line++;
    lineStart = at;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == ',' || c == '\u00A0' || c == '\uFEFF';
  }

  private void skipComment() {
    int from = at + 1;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    if (!opened && comments.size() < MOST_COMMENTS && from < at) {
      comments.add(text.substring(from, at).strip());
    }
  }

  /** A string may go over lines; one without an end goes to the end of its line. */
  private void scanString() {
    int close = text.indexOf('"', at + 1);
    int stop = close < 0 ? endOfLine() : close;
    start = at + 1;
    end = stop;
    while (at < stop) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        lineBreak(c);
      } else {
        at++;
      }
    }
    at = Math.min(text.length(), close < 0 ? stop : stop + 1);
  }

  private int endOfLine() {
    int stop = at + 1;
    while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
      stop++;
    }
    return stop;
  }

  private void scanWord() {
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    end = at;
  }

  private static boolean endsWord(char c) {
    return isBlank(c) || c == ';' || bracket(c) != Kind.WORD;
  }

  /** What the piece says; a string without its quotes. */
  String text() {
    return text.substring(start, end);
  }

  SamplePlace place() {
    return new SamplePlace(startLine, startColumn);
  }

  /** Whether the piece is a word that begins as numbers do. */
  boolean isNumber() {
    if (kind != Kind.WORD) {
      return false;
    }
    char c = text.charAt(start);
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || number().isPresent();
  }

  /** The number that the piece is; it may be infinite or none. */
  OptionalDouble number() {
    return SwcNumbers.parse(text, start, end);
  }
}
