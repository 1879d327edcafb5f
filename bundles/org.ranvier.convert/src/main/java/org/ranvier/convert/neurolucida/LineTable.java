/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.Arrays;
import org.ranvier.convert.swc.SwcText;

/** Finds the lines of a text, whichever line breaks it has. */
final class LineTable {
  private LineTable() {}

  static SwcText.Lines of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int[] ends = new int[starts.length];
    int count = 0;
    int at = 0;
    do {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      starts[count] = at;
      ends[count++] = end;
      at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    } while (at < text.length());
    return new SwcText.Lines(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }
}
