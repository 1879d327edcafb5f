/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.List;

/**
 * Actions that see the same time.
 *
 * @param name for messages and profiles
 * @param offset time they see, in steps from the beginning of the step
 * @param actions what is done
 */
public record Phase(String name, double offset, List<Action> actions) {
  /** Keeps its own copy. */
  public Phase {
    actions = List.copyOf(actions);
  }
}
