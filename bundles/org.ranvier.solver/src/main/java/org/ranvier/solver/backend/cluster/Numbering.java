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
 * @param sizes rows of each group in each cluster, {@code sizes[cluster][group]}: its instances, or
 *     one for each node where that makes the rows follow the nodes
 * @param whole whether the rows of a group are those of all nodes, {@code whole[cluster][group]}
 * @param bare nodes of each cluster, by position, that nothing is attached to
 * @param bundles equal trees of each cluster that lie side by side
 */
@SuppressWarnings("ArrayRecordComponent")
record Numbering(
    int clusters,
    int[] nodeCluster,
    int[] nodePosition,
    int[][] cluster,
    int[][] position,
    int[][] sizes,
    boolean[][] whole,
    int[][] bare,
    Bundle[][] bundles) {
  /** Whether the rows of a group are those of all nodes of the cluster. */
  boolean followsNodes(int inCluster, int group) {
    return whole[inCluster][group];
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
