/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.List;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;

/**
 * Divides NMODL into words, numbers, strings and symbols, one ahead; comments are left out. Units
 * and foreign text have no words, so the parser asks for them as they stand.
 */
final class NmodlTokens {
  /** Kinds of pieces. */
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SYMBOL,
    END
  }

  /** Symbols of several characters, longest first. */
  private static final List<String> SYMBOLS =
      List.of("<->", "->", "<<", "<=", ">=", "==", "!=", "&&", "||");

  private final String file;
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;
  private int start;
  private int end;
  private int previousEnd;
  private int previousLine = 1;
  private int previousEndLineStart;
  private int startLine = 1;
  private int startColumn = 1;
  private int depth;
  private Kind kind = Kind.END;

  NmodlTokens(String file, String text) {
    this.file = file;
    this.text = text;
    advance();
  }

  Kind kind() {
    return kind;
  }

  /** What the piece says. */
  String text() {
    return text.substring(start, end);
  }

  /** How many braces are open in front of the piece. */
  int depth() {
    return depth;
  }

  /** Where the piece ends that was taken last. */
  int previousEnd() {
    return previousEnd;
  }

  int start() {
    return start;
  }

  /** Number of the line in which the piece ends that was taken last. */
  int previousLine() {
    return previousLine;
  }

  /** As if no brace was open. */
  void closeAll() {
    depth = 0;
  }

  SourceLocation place() {
    return new SourceLocation(file, startLine, startColumn, new TextRange(start, end), "");
  }

  boolean at(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME)
        && end - start == symbolOrWord.length()
        && text.startsWith(symbolOrWord, start);
  }

  boolean accept(String symbolOrWord) {
    boolean there = at(symbolOrWord);
    if (there) {
      advance();
    }
    return there;
  }

  void expect(String symbolOrWord) {
    if (!accept(symbolOrWord)) {
      throw unexpected("\"" + symbolOrWord + "\"");
    }
  }

  /** Takes the piece, which has to be a name. */
  String name(String what) {
    if (kind != Kind.NAME) {
      throw unexpected(what);
    }
    return next();
  }

  /** Takes the piece. */
  String next() {
    String word = text();
    advance();
    return word;
  }

  NmodlSyntaxException unexpected(String expected) {
    String found = kind == Kind.END ? "the end of the file" : "\"" + text() + "\"";
    return new NmodlSyntaxException(
        place(), found + " was found where " + expected + " is expected");
  }

  /** Whether an arrow comes before anything that cannot stand in front of one. */
  boolean isArrowAhead() {
    for (int i = start; i < text.length() && "=~{}".indexOf(text.charAt(i)) < 0; i++) {
      if (text.startsWith("->", i) || text.startsWith("<<", i)) {
        return true;
      }
    }
    return false;
  }

  /** What stands between the round brackets here, as it stands; empty where none opens here. */
  String unit() {
    if (!at("(")) {
      return "";
    }
    int close = at;
    while (close < text.length() && ")\n\r".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    if (close == text.length() || text.charAt(close) != ')') {
      throw new NmodlSyntaxException(place(), "a unit begins here without \")\" in its line");
    }
    String unit = text.substring(at, close).strip();
    at = close + 1;
    end = at;
    advance();
    return unit;
  }

  /** What follows the piece up to the end of its line; both are taken. */
  String restOfLine() {
    int from = at;
    int to = NmodlCharacters.endOfLine(text, at);
    at = to;
    end = to;
    advance();
    return text.substring(from, to).strip();
  }

  /** What follows the piece up to a closing word; all three are taken. */
  String upTo(String closing) {
    advance();
    return behindPrevious(closing);
  }

  /** What stands between the piece that was taken last and a closing word, which is taken. */
  String behindPrevious(String closing) {
    at = previousEnd;
    line = previousLine;
    lineStart = previousEndLineStart;
    kind = Kind.END;
    SourceLocation opening =
        new SourceLocation(
            file, line, at - lineStart + 1, new TextRange(previousEnd, previousEnd), "");
    int from = at;
    int close = NmodlCharacters.find(text, closing, at);
    if (close < 0) {
      skipTo(text.length());
      end = at;
      advance();
      throw new NmodlSyntaxException(opening, closing + " is missing for what begins here");
    }
    skipTo(close + closing.length());
    end = at;
    advance();
    return text.substring(from, close);
  }

  private void skipTo(int target) {
    while (at < target) {
      step();
    }
  }

  private void step() {
    char c = text.charAt(at++);
    if (c == '\n' || (c == '\r' && !text.startsWith("\n", at))) {
      line++;
      lineStart = at;
    }
  }

  private void advance() {
    previousEnd = end;
    previousLine = line;
    previousEndLineStart = lineStart;
    depth += kind == Kind.SYMBOL ? at("{") ? 1 : at("}") ? -1 : 0 : 0;
    skipBlanks();
    start = at;
    startLine = line;
    startColumn = at - lineStart + 1;
    if (at == text.length()) {
      kind = Kind.END;
    } else {
      scan(text.charAt(at));
    }
    end = at;
  }

  private void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ':' || c == '?') {
        at = NmodlCharacters.endOfLine(text, at);
      } else if (c <= ' ' || c == '\u00A0' || c == '\uFEFF') {
        step();
      } else {
        return;
      }
    }
  }

  private void scan(char c) {
    if (NmodlCharacters.isDigit(text, at) || (c == '.' && NmodlCharacters.isDigit(text, at + 1))) {
      kind = Kind.NUMBER;
      at = NmodlCharacters.endOfNumber(text, at);
    } else if (NmodlCharacters.isPart(c)) {
      kind = Kind.NAME;
      while (at < text.length() && NmodlCharacters.isPart(text.charAt(at))) {
        at++;
      }
    } else if (c == '"') {
      kind = Kind.STRING;
      int close = text.indexOf('"', at + 1);
      int stop = NmodlCharacters.endOfLine(text, at);
      at = close < 0 || close > stop ? stop : close + 1;
    } else {
      kind = Kind.SYMBOL;
      at += SYMBOLS.stream().filter(s -> text.startsWith(s, at)).findFirst().orElse("+").length();
    }
  }
}
