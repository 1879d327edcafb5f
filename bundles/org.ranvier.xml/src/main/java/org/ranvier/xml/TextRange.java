/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

/**
 * A half-open range of character offsets (UTF-16 units) in a document's text.
 *
 * @param start offset of the first character
 * @param end offset behind the last character; equal to {@code start} for a caret position
 */
public record TextRange(int start, int end) {
  /** Refuses negative or reversed ranges. */
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("range " + start + ".." + end);
    }
  }

  public int length() {
    return end - start;
  }

  /** Whether the offset lies inside or directly behind the range. */
  public boolean touches(int offset) {
    return offset >= start && offset <= end;
  }

  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  /** The part of {@code text} that this range covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }
}
