/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
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
  private final Sharing sharing;

  /** Every column has an array of its own. */
  public Memory(Plan plan) {
    this(plan, (group, column) -> Optional.empty());
  }

  /** Columns that may share an array do. */
  public Memory(Plan plan, SharedColumns shared) {
    this(plan, shared::shared);
  }

  private interface Sharing {
    Optional<Source> of(int group, int column);
  }

  private Memory(Plan plan, Sharing sharing) {
    this.sharing = sharing;
    SolverModel model = plan.model();
    BitSet[] used = UsedColumns.of(plan);
    columns = new double[model.groups().size()][][];
    for (int g = 0; g < columns.length; g++) {
      Group group = model.groups().get(g);
      columns[g] = new double[plan.columns().get(g)][0];
      for (int c : used[g].stream().toArray()) {
        if (sharing.of(g, c).isPresent()) {
          continue;
        }
        double[] parameter = group.parameters().get(c);
        columns[g][c] = parameter == null ? new double[group.size()] : parameter.clone();
      }
    }
    int nodes = model.cable().size();
    voltage = model.cable().initial().clone();
    current = new double[nodes];
    slope = new double[nodes];
    for (int g = 0; g < columns.length; g++) {
      for (int c = 0; c < columns[g].length; c++) {
        Optional<Source> other = sharing.of(g, c);
        if (other.isPresent()) {
          columns[g][c] = array(other.get());
        }
      }
    }
  }

  /** Bytes of all of them. */
  public long bytes() {
    long doubles = 2L * voltage.length;
    Set<double[]> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    counted.add(voltage);
    for (double[][] group : columns) {
      counted.addAll(Arrays.asList(group));
    }
    for (double[] array : counted) {
      doubles += array.length;
    }
    return Double.BYTES * doubles;
  }

  /** Whose array a column is: mostly its own. */
  public Source home(int group, int column) {
    return sharing.of(group, column).orElse(new Source.GroupColumn(group, column));
  }

  /** Whose array holds what a source has. */
  public Source home(Source source) {
    return switch (source) {
      case Source.GroupColumn(int group, int column) -> home(group, column);
      case Source.NodeVoltage() -> source;
    };
  }

  public double[] array(Source source) {
    return switch (source) {
      case Source.GroupColumn(int group, int column) -> columns[group][column];
      case Source.NodeVoltage() -> voltage;
    };
  }
}
