/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import java.util.List;

/**
 * Something that happens at once when a test holds: states are set, one after the other, and events
 * go out.
 *
 * @param test node of the test, −1 where it always happens
 * @param after position of an earlier transition of the same list that must have happened too, −1
 *     for none; this is how an event that one part of a mechanism sends reaches another
 * @param assignments what is set, in this order; each sees the ones before
 * @param emits positions of the out ports that an event leaves through
 */
public record Transition(int test, int after, List<Assignment> assignments, List<Integer> emits) {
  /** Keeps its own copies. */
  public Transition {
    assignments = List.copyOf(assignments);
    emits = List.copyOf(emits);
  }
}
