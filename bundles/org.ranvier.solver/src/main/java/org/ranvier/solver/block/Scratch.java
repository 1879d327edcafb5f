/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.Arrays;

/** Arrays for values in between, shared by all programs that one thread runs. */
public final class Scratch {
  private double[][] arrays = new double[0][];
  private final double[][] operands = new double[2][0];
  private long[] longs = new long[0];
  private final BlockMath math = new BlockMath();

  /** At least so many arrays with at least so many elements. */
  double[][] arrays(int count, int length) {
    if (arrays.length < count) {
      int before = arrays.length;
      arrays = Arrays.copyOf(arrays, count);
      Arrays.fill(arrays, before, count, new double[0]);
    }
    for (int i = 0; i < count; i++) {
      if (arrays[i].length < length) {
        arrays[i] = new double[length];
      }
    }
    return arrays;
  }

  /** An array for an operand that is the same everywhere. */
  double[] operand(int position, int length) {
    if (operands[position].length < length) {
      operands[position] = new double[length];
    }
    return operands[position];
  }

  /** An array for whole numbers. */
  long[] longs(int length) {
    if (longs.length < length) {
      longs = new long[length];
    }
    return longs;
  }

  BlockMath math() {
    return math;
  }
}
