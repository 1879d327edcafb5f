/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/** Edits of one text that become one change; what is inserted at one place stays in order. */
final class CollectedEdits {
  private final List<TextEdit> edits = new ArrayList<>();

  void add(TextChange change) {
    edits.addAll(change.edits());
  }

  void add(TextEdit edit) {
    edits.add(edit);
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  TextChange change() {
    return new TextChange(edits);
  }
}
