/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Arrays for numbers that are soon forgotten, the same ones for all parts of a model that are done
 * one after the other.
 */
public final class PassingArrays {
  private static final int NODES = -1;

  private record Key(int group, int column, int size) {}

  private final Map<Key, double[]> arrays = new HashMap<>();

  /**
   * The columns of a part whose numbers are forgotten before another part needs the arrays.
   *
   * @param columns for each group its columns of that kind
   * @param voltage whether the voltages of the nodes are such numbers, too
   * @param arrays where they are
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Share(BitSet[] columns, boolean voltage, PassingArrays arrays) {
    boolean has(int group, int column) {
      return columns[group].get(column);
    }
  }

  double[] column(int group, int column, int size) {
    return arrays.computeIfAbsent(new Key(group, column, size), key -> new double[size]);
  }

  /** One of the arrays of nodes. */
  double[] ofNodes(int which, int size) {
    return column(NODES, which, size);
  }

  /** Bytes of all of them. */
  public long bytes() {
    return Double.BYTES * arrays.values().stream().mapToLong(array -> array.length).sum();
  }
}
