/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.Arrays;
import org.ranvier.solver.cable.TreeMatrix;
import org.ranvier.solver.plan.Plan;

/** Steps of the cable's voltages that take more than one stage. */
public final class CableStages {
  /** 1 − 1/√2, with which the pair of stages damps what is stiff altogether. */
  private static final double GAMMA = 1 - Math.sqrt(0.5);

  private static final double[] WEIGHTS = {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6};
  private static final double[] MOVES = {0.5, 0.5, 1};

  private final Memory memory;
  private final TreeMatrix tree;
  private final double[] capacitance;
  private final double[] conductance;
  private final double[] fixed;
  private final double[] diagonal;
  private final double[] work;
  private final double[] before;
  private final double[] kept;
  private final double step;

  public CableStages(Plan plan, Memory memory, TreeMatrix tree) {
    this.memory = memory;
    this.tree = tree;
    this.step = plan.step();
    this.capacitance = plan.model().cable().capacitance();
    int n = capacitance.length;
    this.conductance = new double[n];
    tree.addConductances(conductance);
    this.fixed = new double[n];
    for (int i = 0; i < n; i++) {
      fixed[i] = capacitance[i] / (GAMMA * step) + conductance[i];
    }
    this.diagonal = new double[n];
    this.work = new double[n];
    this.before = new double[n];
    this.kept = new double[n];
  }

  /**
   * (C/h + γ(S + L))·δ = I(v) + axial currents, v* = v + δ; S are the slopes that are not negative,
   * L the axial conductances. Divided by γ, the matrix is that of the tree.
   */
  public void predict() {
    double[] v = memory.voltage;
    tree.addAxialCurrents(v, memory.current);
    for (int i = 0; i < v.length; i++) {
      diagonal[i] = fixed[i] + Math.max(memory.slope[i], 0);
      kept[i] = memory.current[i] / GAMMA;
    }
    System.arraycopy(diagonal, 0, work, 0, v.length);
    tree.solve(work, kept);
    for (int i = 0; i < v.length; i++) {
      before[i] = v[i];
      v[i] += kept[i];
    }
    clear();
  }

  /** The same matrix with I(v*) + axial currents − 2 C/h δ; v ← v + 3/2 δ + 1/2 δ₂. */
  public void correct() {
    double[] v = memory.voltage;
    double[] right = memory.current;
    tree.addAxialCurrents(v, right);
    for (int i = 0; i < v.length; i++) {
      right[i] = (right[i] - 2 * capacitance[i] / step * kept[i]) / GAMMA;
    }
    tree.solve(diagonal, right);
    for (int i = 0; i < v.length; i++) {
      v[i] = before[i] + 1.5 * kept[i] + 0.5 * right[i];
    }
    clear();
  }

  /** A stage of the classical Runge–Kutta method; junctions follow what they join. */
  public void rungeKutta(int stage) {
    double[] v = memory.voltage;
    balanceJunctions();
    if (stage == 0) {
      System.arraycopy(v, 0, before, 0, v.length);
      System.arraycopy(v, 0, kept, 0, v.length);
    }
    tree.addAxialCurrents(v, memory.current);
    for (int i = 0; i < v.length; i++) {
      if (capacitance[i] > 0) {
        double change = step * memory.current[i] / capacitance[i];
        kept[i] += WEIGHTS[stage] * change;
        v[i] = stage < MOVES.length ? before[i] + MOVES[stage] * change : kept[i];
      }
    }
    balanceJunctions();
    clear();
  }

  /** A node without capacitance has the voltage at which no current is left over. */
  private void balanceJunctions() {
    double[] v = memory.voltage;
    Arrays.fill(work, 0);
    tree.addAxialCurrents(v, work);
    for (int i = 0; i < v.length; i++) {
      if (capacitance[i] == 0) {
        v[i] += work[i] / conductance[i];
      }
    }
  }

  private void clear() {
    Arrays.fill(memory.current, 0);
    Arrays.fill(memory.slope, 0);
  }
}
