/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.edit.DisjointEdits;
import org.ranvier.xml.edit.TextChange;

/** What is going to be done to a text, and which places of it are settled by that. */
final class Pending {
  private final DisjointEdits edits = new DisjointEdits();
  private final Set<TextRange> settled = new HashSet<>();
  private boolean ofOldDialect;

  /**
   * A change that a document of today may need as well. It is left out as a whole where something
   * is done to the same characters already.
   *
   * @param places where the checks find fault without it
   */
  boolean add(TextChange change, TextRange... places) {
    if (change.isEmpty() || !edits.add(change)) {
      return false;
    }
    settled.addAll(List.of(places));
    return true;
  }

  /** A change of what only earlier versions knew. */
  void addOld(TextChange change, TextRange... places) {
    ofOldDialect |= add(change, places);
  }

  boolean isOfOldDialect() {
    return ofOldDialect;
  }

  boolean settles(TextRange place) {
    return settled.contains(place);
  }

  TextChange change() {
    return edits.change();
  }
}
