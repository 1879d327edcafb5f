/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Changes of one text put together, as far as they do not touch the same characters: of two that do
 * the first is kept. Several insertions at one place are kept in their order.
 */
public final class DisjointEdits {
  private final List<TextEdit> edits = new ArrayList<>();
  private final Set<TextEdit> known = new HashSet<>();

  /** Ends of replaced ranges by their starts. */
  private final TreeMap<Integer, Integer> replaced = new TreeMap<>();

  private final TreeSet<Integer> inserted = new TreeSet<>();

  /**
   * Adds a change, all of it or nothing; false where a part of it touches what is there already.
   */
  public boolean add(TextChange change) {
    if (change.edits().stream().anyMatch(this::clashes)) {
      return false;
    }
    for (TextEdit each : change.edits()) {
      if (each.length() > 0) {
        replaced.put(each.offset(), each.end());
      } else {
        inserted.add(each.offset());
      }
      edits.add(each);
      known.add(each);
    }
    return true;
  }

  private boolean clashes(TextEdit edit) {
    // What is replaced does not overlap: only the last that begins before the end can reach in.
    Map.Entry<Integer, Integer> before =
        replaced.lowerEntry(edit.length() == 0 ? edit.offset() : edit.end());
    Integer inside = inserted.higher(edit.offset());
    return known.contains(edit)
        || (before != null && before.getValue() > edit.offset())
        || (inside != null && inside < edit.end());
  }

  /** All that was added. */
  public TextChange change() {
    return new TextChange(edits);
  }
}
