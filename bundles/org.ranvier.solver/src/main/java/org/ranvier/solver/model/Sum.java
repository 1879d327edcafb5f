/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

/**
 * Adds up: {@code target[indices[k]] += source[instances[k]]} for all k, from 0 at every
 * evaluation.
 *
 * @param group group whose column is added
 * @param column its column, a current or another additive quantity
 * @param instances adding instances
 * @param voltage input column of the group that carries the receiver's membrane potential, −1 where
 *     the receiver's voltage plays no part; with it, the receiver also gets the slope
 * @param target what receives
 * @param indices receiving element for each adding instance
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sum(
    int group, int column, int[] instances, int voltage, Target target, int[] indices) {
  /** Refuses arrays of different length. */
  public Sum {
    if (instances.length != indices.length) {
      throw new IllegalArgumentException("a sum has two lengths");
    }
  }

  /** What receives a sum. */
  public sealed interface Target {
    /**
     * An input column.
     *
     * @param group position of the group
     * @param column position of the column
     */
    record GroupColumn(int group, int column) implements Target {}

    /** The current, inward positive, into the cable's nodes, nA. */
    record NodeCurrent() implements Target {}
  }
}
