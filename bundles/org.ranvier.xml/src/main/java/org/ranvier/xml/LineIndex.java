/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.Arrays;

/** Where each line starts; LF, CRLF and CR end a line. */
final class LineIndex {
  private final int[] starts;

  LineIndex(String text) {
    int[] found = new int[Math.max(16, text.length() / 32)];
    int lines = 1;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
        if (lines == found.length) {
          found = Arrays.copyOf(found, 2 * lines);
        }
        found[lines++] = at + 1;
      }
    }
    starts = Arrays.copyOf(found, lines);
  }

  /** Counted from 1. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Counted from 1. */
  int columnOf(int offset) {
    return offset - starts[lineOf(offset) - 1] + 1;
  }
}
