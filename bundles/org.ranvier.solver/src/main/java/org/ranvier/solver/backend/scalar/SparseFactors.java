/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * LU factors of s·I − J for a sparse J that keeps its pattern. Rows and columns are taken in the
 * order of least degree (W. F. Tinney and J. W. Walker, Proc. IEEE 55, 1967), which eliminates
 * gates before potentials and the tips of a tree before its trunk, so that a cell gives no fill. No
 * pivoting: s is larger than what J couples, or the step is too long anyway.
 */
final class SparseFactors {
  private final int n;
  private final int[][] rows;
  private final int[] position;
  private final int[][] later;
  private final int[][] places;
  private final double[] diagonal;
  private final double[][] upper;
  private final double[][] lower;

  /**
   * @param rows columns of the elements of each row, ascending
   */
  SparseFactors(int[][] rows) {
    this.n = rows.length;
    this.rows = rows;
    this.position = new int[n];
    this.later = new int[n][];
    this.places = new int[n][];
    this.diagonal = new double[n];
    this.upper = new double[n][];
    this.lower = new double[n][];
    order(neighbours());
    for (int k = 0; k < n; k++) {
      upper[k] = new double[later[k].length];
      lower[k] = new double[later[k].length];
      places[k] = places(later[k]);
    }
  }

  private List<Set<Integer>> neighbours() {
    List<Set<Integer>> neighbours = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      neighbours.add(new TreeSet<>());
    }
    for (int i = 0; i < n; i++) {
      for (int j : rows[i]) {
        if (i != j) {
          neighbours.get(i).add(j);
          neighbours.get(j).add(i);
        }
      }
    }
    return neighbours;
  }

  /** Eliminates symbolically: what is left around an eliminated node becomes connected. */
  private void order(List<Set<Integer>> neighbours) {
    TreeSet<Long> byDegree = new TreeSet<>();
    for (int i = 0; i < n; i++) {
      byDegree.add(key(neighbours.get(i).size(), i));
    }
    int[][] around = new int[n][];
    for (int k = 0; k < n; k++) {
      int node = byDegree.removeFirst().intValue();
      position[node] = k;
      around[k] = neighbours.get(node).stream().mapToInt(Integer::intValue).toArray();
      for (int i : around[k]) {
        Set<Integer> own = neighbours.get(i);
        byDegree.remove(key(own.size(), i));
        own.remove(node);
        for (int j : around[k]) {
          if (i != j) {
            own.add(j);
          }
        }
        byDegree.add(key(own.size(), i));
      }
    }
    for (int k = 0; k < n; k++) {
      later[k] = Arrays.stream(around[k]).map(i -> position[i]).sorted().toArray();
    }
  }

  private static long key(int degree, int node) {
    return ((long) degree << 32) | node;
  }

  /** Where the element of two later nodes lies in the arrays of the earlier of them. */
  private int[] places(int[] nodes) {
    int[] found = new int[nodes.length * nodes.length];
    for (int p = 0; p < nodes.length; p++) {
      for (int q = p + 1; q < nodes.length; q++) {
        found[p * nodes.length + q] = Arrays.binarySearch(later[nodes[p]], nodes[q]);
      }
    }
    return found;
  }

  /** Factors shift·I − J; {@code values} are the elements of J in the order of the pattern. */
  void factor(double shift, double[][] values) {
    Arrays.fill(diagonal, shift);
    for (int k = 0; k < n; k++) {
      Arrays.fill(upper[k], 0);
      Arrays.fill(lower[k], 0);
    }
    for (int i = 0; i < n; i++) {
      for (int e = 0; e < rows[i].length; e++) {
        subtract(position[i], position[rows[i][e]], values[i][e]);
      }
    }
    for (int k = 0; k < n; k++) {
      eliminate(k);
    }
  }

  private void subtract(int i, int j, double value) {
    if (i == j) {
      diagonal[i] -= value;
    } else if (i < j) {
      upper[i][Arrays.binarySearch(later[i], j)] -= value;
    } else {
      lower[j][Arrays.binarySearch(later[j], i)] -= value;
    }
  }

  private void eliminate(int k) {
    int[] nodes = later[k];
    int m = nodes.length;
    for (int p = 0; p < m; p++) {
      double factor = lower[k][p] / diagonal[k];
      lower[k][p] = factor;
      if (factor == 0) {
        continue;
      }
      int i = nodes[p];
      for (int q = 0; q < m; q++) {
        double change = factor * upper[k][q];
        if (q == p) {
          diagonal[i] -= change;
        } else if (q > p) {
          upper[i][places[k][p * m + q]] -= change;
        } else {
          lower[nodes[q]][places[k][q * m + p]] -= change;
        }
      }
    }
  }

  /** Solves for a right-hand side; {@code solution} may be the same array. */
  void solve(double[] right, double[] solution) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[position[i]] = right[i];
    }
    for (int k = 0; k < n; k++) {
      for (int p = 0; p < later[k].length; p++) {
        x[later[k][p]] -= lower[k][p] * x[k];
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      double sum = x[k];
      for (int p = 0; p < later[k].length; p++) {
        sum -= upper[k][p] * x[later[k][p]];
      }
      x[k] = sum / diagonal[k];
    }
    for (int i = 0; i < n; i++) {
      solution[i] = x[position[i]];
    }
  }
}
