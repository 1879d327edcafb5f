/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.Arrays;

/**
 * Moves values between arrays at pairs of positions. Where these follow each other in stretches, as
 * they mostly do, no index is looked up.
 */
final class Wires {
  /** Shorter stretches are not worth a call each. */
  private static final int SHORTEST = 6;

  /**
   * Below this many, loops of their own are taken: the JIT does not unroll a loop that it has seen
   * with a few rounds, and would not for larger models in the same process either.
   */
  static final int FEWEST = 32;

  private Wires() {}

  /** What a wire does each time. */
  interface Move {
    void run();
  }

  /**
   * Pairs as stretches: {@code starts[k]} to {@code starts[k + 1]} follow each other on both sides.
   */
  private static int[] stretches(int[] to, int[] from) {
    int[] starts = new int[to.length + 1];
    int count = 0;
    for (int k = 0; k < to.length; k++) {
      if (k == 0 || to[k] != to[k - 1] + 1 || from[k] != from[k - 1] + 1) {
        starts[count++] = k;
      }
    }
    starts[count] = to.length;
    return Arrays.copyOf(starts, count + 1);
  }

  private static boolean isWorthwhile(int[] starts) {
    int count = starts.length - 1;
    return count > 0 && starts[count] >= SHORTEST * count;
  }

  /** {@code target[to[k]] = source[from[k]]}. */
  static Move copy(double[] target, int[] to, double[] source, int[] from) {
    int[] starts = stretches(to, from);
    if (isWorthwhile(starts)) {
      return () -> copyStretches(target, to, source, from, starts);
    }
    return () -> scatter(target, to, source, from);
  }

  private static void copyStretches(
      double[] target, int[] to, double[] source, int[] from, int[] starts) {
    for (int s = 0; s + 1 < starts.length; s++) {
      int k = starts[s];
      System.arraycopy(source, from[k], target, to[k], starts[s + 1] - k);
    }
  }

  private static void scatter(double[] target, int[] to, double[] source, int[] from) {
    for (int k = 0; k < from.length; k++) {
      target[to[k]] = source[from[k]];
    }
  }

  /**
   * {@code target[to[k]] += source[from[k]]} for one source after the other, in one go where they
   * lie alike.
   */
  static Move add(double[] target, int[] to, double[][] sources, int[] from) {
    int[] starts = stretches(to, from);
    if (starts.length == 2 && to[0] == from[0] && from.length >= FEWEST) {
      int first = from[0];
      int end = first + from.length;
      return () -> addSame(target, sources, first, end);
    }
    if (sources.length == 1 || from.length < FEWEST || !isAll(from, sources[0])) {
      return () -> {
        for (double[] source : sources) {
          addPairs(target, to, source, from);
        }
      };
    }
    double[] sum = new double[from.length];
    return () -> addSum(target, to, sources, sum);
  }

  private static boolean isAll(int[] positions, double[] array) {
    for (int k = 0; k < positions.length; k++) {
      if (positions[k] != k) {
        return false;
      }
    }
    return positions.length == array.length;
  }

  /** The sources are summed up where they lie alike, and looked up only once. */
  private static void addSum(double[] target, int[] to, double[][] sources, double[] sum) {
    Arrays.fill(sum, 0);
    addSame(sum, sources, 0, sum.length);
    for (int k = 0; k < sum.length; k++) {
      target[to[k]] += sum[k];
    }
  }

  /** Up to four at a time; a larger loop would not become vector instructions. */
  private static void addSame(double[] target, double[][] sources, int first, int end) {
    int k = 0;
    for (; k + 4 <= sources.length; k += 4) {
      addFour(target, sources[k], sources[k + 1], sources[k + 2], sources[k + 3], first, end);
    }
    switch (sources.length - k) {
      case 3 -> addThree(target, sources[k], sources[k + 1], sources[k + 2], first, end);
      case 2 -> addTwo(target, sources[k], sources[k + 1], first, end);
      case 1 -> addOne(target, sources[k], first, end);
      default -> {
        // All are added.
      }
    }
  }

  private static void addOne(double[] target, double[] a, int first, int end) {
    for (int i = first; i < end; i++) {
      target[i] += a[i];
    }
  }

  private static void addTwo(double[] target, double[] a, double[] b, int first, int end) {
    for (int i = first; i < end; i++) {
      target[i] = target[i] + a[i] + b[i];
    }
  }

  private static void addThree(
      double[] target, double[] a, double[] b, double[] c, int first, int end) {
    for (int i = first; i < end; i++) {
      target[i] = target[i] + a[i] + b[i] + c[i];
    }
  }

  private static void addFour(
      double[] target, double[] a, double[] b, double[] c, double[] d, int first, int end) {
    for (int i = first; i < end; i++) {
      target[i] = target[i] + a[i] + b[i] + c[i] + d[i];
    }
  }

  private static void addPairs(double[] target, int[] to, double[] source, int[] from) {
    for (int k = 0; k < from.length; k++) {
      target[to[k]] += source[from[k]];
    }
  }
}
