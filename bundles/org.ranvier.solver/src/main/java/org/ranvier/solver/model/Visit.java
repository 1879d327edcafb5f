/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import java.util.List;

/**
 * What happens at one component of a tree when it is visited: derived columns are evaluated one
 * after the other and keep their values until the next visit; states advance by their rates, all
 * from the old values; transitions are tested with the derived columns as they are; copies are
 * taken; late transitions follow.
 *
 * @param computed derived columns, in order
 * @param states columns that advance here
 * @param transitions tested in order
 * @param shown derived columns that copy states for others to read
 * @param late transitions behind the copies: what an active regime does
 */
public record Visit(
    List<Integer> computed,
    List<Integer> states,
    List<Transition> transitions,
    List<Integer> shown,
    List<Transition> late) {
  /** Keeps its own copies. */
  public Visit {
    computed = List.copyOf(computed);
    states = List.copyOf(states);
    transitions = List.copyOf(transitions);
    shown = List.copyOf(shown);
    late = List.copyOf(late);
  }
}
