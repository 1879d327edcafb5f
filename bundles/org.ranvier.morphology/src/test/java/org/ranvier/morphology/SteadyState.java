/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

/**
 * The passive cable at rest, solved on a layout: (membrane conductance + axial conductances) · V =
 * I.
 */
final class SteadyState {
  private final int[] parent;
  private final double[] axial;
  private final double[] membrane;

  /**
   * @param membraneConductance µS/µm²
   */
  SteadyState(CableLayout layout, double[] axialConductances, double membraneConductance) {
    this.parent = layout.parents();
    this.axial = axialConductances;
    this.membrane = layout.areasUm2();
    for (int i = 0; i < membrane.length; i++) {
      membrane[i] *= membraneConductance;
    }
  }

  /**
   * Deviation from rest of every node, mV, for 1 nA into one node: the transfer resistances in MΩ.
   */
  double[] resistances(int injected) {
    int n = parent.length;
    double[] diagonal = membrane.clone();
    double[] v = new double[n];
    v[injected] = 1;
    for (int i = 1; i < n; i++) {
      diagonal[i] += axial[i];
      diagonal[parent[i]] += axial[i];
    }
    for (int i = n - 1; i > 0; i--) {
      double factor = axial[i] / diagonal[i];
      diagonal[parent[i]] -= factor * axial[i];
      v[parent[i]] += factor * v[i];
    }
    v[0] /= diagonal[0];
    for (int i = 1; i < n; i++) {
      v[i] = (v[i] + axial[i] * v[parent[i]]) / diagonal[i];
    }
    return v;
  }
}
