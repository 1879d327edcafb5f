/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.problems;

import java.util.List;
import java.util.Set;
import org.ranvier.validation.AlikeFindings;
import org.ranvier.validation.Finding;
import org.ranvier.xml.ToDoComment;

/**
 * What is wrong with a saved file.
 *
 * @param shown what is marked
 * @param repairable those of the findings about which something can be done
 * @param toDos what its comments say is left to be done
 */
public record CheckedFile(
    List<AlikeFindings.Shown> shown, Set<Finding> repairable, List<ToDoComment> toDos) {
  /** Nothing is wrong, as far as is known. */
  static final CheckedFile UNKNOWN = new CheckedFile(List.of(), Set.of(), List.of());

  /** Whether something can be done about what is marked, or about the first of it. */
  boolean isRepairable(AlikeFindings.Shown marked) {
    return repairable.contains(marked.meant().getFirst());
  }
}
