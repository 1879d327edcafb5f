/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Edits that belong together: one step for the user. All offsets count in the text before the
 * change; the pieces do not overlap.
 *
 * @param edits in ascending order of offset
 */
public record TextChange(List<TextEdit> edits) {
  /** What is inserted where something is replaced comes before that. */
  private static final Comparator<TextEdit> ORDER =
      Comparator.comparingInt(TextEdit::offset).thenComparing(each -> each.length() > 0);

  /** Orders the edits; refuses overlapping ones. */
  public TextChange {
    edits = edits.stream().sorted(ORDER).toList();
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).offset() < edits.get(i - 1).end()) {
        throw new IllegalArgumentException(edits.get(i - 1) + " overlaps " + edits.get(i));
      }
    }
  }

  /** Changes nothing. */
  public static final TextChange NONE = new TextChange(List.of());

  public static TextChange of(TextEdit... edits) {
    return new TextChange(List.of(edits));
  }

  public boolean isEmpty() {
    return edits.stream().allMatch(TextEdit::isEmpty);
  }

  /**
   * The text after the change.
   *
   * @throws IndexOutOfBoundsException when the text is too short
   */
  public String apply(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (TextEdit edit : edits) {
      out.append(text, at, edit.offset()).append(edit.replacement());
      at = edit.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /**
   * The change that takes this one back.
   *
   * @param before the text that this change applies to
   */
  public TextChange inverse(String before) {
    List<TextEdit> inverse = new ArrayList<>();
    int shift = 0;
    for (TextEdit edit : edits) {
      inverse.add(
          new TextEdit(
              edit.offset() + shift,
              edit.replacement().length(),
              before.substring(edit.offset(), edit.end())));
      shift += edit.shift();
    }
    return new TextChange(inverse);
  }

  /** Where a place of the text before the change lies after it; the end of an edit it lies in. */
  public int shifted(int offset) {
    int shift = 0;
    for (TextEdit edit : edits) {
      if (edit.end() <= offset) {
        shift += edit.shift();
      } else if (edit.offset() < offset) {
        return edit.offset() + shift + edit.replacement().length();
      }
    }
    return offset + shift;
  }
}
