/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import java.util.Arrays;

/**
 * Values of a tree's nodes from those of some of them.
 *
 * <pre>
 *   R---i---i---R      R  recorded
 *       |              i  between recorded ones: on a straight line over the path length;
 *       u---u             where three ways to recorded ones meet, the weighted mean
 *                      u  beyond them: nothing is known
 * </pre>
 *
 * <p>Formally: of all courses that have the recorded values, that with the least sum of (difference
 * in value)² / (path length), which is linear between branch points. It says nothing of the
 * membrane; values between recorded places are a drawing aid, not a result.
 */
final class TreeSpread {
  private final CellNodes nodes;
  private final int[] recorded;
  private final Knowledge[] knowledge;

  /** 1 / path length to the parent, where both take part; 0 else. */
  private final double[] weight;

  /** What remains of the sum of weights around a node when its children are eliminated. */
  private final double[] pivot;

  /**
   * @param recorded distinct nodes whose values will be given
   */
  TreeSpread(CellNodes nodes, int[] recorded) {
    this.nodes = nodes;
    this.recorded = recorded.clone();
    this.knowledge = knowledge();
    this.weight = new double[nodes.size()];
    this.pivot = new double[nodes.size()];
    eliminate();
  }

  private Knowledge[] knowledge() {
    int size = nodes.size();
    boolean[] known = new boolean[size];
    for (int node : recorded) {
      known[node] = true;
    }
    int[] below = new int[size];
    int[] ways = new int[size];
    for (int node = size - 1; node >= 0; node--) {
      below[node] += known[node] ? 1 : 0;
      int parent = nodes.parents()[node];
      if (parent >= 0 && below[node] > 0) {
        below[parent] += below[node];
        ways[parent]++;
      }
    }
    Knowledge[] found = new Knowledge[size];
    for (int node = 0; node < size; node++) {
      boolean above = recorded.length > below[node];
      found[node] =
          known[node]
              ? Knowledge.RECORDED
              : ways[node] + (above ? 1 : 0) >= 2 ? Knowledge.BETWEEN : Knowledge.UNKNOWN;
    }
    return found;
  }

  private void eliminate() {
    for (int node = nodes.size() - 1; node > 0; node--) {
      int parent = nodes.parents()[node];
      if (knowledge[node] == Knowledge.UNKNOWN || knowledge[parent] == Knowledge.UNKNOWN) {
        continue;
      }
      double w = 1 / nodes.distancesUm()[node];
      weight[node] = w;
      pivot[node] += w;
      // Children have larger indices: all of them have been taken out of this pivot already.
      pivot[parent] += knowledge[node] == Knowledge.BETWEEN ? w - w * w / pivot[node] : w;
    }
  }

  Knowledge of(int node) {
    return knowledge[node];
  }

  /**
   * The values of all nodes; NaN where nothing is known.
   *
   * @param values of the recorded nodes, in their order; NaN where none came yet
   */
  double[] spread(double[] values) {
    int[] parents = nodes.parents();
    double[] result = new double[nodes.size()];
    double[] right = new double[nodes.size()];
    Arrays.fill(result, Double.NaN);
    for (int i = 0; i < recorded.length; i++) {
      result[recorded[i]] = values[i];
    }
    for (int node = nodes.size() - 1; node > 0; node--) {
      int parent = parents[node];
      if (weight[node] == 0) {
        continue;
      }
      if (knowledge[node] == Knowledge.RECORDED) {
        right[parent] += weight[node] * result[node];
      } else {
        if (knowledge[parent] == Knowledge.RECORDED) {
          right[node] += weight[node] * result[parent];
        }
        right[parent] += right[node] * weight[node] / pivot[node];
      }
    }
    for (int node = 0; node < nodes.size(); node++) {
      if (knowledge[node] == Knowledge.BETWEEN) {
        boolean open = weight[node] > 0 && knowledge[parents[node]] == Knowledge.BETWEEN;
        double above = open ? weight[node] * result[parents[node]] : 0;
        result[node] = (right[node] + above) / pivot[node];
      }
    }
    return result;
  }
}
