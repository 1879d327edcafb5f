/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.List;

/**
 * A part of a program that is done for a whole block of instances before the next begins.
 *
 * @param isCall whether it is one operation that is no arithmetic, done by {@link BlockMath} or
 *     {@link org.ranvier.solver.kernel.KernelMath}
 * @param values what it computes, in order
 * @param kept values that later segments read, with the scratch array of each
 * @param stores arrays that it writes
 */
public record Segment(
    boolean isCall, List<Integer> values, List<Kept> kept, List<BlockCode.Store> stores) {
  /** Keeps its own copies. */
  public Segment {
    values = List.copyOf(values);
    kept = List.copyOf(kept);
    stores = List.copyOf(stores);
  }

  /**
   * A value that is kept.
   *
   * @param value which
   * @param scratch number of the array that it is kept in
   */
  public record Kept(int value, int scratch) {}
}
