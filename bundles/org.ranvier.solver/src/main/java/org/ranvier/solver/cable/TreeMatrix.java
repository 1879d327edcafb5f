/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.cable;

import org.ranvier.solver.model.Cable;

/**
 * A symmetric matrix with the pattern of a tree: a diagonal, and one element between every node and
 * its parent. Solved by Hines' elimination (M. Hines, Int. J. Biomed. Comput. 15, 1984): children
 * into parents from the last node to the first, then back. Work and memory are linear in the nodes;
 * no pivoting is needed while the diagonal dominates.
 */
public final class TreeMatrix {
  private final int[] parent;
  private final double[] coupling;

  /**
   * @param parent parent of each node, before it in order; −1 for a root
   * @param coupling minus the element between each node and its parent
   */
  public TreeMatrix(int[] parent, double[] coupling) {
    this.parent = parent.clone();
    this.coupling = coupling.clone();
  }

  /** The axial conductances of a cable. */
  public static TreeMatrix of(Cable cable) {
    return new TreeMatrix(cable.parent(), cable.conductance());
  }

  /**
   * Solves in place.
   *
   * @param diagonal diagonal elements; destroyed
   * @param right right-hand side; the solution afterwards
   */
  public void solve(double[] diagonal, double[] right) {
    for (int i = parent.length - 1; i >= 0; i--) {
      int p = parent[i];
      if (p >= 0) {
        double ratio = coupling[i] / diagonal[i];
        diagonal[p] -= ratio * coupling[i];
        right[p] += ratio * right[i];
      }
    }
    for (int i = 0; i < parent.length; i++) {
      int p = parent[i];
      double above = p >= 0 ? coupling[i] * right[p] : 0;
      right[i] = (right[i] + above) / diagonal[i];
    }
  }

  /** Adds the current that flows into each node from its neighbours at these voltages. */
  public void addAxialCurrents(double[] voltage, double[] current) {
    for (int i = 0; i < parent.length; i++) {
      int p = parent[i];
      if (p >= 0) {
        double flow = coupling[i] * (voltage[p] - voltage[i]);
        current[i] += flow;
        current[p] -= flow;
      }
    }
  }

  /** Adds the sum of each node's axial conductances. */
  public void addConductances(double[] diagonal) {
    for (int i = 0; i < parent.length; i++) {
      int p = parent[i];
      if (p >= 0) {
        diagonal[i] += coupling[i];
        diagonal[p] += coupling[i];
      }
    }
  }
}
