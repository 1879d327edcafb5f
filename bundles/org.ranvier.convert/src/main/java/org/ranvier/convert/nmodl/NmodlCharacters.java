/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

/** Where words, numbers and lines of a text end. */
final class NmodlCharacters {
  private NmodlCharacters() {}

  /** Whether a character can be part of a name. */
  static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Whether there is a digit at a place, which may be behind the end. */
  static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Where a line ends that a place is in: at its break, or at the end of the text. */
  static int endOfLine(String text, int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
      to++;
    }
    return to;
  }

  /** Where a word stands as a whole word from a place on; negative where it does not. */
  static int find(String text, String word, int from) {
    for (int i = text.indexOf(word, from); i >= 0; i = text.indexOf(word, i + 1)) {
      int after = i + word.length();
      if (after == text.length() || !isPart(text.charAt(after))) {
        return i;
      }
    }
    return -1;
  }

  /** Where a number ends that begins at a place. */
  static int endOfNumber(String text, int from) {
    int at = digits(text, from);
    if (at < text.length() && text.charAt(at) == '.') {
      at = digits(text, at + 1);
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
      if (isDigit(text, at + 1 + sign)) {
        at = digits(text, at + 1 + sign);
      }
    }
    return at;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (isDigit(text, at)) {
      at++;
    }
    return at;
  }
}
