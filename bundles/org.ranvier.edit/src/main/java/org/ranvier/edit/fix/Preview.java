/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * The lines that a change touches.
 *
 * @param before as they are; empty where lines are only added
 * @param after as they would be; empty where lines are only removed
 */
public record Preview(List<String> before, List<String> after) {
  private static final int MOST_LINES = 12;

  /** The lines of a text that a change touches, with the white space around them left out. */
  public static Preview of(String text, TextChange change) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    List<TextEdit> edits = change.edits();
    for (int i = 0; i < edits.size(); ) {
      int start = lineStart(text, edits.get(i).offset());
      int end = lineEnd(text, edits.get(i).end());
      int next = i + 1;
      while (next < edits.size() && edits.get(next).offset() <= end) {
        end = Math.max(end, lineEnd(text, edits.get(next).end()));
        next++;
      }
      String old = text.substring(start, end);
      add(old, before);
      add(applied(old, edits.subList(i, next), start), after);
      i = next;
    }
    int shorter = Math.min(before.size(), after.size());
    int same = 0;
    while (same < shorter && before.get(same).equals(after.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    return new Preview(limited(before, same, tail), limited(after, same, tail));
  }

  private static String applied(String old, List<TextEdit> edits, int start) {
    return new TextChange(
            edits.stream()
                .map(e -> new TextEdit(e.offset() - start, e.length(), e.replacement()))
                .toList())
        .apply(old);
  }

  private static List<String> limited(List<String> lines, int from, int tail) {
    return List.copyOf(lines.subList(from, Math.min(from + MOST_LINES, lines.size() - tail)));
  }

  private static void add(String piece, List<String> lines) {
    piece.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
  }

  private static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', Math.max(0, offset - 1)) < 0 || offset == 0
        ? 0
        : text.lastIndexOf('\n', offset - 1) + 1;
  }

  private static int lineEnd(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
