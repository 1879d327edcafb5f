/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import java.util.List;

/**
 * States that exchange occupancy: x' = A(v, …)·x with columns of A that sum to 0.
 *
 * @param states columns of the occupancies
 * @param edges what flows between them
 */
public record KineticScheme(List<Integer> states, List<Edge> edges) {
  /** Keeps its own copies. */
  public KineticScheme {
    states = List.copyOf(states);
    edges = List.copyOf(edges);
  }

  /**
   * One transition, in both directions.
   *
   * @param from position of a state in the scheme
   * @param to position of the other
   * @param forward node of the rate from → to, 1/ms
   * @param reverse node of the rate to → from, 1/ms
   */
  public record Edge(int from, int to, int forward, int reverse) {}
}
