/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

/**
 * Where everything lies: cluster and position in it of each node and of each instance.
 *
 * @param clusters number of clusters
 * @param nodeCluster cluster of each node
 * @param nodePosition position of each node among those of its cluster
 * @param cluster cluster of each instance: {@code cluster[group][instance]}
 * @param position position of each instance among those of its group and cluster
 * @param bundles equal trees of each cluster that lie side by side
 */
@SuppressWarnings("ArrayRecordComponent")
record Numbering(
    int clusters,
    int[] nodeCluster,
    int[] nodePosition,
    int[][] cluster,
    int[][] position,
    Bundle[][] bundles) {
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
