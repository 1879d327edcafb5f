/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

import org.ranvier.xml.TextRange;

/**
 * One piece of a text replaced by another.
 *
 * @param offset where the replaced piece starts, in UTF-16 units
 * @param length how long the replaced piece is; 0 for an insertion
 * @param replacement what stands there afterwards; empty for a deletion
 */
public record TextEdit(int offset, int length, String replacement) {
  /** Refuses negative offsets and lengths. */
  public TextEdit {
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("edit at " + offset + ", length " + length);
    }
  }

  public static TextEdit replace(TextRange range, String replacement) {
    return new TextEdit(range.start(), range.length(), replacement);
  }

  public static TextEdit insert(int offset, String text) {
    return new TextEdit(offset, 0, text);
  }

  public static TextEdit delete(TextRange range) {
    return new TextEdit(range.start(), range.length(), "");
  }

  /** The shortest edit that turns one text into the other: what their ends do not share. */
  public static TextEdit between(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int start = 0;
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < most - start
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return new TextEdit(
        start, before.length() - tail - start, after.substring(start, after.length() - tail));
  }

  /** Offset behind the replaced piece. */
  public int end() {
    return offset + length;
  }

  public boolean isEmpty() {
    return length == 0 && replacement.isEmpty();
  }

  /** By how much what lies behind moves. */
  public int shift() {
    return replacement.length() - length;
  }

  /**
   * The text after the edit.
   *
   * @throws IndexOutOfBoundsException when the text is too short
   */
  public String apply(String text) {
    return new StringBuilder(text.length() + Math.max(0, shift()))
        .append(text, 0, offset)
        .append(replacement)
        .append(text, end(), text.length())
        .toString();
  }

  /**
   * The edit that takes this one back.
   *
   * @param before the text that this edit applies to
   */
  public TextEdit inverse(String before) {
    return new TextEdit(offset, replacement.length(), before.substring(offset, end()));
  }
}
