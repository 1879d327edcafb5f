/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import java.util.List;

/**
 * What is to be changed, by file, and what stands against it.
 *
 * @param changes files with at least one edit
 * @param conflicts those that prevent it first
 */
public record Refactoring(List<FileChange> changes, List<Conflict> conflicts) {
  /** Orders the conflicts. */
  public Refactoring {
    changes = List.copyOf(changes);
    conflicts =
        conflicts.stream()
            .distinct()
            .sorted((a, b) -> Boolean.compare(b.prevents(), a.prevents()))
            .toList();
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
