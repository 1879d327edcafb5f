/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

/**
 * All control volumes of all cells with a shape, as one forest of nodes. A parent comes before its
 * children; every cell is one tree.
 *
 * @param parent parent of each node, −1 for a root
 * @param capacitance nF of each node; 0 for a junction without membrane of its own
 * @param conductance axial conductance in µS between a node and its parent, 0 for a root
 * @param initial voltage in mV before the first step
 */
@SuppressWarnings("ArrayRecordComponent")
public record Cable(int[] parent, double[] capacitance, double[] conductance, double[] initial) {
  /** Refuses arrays of different length, and children before their parents. */
  public Cable {
    if (capacitance.length != parent.length
        || conductance.length != parent.length
        || initial.length != parent.length) {
      throw new IllegalArgumentException("the arrays of a cable differ in length");
    }
    for (int i = 0; i < parent.length; i++) {
      if (parent[i] >= i || !(capacitance[i] >= 0)) {
        throw new IllegalArgumentException(
            "node %d has parent %d and capacitance %s".formatted(i, parent[i], capacitance[i]));
      }
    }
  }

  /** A model without shapes. */
  public static Cable none() {
    return new Cable(new int[0], new double[0], new double[0], new double[0]);
  }

  public int size() {
    return parent.length;
  }
}
