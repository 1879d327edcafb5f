/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.util.List;
import org.ranvier.xml.TextRange;

/** The words of a formula, one ahead. */
final class Tokens {
  /** What a word is. */
  enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    END
  }

  private static final List<String> DOTTED =
      List.of(".and.", ".or.", ".not.", ".gt.", ".lt.", ".geq.", ".leq.", ".eq.", ".neq.");

  /** No published formula has a tenth of it. */
  private static final int MOST_WORDS = 2000;

  private final String text;
  private int words;
  private int start;
  private int end;
  private int previousEnd;
  private Kind kind = Kind.END;

  Tokens(String text) {
    this.text = text;
    advance();
  }

  Kind kind() {
    return kind;
  }

  int start() {
    return start;
  }

  int previousEnd() {
    return previousEnd;
  }

  /** Takes the current word. */
  String next() {
    String word = text.substring(start, end);
    advance();
    return word;
  }

  boolean at(String symbol) {
    return kind == Kind.SYMBOL && end - start == symbol.length() && text.startsWith(symbol, start);
  }

  boolean accept(String symbol) {
    boolean there = at(symbol);
    if (there) {
      advance();
    }
    return there;
  }

  void expect(String symbol) {
    if (!accept(symbol)) {
      throw unexpected("\"" + symbol + "\"");
    }
  }

  void expectEnd() {
    if (kind != Kind.END) {
      throw unexpected("an operator or the end of the formula");
    }
  }

  ExpressionSyntaxException unexpected(String expected) {
    String found = kind == Kind.END ? "the end" : "\"" + text.substring(start, end) + "\"";
    return at(start, end, found + " was found where " + expected + " is expected");
  }

  ExpressionSyntaxException at(int from, int to, String message) {
    return new ExpressionSyntaxException(new TextRange(from, Math.max(from, to)), message);
  }

  private void advance() {
    previousEnd = end;
    start = end;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == text.length()) {
      kind = Kind.END;
      end = start;
      return;
    }
    words++;
    if (words > MOST_WORDS) {
      throw at(
          start,
          start,
          "this formula has more than %d numbers, names and operators; several DerivedVariables are expected"
              .formatted(MOST_WORDS));
    }
    char c = text.charAt(start);
    if (isDigit(start) || (c == '.' && isDigit(start + 1))) {
      kind = Kind.NUMBER;
      end = numberEnd();
    } else if (Character.isJavaIdentifierStart(c)) {
      kind = Kind.NAME;
      end = start + 1;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
    } else {
      kind = Kind.SYMBOL;
      end = symbolEnd(c);
    }
  }

  private int symbolEnd(char c) {
    if (c == '.') {
      for (String dotted : DOTTED) {
        if (text.startsWith(dotted, start)) {
          return start + dotted.length();
        }
      }
    }
    if ("+-*/^().".indexOf(c) < 0) {
      throw at(start, start + 1, "\"" + c + "\" has no meaning in a formula");
    }
    return start + 1;
  }

  /** A dot belongs to a number unless it opens a word such as ".and.": "0.5", "1.", "1.eq.2". */
  private int numberEnd() {
    int at = digits(start);
    if (at < text.length() && text.charAt(at) == '.' && !opensWord(at)) {
      at = digits(at + 1);
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int from = at + 1;
      if (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
        from++;
      }
      if (isDigit(from)) {
        return digits(from);
      }
    }
    return at;
  }

  private boolean opensWord(int at) {
    return DOTTED.stream().anyMatch(word -> text.startsWith(word, at));
  }

  private int digits(int from) {
    int at = from;
    while (isDigit(at)) {
      at++;
    }
    return at;
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
