/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.Arrays;
import org.ranvier.solver.model.Cable;

/**
 * The voltages of a cell that is cut into slices, and their implicit steps. Elimination goes from
 * the last node to the first and substitution back, so that both may be done slice by slice, along
 * with what else is done there. Which numbers are added in which order follows from the cuts alone.
 */
final class SlicedTree {
  /** Potentials, mV. */
  final double[] voltage;

  /** Currents of all that is attached, nA; the right-hand side, then changes of the potentials. */
  final double[] current;

  /** Their slopes, µS; the diagonal, then one over it. */
  final double[] slope;

  private final int[] parent;
  private final double[] coupling;
  private final double[] fixed;

  /**
   * @param voltage initial ones
   * @param current empty
   * @param slope empty
   * @param step time step, ms
   */
  SlicedTree(Cable cable, double[] voltage, double[] current, double[] slope, double step) {
    this.voltage = voltage;
    this.current = current;
    this.slope = slope;
    this.parent = cable.parent();
    this.coupling = cable.conductance();
    this.fixed = new double[parent.length];
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] += cable.capacitance()[i] / step;
      if (parent[i] >= 0) {
        fixed[i] += coupling[i];
        fixed[parent[i]] += coupling[i];
      }
    }
  }

  /** Bytes of what it has besides voltages, currents and slopes. */
  long bytes() {
    return (long) fixed.length * (2 * Double.BYTES + Integer.BYTES);
  }

  /**
   * Nodes whose parents are in other slices, for each slice that such parents are in.
   *
   * @param begin first node of each slice, and behind the last one
   */
  int[][] outerChildren(int[] begin) {
    int[] counts = new int[begin.length - 1];
    int[] slice = new int[parent.length];
    for (int s = 0; s < counts.length; s++) {
      Arrays.fill(slice, begin[s], begin[s + 1], s);
    }
    for (int i = 0; i < parent.length; i++) {
      if (parent[i] >= 0 && slice[parent[i]] != slice[i]) {
        counts[slice[parent[i]]]++;
      }
    }
    int[][] outer = new int[counts.length][];
    Arrays.setAll(outer, s -> new int[counts[s]]);
    for (int i = 0; i < parent.length; i++) {
      if (parent[i] >= 0 && slice[parent[i]] != slice[i]) {
        outer[slice[parent[i]]][--counts[slice[parent[i]]]] = i;
      }
    }
    return outer;
  }

  /**
   * Eliminates the nodes of a slice, from the last to the first, after all that are behind them.
   *
   * @param outer children of its nodes that are in other slices
   */
  void eliminate(int from, int to, int[] outer) {
    prepare(slope, fixed, from, to);
    takeOver(outer);
    double[] v = voltage;
    double[] right = current;
    double[] diagonal = slope;
    for (int i = to - 1; i >= from; i--) {
      int p = parent[i];
      double inverse = 1 / diagonal[i];
      diagonal[i] = inverse;
      if (p >= from) {
        double g = coupling[i];
        double flow = g * (v[p] - v[i]);
        double r = right[i] + flow;
        double ratio = g * inverse;
        right[i] = r;
        diagonal[p] -= ratio * g;
        right[p] += ratio * r - flow;
      } else if (p >= 0) {
        right[i] += coupling[i] * (v[p] - v[i]);
      }
    }
  }

  private static void prepare(double[] slope, double[] fixed, int from, int to) {
    for (int i = from; i < to; i++) {
      slope[i] = fixed[i] + Math.max(slope[i], 0);
    }
  }

  /** What eliminated nodes of other slices leave in their parents. */
  private void takeOver(int[] outer) {
    for (int i : outer) {
      int p = parent[i];
      double g = coupling[i];
      double flow = g * (voltage[p] - voltage[i]);
      double ratio = g * slope[i];
      slope[p] -= ratio * g;
      current[p] += ratio * current[i] - flow;
    }
  }

  /** Finds the changes of the voltages of a slice, after those in front of it, and makes them. */
  void substitute(int from, int to) {
    double[] change = current;
    for (int i = from; i < to; i++) {
      int p = parent[i];
      double above = p >= 0 ? coupling[i] * change[p] : 0;
      change[i] = (change[i] + above) * slope[i];
    }
    advance(voltage, change, from, to);
  }

  private static void advance(double[] voltage, double[] change, int from, int to) {
    for (int i = from; i < to; i++) {
      voltage[i] += change[i];
    }
  }
}
