/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text, the place in it, and what is wrong with it: shared by the parts of the parser. */
final class Cursor {
  private static final int MOST_PROBLEMS = 100;

  final XmlDocument document;
  final String text;
  final int length;
  final NamePool names;
  final List<ModelProblem> problems = new ArrayList<>();
  private final boolean strict;
  int at;

  /** The innermost open element: named in problems. */
  @Nullable XmlElement current;

  Cursor(XmlDocument document, NamePool names, boolean strict) {
    this.document = document;
    this.text = document.text();
    this.length = text.length();
    this.names = names;
    this.strict = strict;
  }

  /** Ends a strict parse; when reading tolerantly, notes the problem and returns. */
  void problem(int start, int end, String message) {
    String element = current == null ? "" : current.name();
    TextRange range = new TextRange(Math.min(start, length), Math.min(end, length));
    ModelProblem problem = new ModelProblem(document.location(range, element), message);
    if (strict) {
      throw problem.asException();
    }
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  boolean isStrict() {
    return strict;
  }

  boolean atEnd() {
    return at >= length;
  }

  boolean isNext(String expected) {
    return text.startsWith(expected, at);
  }

  void skipSpace() {
    while (at < length && XmlChars.isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** As {@link #scanName()}, quicker where it is the one that is guessed. */
  @Nullable XmlName scanName(@Nullable XmlName guess) {
    if (guess != null && text.startsWith(guess.name(), at)) {
      int end = at + guess.name().length();
      char next = end < length ? text.charAt(end) : 0;
      if (next < 128 && !XmlChars.isName(next)) {
        at = end;
        return guess;
      }
    }
    return scanName();
  }

  /** Reads a name and stands behind it; null, without moving, where none starts. */
  @Nullable XmlName scanName() {
    int start = at;
    int hash = 0;
    while (at < length) {
      char c = text.charAt(at);
      boolean part;
      int units = 1;
      if (c < 128) {
        part = at == start ? XmlChars.isNameStart(c) : XmlChars.isName(c);
      } else {
        int point = text.codePointAt(at);
        units = Character.charCount(point);
        part = at == start ? XmlChars.isNameStart(point) : XmlChars.isName(point);
      }
      if (!part) {
        break;
      }
      for (int i = 0; i < units; i++) {
        hash = NamePool.hash(hash, text.charAt(at++));
      }
    }
    return at == start ? null : names.get(start, at, hash);
  }

  /**
   * Looks at a character that is no plain one and returns the offset behind it, a reference taken
   * as a whole.
   */
  int checkSpecial(int offset) {
    char c = text.charAt(offset);
    if (c == '&') {
      return checkReference(offset);
    }
    int point = text.codePointAt(offset);
    if (!XmlChars.isLegal(point)) {
      problem(
          offset,
          offset + 1,
          "the character U+" + hex(point) + " cannot stand in an XML file; delete it");
    }
    return offset + Character.charCount(point);
  }

  /** Comments, instructions, CDATA: nothing is special, but every character must be legal. */
  void checkLegal(int start, int end) {
    int offset = start;
    while (offset < end) {
      char c = text.charAt(offset);
      offset = XmlChars.isPlain(c) || c == '&' ? offset + 1 : checkSpecial(offset);
    }
  }

  /** The character at the offset as shown in a message. */
  String shown(int offset) {
    if (offset >= length) {
      return "the end of the file";
    }
    int point = text.codePointAt(offset);
    return point > ' ' && point != 0x7F && XmlChars.isLegal(point)
        ? "'" + Character.toString(point) + "'"
        : "U+" + hex(point);
  }

  private int checkReference(int start) {
    int end = start + 1;
    boolean number = end < length && text.charAt(end) == '#';
    if (number) {
      end++;
    }
    while (end < length && XmlChars.isName(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    boolean closed = end < length && text.charAt(end) == ';';
    if (closed && References.resolve(text, start + 1, end) >= 0) {
      return end + 1;
    }
    String found = text.substring(start, closed ? end + 1 : Math.min(end, start + 30));
    problem(start, closed ? end + 1 : end, referenceMessage(found, number, closed));
    return start + 1;
  }

  private static String referenceMessage(String found, boolean number, boolean closed) {
    if (!closed) {
      return found.equals("&")
          ? "'&' starts a reference, but no name follows; write &amp; for the character itself"
          : found
              + " is a reference without its closing ';'; write &amp; for the character '&' itself";
    }
    return number
        ? found + " stands for no character that an XML file may hold"
        : found
            + " is not a known entity; known are &lt; &gt; &amp; &apos; &quot; and numbers such as"
            + " &#181;";
  }

  private static String hex(int point) {
    return String.format("%04X", point);
  }
}
