/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

/**
 * Hands values on: {@code target[instances[k]] = source[indices[k]]} for all k.
 *
 * @param group group that receives
 * @param column its input column
 * @param instances receiving instances
 * @param source where from
 * @param indices element of the source for each receiving instance
 */
@SuppressWarnings("ArrayRecordComponent")
public record Gather(int group, int column, int[] instances, Source source, int[] indices) {
  /** Refuses arrays of different length. */
  public Gather {
    if (instances.length != indices.length) {
      throw new IllegalArgumentException("a gather has two lengths");
    }
  }
}
