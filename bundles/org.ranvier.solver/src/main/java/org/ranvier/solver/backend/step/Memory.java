/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private long doubles;

  /** Every column has an array of its own. */
  public Memory(Plan plan) {
    this(plan, (group, column) -> Optional.empty(), null);
  }

  /** Columns that may share an array do. */
  public Memory(Plan plan, SharedColumns shared) {
    this(plan, shared::shared, null);
  }

  /**
   * The numbers of a part of a model, of which some are in arrays that other parts have as well.
   * Currents and slopes of nodes always are.
   */
  public Memory(Plan plan, SharedColumns shared, PassingArrays.Share passing) {
    this(plan, shared::shared, passing);
  }

  private interface Sharing {
    Optional<Source> of(int group, int column);
  }

  private Memory(Plan plan, Sharing sharing, PassingArrays.@Nullable Share passing) {
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
        if (passing != null && passing.has(g, c)) {
          columns[g][c] = passing.arrays().column(g, c, group.size());
        } else {
          columns[g][c] = own(parameter == null ? new double[group.size()] : parameter.clone());
        }
      }
    }
    int nodes = model.cable().size();
    if (passing != null && passing.voltage()) {
      voltage = passing.arrays().ofNodes(0, nodes);
    } else {
      voltage = own(model.cable().initial().clone());
    }
    current = passing == null ? own(new double[nodes]) : passing.arrays().ofNodes(1, nodes);
    slope = passing == null ? own(new double[nodes]) : passing.arrays().ofNodes(2, nodes);
    share();
  }

  private double[] own(double[] array) {
    doubles += array.length;
    return array;
  }

  private void share() {
    for (int g = 0; g < columns.length; g++) {
      for (int c = 0; c < columns[g].length; c++) {
        Optional<Source> other = sharing.of(g, c);
        if (other.isPresent()) {
          columns[g][c] = array(other.get());
        }
      }
    }
  }

  /** Bytes of all of them but those that are in other parts as well. */
  public long bytes() {
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
