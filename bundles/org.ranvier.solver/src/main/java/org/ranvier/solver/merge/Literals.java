/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The literals of mechanisms of one structure: which are the same for all, and which take a column.
 *
 * @param column column of each place, counted from 0; −1 where all have the same literal
 * @param values literals of each column, one a mechanism
 */
@SuppressWarnings("ArrayRecordComponent")
record Literals(int[] column, List<List<Double>> values) {
  /** Compares; places with the same literals in each mechanism share a column. */
  static Literals of(List<Structure> structures) {
    int places = structures.getFirst().literals().size();
    int[] column = new int[places];
    Map<List<Double>, Integer> known = new LinkedHashMap<>();
    for (int p = 0; p < places; p++) {
      List<Double> values = new ArrayList<>();
      for (Structure s : structures) {
        values.add(s.literals().get(p));
      }
      boolean same = values.stream().allMatch(values.getFirst()::equals);
      column[p] = same ? -1 : known.computeIfAbsent(values, v -> known.size());
    }
    return new Literals(column, List.copyOf(known.keySet()));
  }

  int columns() {
    return values.size();
  }
}
