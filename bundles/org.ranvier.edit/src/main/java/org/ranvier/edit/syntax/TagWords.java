/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.syntax;

/**
 * Goes over tags, and the text between them, word by word; comments and the like are not among
 * them. Whatever the text, each character belongs to one word.
 *
 * <pre>
 *   some text &lt;cell id = "a"&gt;
 *   |         |    ||| | |  |
 *   TEXT      TAG   ATTRIBUTE, with what is around it TAG; VALUE; TAG
 * </pre>
 */
public final class TagWords {
  /** What a word is. */
  public enum Kind {
    /** Between tags. */
    TEXT,
    /** Brackets, the name of the element, and what stands between attributes. */
    TAG,
    /** The name of an attribute. */
    ATTRIBUTE,
    /** A value with its quotes. */
    VALUE
  }

  private final String text;
  private boolean inTag;
  private Kind kind = Kind.TEXT;
  private int start;
  private int end;

  /**
   * @param from where to begin, outside of tags
   */
  public TagWords(String text, int from) {
    this.text = text;
    this.start = from;
    this.end = from;
  }

  /**
   * Where to begin so that the tag around an offset is understood: its bracket, or the offset where
   * there is none around it.
   */
  public static int begin(String text, int offset) {
    for (int at = Math.min(offset, text.length()) - 1; at >= 0; at--) {
      if (text.charAt(at) == '<') {
        TagWords words = new TagWords(text, at);
        while (words.end < offset && words.next()) {}
        boolean isBehind = words.end == offset && !words.inTag;
        return isBehind || words.kind == Kind.TEXT ? offset : at;
      }
    }
    return offset;
  }

  /** Goes to the next word; false at the end of the text. */
  public boolean next() {
    start = end;
    if (start >= text.length()) {
      return false;
    }
    char c = text.charAt(start);
    if (c == '<') {
      inTag = true;
      kind = Kind.TAG;
      end = nameEnd(start + (text.startsWith("/", start + 1) ? 2 : 1));
    } else if (!inTag) {
      kind = Kind.TEXT;
      int bracket = text.indexOf('<', start);
      end = bracket < 0 ? text.length() : bracket;
    } else {
      inside(c);
    }
    return true;
  }

  private void inside(char c) {
    if (c == '"' || c == '\'') {
      kind = Kind.VALUE;
      end = valueEnd(c);
    } else if (isNamePart(c)) {
      kind = Kind.ATTRIBUTE;
      end = nameEnd(start);
    } else {
      kind = Kind.TAG;
      end = start;
      do {
        inTag = text.charAt(end++) != '>';
      } while (inTag && end < text.length() && isBetween(text.charAt(end)));
    }
  }

  /** A value ends at its quote, or where another tag begins, which no value may hold. */
  private int valueEnd(char quote) {
    for (int at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      } else if (c == '<') {
        return at;
      }
    }
    return text.length();
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBetween(char c) {
    return c != '<' && c != '"' && c != '\'' && !isNamePart(c);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
  }

  public Kind kind() {
    return kind;
  }

  /** Where the word begins. */
  public int start() {
    return start;
  }

  /** Where the word ends. */
  public int end() {
    return end;
  }
}
