/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.Arrays;
import java.util.List;

/**
 * Where everything lies: slice and position in it of each node and of each instance. A slice has
 * arrays of its own; most clusters are one slice, those of large cells are many.
 *
 * @param firstSlice first slice of each cluster, and behind the last one
 * @param cuts how each cluster is cut
 * @param nodeSlice slice of each node
 * @param nodePosition position of each node among those of its slice
 * @param slice slice of each instance: {@code slice[group][instance]}
 * @param position position of each instance among those of its group and slice
 * @param sizes rows of each group in each slice, {@code sizes[slice][group]}: its instances, or one
 *     for each node where that makes the rows follow the nodes
 * @param whole whether the rows of a group are those of all nodes, {@code whole[slice][group]}
 * @param bare nodes of each slice, by position, that nothing is attached to
 * @param bundles equal trees of each cluster that lie side by side
 */
@SuppressWarnings("ArrayRecordComponent")
record Numbering(
    int[] firstSlice,
    List<Cut> cuts,
    int[] nodeSlice,
    int[] nodePosition,
    int[][] slice,
    int[][] position,
    int[][] sizes,
    boolean[][] whole,
    int[][] bare,
    Bundle[][] bundles) {
  int clusters() {
    return firstSlice.length - 1;
  }

  int slices() {
    return firstSlice[clusters()];
  }

  /** Cluster of each slice. */
  int[] clusterOf() {
    int[] cluster = new int[slices()];
    for (int c = 0; c < clusters(); c++) {
      Arrays.fill(cluster, firstSlice[c], firstSlice[c + 1], c);
    }
    return cluster;
  }

  /** Whether the rows of a group are those of all nodes of the slice. */
  boolean followsNodes(int inSlice, int group) {
    return whole[inSlice][group];
  }

  /**
   * How a cluster is cut. A piece is what one thread does at a time: the first ones hold the trunk
   * of a cell, each of the others some of its branches, which depend on the trunk only. A cluster
   * that is one slice has one piece.
   *
   * @param ofTrunk so many pieces hold the trunk
   * @param begin first slice of each piece, and behind the last one, from 0 on
   * @param nodes first node of each slice, and behind the last one, from 0 on
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Cut(int ofTrunk, int[] begin, int[] nodes) {
    int slices() {
      return nodes.length - 1;
    }

    int pieces() {
      return begin.length - 1;
    }
  }

  /**
   * Trees of the same shape, interleaved: node n of tree l stands at {@code first + n · lanes + l}.
   *
   * @param first position of the first node
   * @param lanes number of trees
   * @param parent parent of each node of one tree, before it; −1 for the root
   */
  record Bundle(int first, int lanes, int[] parent) {
    int size() {
      return lanes * parent.length;
    }
  }
}
