/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import org.ranvier.solver.model.Cable;

/** Joins the cables of all cells into one. */
final class CableArrays {
  private CableArrays() {}

  /**
   * @param cells in the order of their nodes
   * @param nodes number of the nodes of all
   */
  static Cable join(List<CellInstance.Shaped> cells, int nodes) {
    int[] parent = new int[nodes];
    double[] capacitance = new double[nodes];
    double[] conductance = new double[nodes];
    double[] initial = new double[nodes];
    for (CellInstance.Shaped cell : cells) {
      int at = cell.firstNode();
      int[] own = cell.shape().layout().parents();
      for (int i = 0; i < own.length; i++) {
        parent[at + i] = own[i] < 0 ? -1 : at + own[i];
      }
      System.arraycopy(cell.shape().capacitance(), 0, capacitance, at, own.length);
      System.arraycopy(cell.shape().conductance(), 0, conductance, at, own.length);
      System.arraycopy(cell.shape().initial(), 0, initial, at, own.length);
    }
    return new Cable(parent, capacitance, conductance, initial);
  }
}
