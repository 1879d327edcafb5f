/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves of samples, each of which carries what hangs on its sample; all are done in one pass. */
final class SwcMoves {
  /** By how much, by index of the sample. */
  private final Map<Integer, double[]> moves = new HashMap<>();

  boolean isEmpty() {
    return moves.isEmpty();
  }

  void add(int index, SwcRepair.Move move) {
    double[] by = {move.dx(), move.dy(), move.dz()};
    moves.merge(index, by, (a, b) -> new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]});
  }

  /** Moves samples and forgets the moves. */
  void apply(List<SwcSample> samples, SwcLinks links) {
    if (moves.size() == 1) {
      moves.forEach((index, by) -> carryOne(samples, links, index, by));
    } else {
      carryAll(samples, links);
    }
    moves.clear();
  }

  private static void carryOne(List<SwcSample> samples, SwcLinks links, int index, double[] by) {
    boolean[] below = new boolean[samples.size()];
    links.mark(index, below);
    for (int i = 0; i < below.length; i++) {
      if (below[i]) {
        samples.set(i, samples.get(i).movedBy(by[0], by[1], by[2]));
      }
    }
  }

  /** From the roots on; only trees have moves. */
  private void carryAll(List<SwcSample> samples, SwcLinks links) {
    int[] stack = new int[samples.size()];
    double[][] carried = new double[samples.size()][];
    int depth = 0;
    for (int i = 0; i < samples.size(); i++) {
      if (links.parent(i) < 0) {
        stack[depth++] = i;
      }
    }
    while (depth > 0) {
      int index = stack[--depth];
      int parent = links.parent(index);
      double[] by = sum(parent < 0 ? null : carried[parent], moves.get(index));
      if (by != null) {
        carried[index] = by;
        samples.set(index, samples.get(index).movedBy(by[0], by[1], by[2]));
      }
      for (int child : links.children(index)) {
        stack[depth++] = child;
      }
    }
  }

  private static double @Nullable [] sum(double @Nullable [] a, double @Nullable [] b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
  }
}
