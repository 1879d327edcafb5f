/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ranvier.solver.plan.Plan;

/**
 * Cuts clusters into slices: stretches of the nodes of a large cell, each with all that hangs on
 * it. A cell is only cut where nothing but its own cable leads from one slice to another; a cell
 * with a gap junction to itself, or with one pool for all of its membrane, stays whole.
 */
final class Slicing {
  /** Nodes of a slice, at most: with all their columns they fill a part of the second cache. */
  private static final int SLICE = 2048;

  private static final int NONE = -1;

  private final int[] firstSlice;
  private final List<Numbering.Cut> cuts = new ArrayList<>();

  /** Slice of each element within its cluster. */
  private final int[] sliceOf;

  /**
   * @param clusterOf cluster of each element: of the nodes first
   * @param nodePosition position of each node in its cluster
   * @param pieces how the large cells of each cluster may be cut, null where there are none
   */
  Slicing(Plan plan, int[] clusterOf, int[] nodePosition, AtomTrees.Pieces[] pieces) {
    int clusters = pieces.length;
    this.sliceOf = new int[clusterOf.length];
    int[] nodes = new int[clusters];
    for (int i = 0; i < nodePosition.length; i++) {
      nodes[clusterOf[i]]++;
    }
    for (int c = 0; c < clusters; c++) {
      cuts.add(pieces[c] == null ? whole(nodes[c]) : cut(pieces[c]));
    }
    if (cuts.stream().anyMatch(cut -> cut.slices() > 1)) {
      place(new Atoms(plan, false), clusterOf, nodePosition, nodes);
    }
    this.firstSlice = new int[clusters + 1];
    for (int c = 0; c < clusters; c++) {
      firstSlice[c + 1] = firstSlice[c] + cuts.get(c).slices();
    }
  }

  int[] firstSlice() {
    return firstSlice;
  }

  List<Numbering.Cut> cuts() {
    return cuts;
  }

  /** Slice of an element within its cluster. */
  int sliceOf(int element) {
    return sliceOf[element];
  }

  private static Numbering.Cut whole(int nodes) {
    return new Numbering.Cut(1, new int[] {0, 1}, new int[] {0, nodes});
  }

  /** Cuts pieces into slices of the same length, but for the last of each. */
  private static Numbering.Cut cut(AtomTrees.Pieces pieces) {
    int count = pieces.begin().length - 1;
    int[] begin = new int[count + 1];
    int[] nodes = new int[pieces.begin()[count] / SLICE + count + 1];
    int slices = 0;
    for (int p = 0; p < count; p++) {
      begin[p] = slices;
      int from = pieces.begin()[p];
      int to = pieces.begin()[p + 1];
      int parts = (to - from + SLICE - 1) / SLICE;
      int length = (to - from + parts - 1) / parts;
      for (int at = from; at < to; at += length) {
        nodes[slices++] = at;
      }
    }
    begin[count] = slices;
    nodes[slices] = pieces.begin()[count];
    return new Numbering.Cut(pieces.ofTrunk(), begin, Arrays.copyOf(nodes, slices + 1));
  }

  /** Puts everything into the slice of the node that it hangs on. */
  private void place(Atoms hanging, int[] clusterOf, int[] nodePosition, int[] nodes) {
    int[] sliceOfRoot = new int[sliceOf.length];
    Arrays.fill(sliceOfRoot, NONE);
    boolean[] isTorn = new boolean[cuts.size()];
    for (int i = 0; i < nodePosition.length; i++) {
      Numbering.Cut cut = cuts.get(clusterOf[i]);
      int found = Arrays.binarySearch(cut.nodes(), nodePosition[i]);
      int slice = cut.slices() == 1 ? 0 : found < 0 ? -found - 2 : found;
      int root = hanging.root(i);
      isTorn[clusterOf[i]] |= sliceOfRoot[root] != NONE && sliceOfRoot[root] != slice;
      sliceOfRoot[root] = slice;
    }
    for (int c = 0; c < isTorn.length; c++) {
      if (isTorn[c]) {
        cuts.set(c, whole(nodes[c]));
      }
    }
    for (int e = 0; e < sliceOf.length; e++) {
      sliceOf[e] = isTorn[clusterOf[e]] ? 0 : Math.max(0, sliceOfRoot[hanging.root(e)]);
    }
  }
}
