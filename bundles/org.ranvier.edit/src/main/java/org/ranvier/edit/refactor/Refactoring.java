/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import java.util.List;
import java.util.stream.Stream;
import org.ranvier.edit.EditMessages;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.edit.TextEdit;

/**
 * What is to be changed, by file, and what stands against it.
 *
 * @param changes files with at least one edit
 * @param conflicts those that prevent it first
 */
public record Refactoring(List<FileChange> changes, List<Conflict> conflicts) {
  /** Orders the conflicts, and adds those with files that cannot be edited. */
  public Refactoring {
    changes = List.copyOf(changes);
    conflicts =
        Stream.concat(conflicts.stream(), changes.stream().flatMap(Refactoring::unwritable))
            .distinct()
            .sorted((a, b) -> Boolean.compare(b.prevents(), a.prevents()))
            .toList();
  }

  /** What prevents a change of a document whose file does not hold its text. */
  private static Stream<Conflict> unwritable(FileChange change) {
    XmlDocument document = change.document();
    if (document.isText() || change.edits().isEmpty()) {
      return Stream.empty();
    }
    TextEdit first = change.edits().getFirst().edit();
    return Stream.of(
        Conflict.error(
            EditMessages.of("rename.hdf5"),
            document.location(new TextRange(first.offset(), first.end()), document.root().name())));
  }

  /** Whether nothing prevents it. */
  public boolean isPossible() {
    return conflicts.stream().noneMatch(Conflict::prevents);
  }

  /** Number of places that change. */
  public int size() {
    return changes.stream().mapToInt(change -> change.edits().size()).sum();
  }
}
