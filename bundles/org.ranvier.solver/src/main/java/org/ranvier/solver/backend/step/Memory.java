/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.BitSet;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.plan.Plan;

/**
 * All numbers of a run: one array a column of a group, instances side by side, empty where nothing
 * uses the column; for the cable one array each of voltage, current and slope.
 */
public final class Memory {
  public final double[][][] columns;
  public final double[] voltage;
  public final double[] current;
  public final double[] slope;

  public Memory(Plan plan) {
    SolverModel model = plan.model();
    BitSet[] used = UsedColumns.of(plan);
    columns = new double[model.groups().size()][][];
    for (int g = 0; g < columns.length; g++) {
      Group group = model.groups().get(g);
      columns[g] = new double[plan.columns().get(g)][0];
      for (int c : used[g].stream().toArray()) {
        double[] parameter = group.parameters().get(c);
        columns[g][c] = parameter == null ? new double[group.size()] : parameter.clone();
      }
    }
    int nodes = model.cable().size();
    voltage = model.cable().initial().clone();
    current = new double[nodes];
    slope = new double[nodes];
  }

  /** Bytes of all of them. */
  public long bytes() {
    long doubles = 3L * voltage.length;
    for (double[][] group : columns) {
      for (double[] column : group) {
        doubles += column.length;
      }
    }
    return Double.BYTES * doubles;
  }

  public double[] array(Source source) {
    return switch (source) {
      case Source.GroupColumn(int group, int column) -> columns[group][column];
      case Source.NodeVoltage() -> voltage;
    };
  }
}
