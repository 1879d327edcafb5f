/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fields, wherever they are shown, in which something may still be being typed for a document. */
public final class PendingInput {
  private final Set<Runnable> commits = new LinkedHashSet<>();

  /**
   * Adds a party.
   *
   * @param commit writes into the text what is being typed there; kept to be removed again
   */
  public void add(Runnable commit) {
    commits.add(commit);
  }

  public void remove(Runnable commit) {
    commits.remove(commit);
  }

  /** Writes all that is being typed. */
  void commit() {
    List.copyOf(commits).forEach(Runnable::run);
  }
}
