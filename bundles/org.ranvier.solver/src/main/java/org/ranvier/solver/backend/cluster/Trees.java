/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

/**
 * Implicit steps of the voltages of all trees of a cluster. Equal trees are solved side by side,
 * lane by lane; each node of such a bundle has arrays of its own, at the same indices, so that the
 * loops over the lanes become vector instructions.
 */
final class Trees {
  private static final int FEWEST_LANES = 8;

  private final Numbering.Bundle[] bundles;
  private final int[] parent;
  private final double[] coupling;
  private final double[] fixed;
  private final double[] diagonal;
  private final Lanes[] lanes;

  /**
   * @param parent parent of each node
   * @param coupling conductance to the parent, µS
   * @param fixed diagonal without slopes: capacitance over the time step and conductances, µS
   */
  Trees(Numbering.Bundle[] bundles, int[] parent, double[] coupling, double[] fixed) {
    this.bundles = bundles;
    this.parent = parent;
    this.coupling = coupling.clone();
    this.fixed = fixed;
    this.diagonal = new double[fixed.length];
    this.lanes = new Lanes[bundles.length];
    for (int b = 0; b < bundles.length; b++) {
      if (bundles[b].lanes() >= FEWEST_LANES) {
        lanes[b] = new Lanes(bundles[b], coupling);
      }
    }
  }

  /**
   * Advances the voltages: backward Euler with linearised currents.
   *
   * @param voltage advanced, mV
   * @param current of all that is attached, nA; 0 afterwards
   * @param slope its slopes, µS; 0 afterwards
   */
  void step(double[] voltage, double[] current, double[] slope) {
    int n = voltage.length;
    if (n < Wires.FEWEST) {
      stepFew(voltage, current, slope, n);
      return;
    }
    addSlopes(diagonal, fixed, slope, n);
    for (int b = 0; b < bundles.length; b++) {
      if (lanes[b] == null) {
        Numbering.Bundle bundle = bundles[b];
        solve(bundle.first(), bundle.first() + bundle.size(), voltage, current);
      } else {
        lanes[b].solve(diagonal, voltage, current);
      }
    }
    advance(voltage, current, slope, n);
  }

  /** The same for a small cell, see {@link Wires#FEWEST}. */
  private void stepFew(double[] voltage, double[] current, double[] slope, int n) {
    for (int i = 0; i < n; i++) {
      diagonal[i] = fixed[i] + Math.max(slope[i], 0);
    }
    for (Numbering.Bundle bundle : bundles) {
      solve(bundle.first(), bundle.first() + bundle.size(), voltage, current);
    }
    for (int i = 0; i < n; i++) {
      voltage[i] += current[i];
      current[i] = 0;
      slope[i] = 0;
    }
  }

  private static void addSlopes(double[] d, double[] fixed, double[] slope, int n) {
    for (int i = 0; i < n; i++) {
      d[i] = fixed[i] + Math.max(slope[i], 0);
    }
  }

  private static void advance(double[] voltage, double[] change, double[] slope, int n) {
    for (int i = 0; i < n; i++) {
      voltage[i] += change[i];
    }
    java.util.Arrays.fill(change, 0, n, 0);
    java.util.Arrays.fill(slope, 0, n, 0);
  }

  /** Axial currents are added on the way: when a node is met, all its children have been. */
  private void solve(int from, int to, double[] v, double[] right) {
    for (int i = to - 1; i >= from; i--) {
      int p = parent[i];
      if (p >= 0) {
        double g = coupling[i];
        double flow = g * (v[p] - v[i]);
        double r = right[i] + flow;
        double inverse = 1 / diagonal[i];
        double ratio = g * inverse;
        diagonal[i] = inverse;
        right[i] = r;
        diagonal[p] -= ratio * g;
        right[p] += ratio * r - flow;
      } else {
        diagonal[i] = 1 / diagonal[i];
      }
    }
    for (int i = from; i < to; i++) {
      int p = parent[i];
      double above = p >= 0 ? coupling[i] * right[p] : 0;
      right[i] = (right[i] + above) * diagonal[i];
    }
  }

  /** A bundle of equal trees. */
  private static final class Lanes {
    private final int first;
    private final int width;
    private final int[] parent;
    private final double[][] g;
    private final double[][] d;
    private final double[][] r;
    private final double[][] v;

    Lanes(Numbering.Bundle bundle, double[] coupling) {
      first = bundle.first();
      width = bundle.lanes();
      parent = bundle.parent();
      g = new double[parent.length][width];
      d = new double[parent.length][width];
      r = new double[parent.length][width];
      v = new double[parent.length][width];
      for (int i = 0; i < parent.length; i++) {
        System.arraycopy(coupling, first + i * width, g[i], 0, width);
      }
    }

    void solve(double[] diagonal, double[] voltage, double[] right) {
      int n = parent.length;
      for (int i = 0; i < n; i++) {
        int at = first + i * width;
        System.arraycopy(diagonal, at, d[i], 0, width);
        System.arraycopy(right, at, r[i], 0, width);
        System.arraycopy(voltage, at, v[i], 0, width);
      }
      for (int i = n - 1; i >= 0; i--) {
        int p = parent[i];
        if (p >= 0) {
          eliminate(g[i], d[i], r[i], v[i], d[p], r[p], v[p], width);
        }
      }
      for (int i = 0; i < n; i++) {
        int p = parent[i];
        if (p >= 0) {
          substitute(g[i], d[i], r[i], r[p], width);
        } else {
          root(d[i], r[i], width);
        }
      }
      for (int i = 0; i < n; i++) {
        System.arraycopy(r[i], 0, right, first + i * width, width);
      }
    }

    private static void eliminate(
        double[] g,
        double[] d,
        double[] r,
        double[] v,
        double[] dp,
        double[] rp,
        double[] vp,
        int width) {
      for (int l = 0; l < width; l++) {
        double flow = g[l] * (vp[l] - v[l]);
        double own = r[l] + flow;
        double inverse = 1 / d[l];
        double ratio = g[l] * inverse;
        d[l] = inverse;
        r[l] = own;
        dp[l] -= ratio * g[l];
        rp[l] += ratio * own - flow;
      }
    }

    private static void root(double[] d, double[] r, int width) {
      for (int l = 0; l < width; l++) {
        r[l] = r[l] / d[l];
      }
    }

    private static void substitute(double[] g, double[] d, double[] r, double[] rp, int width) {
      for (int l = 0; l < width; l++) {
        r[l] = (r[l] + g[l] * rp[l]) * d[l];
      }
    }
  }
}
