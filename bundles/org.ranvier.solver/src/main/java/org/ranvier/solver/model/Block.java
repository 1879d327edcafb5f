/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import java.util.List;

/**
 * The part of a mechanism that belongs to one component of the model. Forward Euler visits blocks
 * in order, children before parents.
 *
 * @param states columns that advance here
 * @param transitions what is tested here after every step
 */
public record Block(List<Integer> states, List<Transition> transitions) {
  /** Keeps its own copies. */
  public Block {
    states = List.copyOf(states);
    transitions = List.copyOf(transitions);
  }
}
