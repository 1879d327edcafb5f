/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/** What is going to be done to a text, and which places of it are settled by that. */
final class Pending {
  private final List<TextEdit> edits = new ArrayList<>();
  private final Set<TextRange> settled = new HashSet<>();
  private final TreeMap<Integer, Integer> replaced = new TreeMap<>();
  private final TreeSet<Integer> inserted = new TreeSet<>();
  private boolean ofOldDialect;

  /**
   * A change that a document of today may need as well. It is left out as a whole where something
   * is done to the same characters already.
   *
   * @param places where the checks find fault without it
   */
  boolean add(TextChange change, TextRange... places) {
    if (change.isEmpty() || change.edits().stream().anyMatch(this::clashes)) {
      return false;
    }
    for (TextEdit each : change.edits()) {
      if (each.length() > 0) {
        replaced.put(each.offset(), each.end());
      } else {
        inserted.add(each.offset());
      }
      edits.add(each);
    }
    settled.addAll(List.of(places));
    return true;
  }

  /** A change of what only earlier versions knew. */
  void addOld(TextChange change, TextRange... places) {
    ofOldDialect |= add(change, places);
  }

  private boolean clashes(TextEdit edit) {
    Map.Entry<Integer, Integer> before = replaced.lowerEntry(edit.end());
    if (edit.length() == 0) {
      before = replaced.lowerEntry(edit.offset());
    }
    boolean overlaps = before != null && before.getValue() > edit.offset();
    Integer inside = inserted.higher(edit.offset());
    return overlaps || (inside != null && inside < edit.end());
  }

  /** Marks the document as one of an earlier version. */
  void markOld() {
    ofOldDialect = true;
  }

  boolean isOfOldDialect() {
    return ofOldDialect;
  }

  boolean settles(TextRange place) {
    return settled.contains(place);
  }

  TextChange change() {
    return new TextChange(edits);
  }
}
