/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * What a refactoring changes in one file.
 *
 * @param edits in ascending order, each on its own so that a user may leave some out
 */
public record FileChange(XmlDocument document, List<Part> edits) {
  /**
   * One place.
   *
   * @param edit the smallest change of the text there
   * @param label whether it changes only a text for people, such as the name of a column of results
   */
  public record Part(TextEdit edit, boolean label) {}

  /** Orders the edits and drops those that are there twice. */
  public FileChange {
    edits =
        new LinkedHashSet<>(edits)
            .stream().sorted(Comparator.comparingInt(part -> part.edit().offset())).toList();
  }

  /** All edits as one step. */
  public TextChange change() {
    return new TextChange(edits.stream().map(Part::edit).toList());
  }

  /** The text after the change. */
  public String newText() {
    return change().apply(document.text());
  }
}
