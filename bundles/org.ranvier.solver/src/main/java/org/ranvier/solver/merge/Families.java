/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;

/**
 * Groups that may become one: of one structure, with few literals that differ, and wired in the
 * same way to groups that are in the same families again. The last is what keeps a value from
 * having to travel twice through a joined group: a circle of families would be one of groups as
 * well.
 */
final class Families {
  /** A literal that differs costs an array that is read in every step. */
  private static final int MOST_DIFFERENT = 4;

  private final SolverModel model;
  private final int[] family;

  private Families(SolverModel model, List<Structure> structures) {
    this.model = model;
    this.family = new int[structures.size()];
    number(byStructure(structures));
    for (int before = 0, now = count(); now > before; before = now, now = count()) {
      number(byWires());
    }
  }

  /**
   * The family of each group.
   *
   * @param structures structure of each group
   */
  static int[] of(SolverModel model, List<Structure> structures) {
    return new Families(model, structures).family;
  }

  private int count() {
    int most = -1;
    for (int f : family) {
      most = Math.max(most, f);
    }
    return most + 1;
  }

  private void number(List<?> keys) {
    Map<Object, Integer> numbers = new HashMap<>();
    for (int g = 0; g < family.length; g++) {
      family[g] = numbers.computeIfAbsent(keys.get(g), k -> numbers.size());
    }
  }

  private List<Object> byStructure(List<Structure> structures) {
    Map<Object, List<Integer>> same = new LinkedHashMap<>();
    List<Object> keys = new ArrayList<>();
    for (int g = 0; g < family.length; g++) {
      Group group = model.groups().get(g);
      boolean alone =
          group.mechanism().membrane() >= 0
              || group.mechanism().graph().isStochastic()
              || !group.mechanism().visits().isEmpty();
      Object key = alone ? List.of(g) : List.of(group.carried(), structures.get(g).key());
      same.computeIfAbsent(key, k -> new ArrayList<>()).add(g);
      keys.add(key);
    }
    same.forEach(
        (key, groups) -> {
          List<Structure> own = groups.stream().map(structures::get).toList();
          if (Literals.of(own).columns() > MOST_DIFFERENT) {
            groups.forEach(g -> keys.set(g, List.of(g)));
          }
        });
    return keys;
  }

  /** What each group was until now, with what it is wired to. */
  private List<Object> byWires() {
    List<Set<Object>> wires = new ArrayList<>();
    for (int f : family) {
      wires.add(new LinkedHashSet<>());
      wires.getLast().add(f);
    }
    for (Gather gather : model.gathers()) {
      wires.get(gather.group()).add(List.of("from", gather.column(), family(gather.source())));
      if (gather.source() instanceof Source.GroupColumn(int group, int column)) {
        wires.get(group).add(List.of("to", column, family[gather.group()], gather.column()));
      }
    }
    for (Sum sum : model.sums()) {
      Object target = family(sum.target());
      wires.get(sum.group()).add(List.of("adds", sum.column(), sum.voltage(), target));
      if (sum.target() instanceof Sum.Target.GroupColumn(int group, int column)) {
        wires.get(group).add(List.of("gets", column, family[sum.group()], sum.column()));
      }
    }
    return List.copyOf(wires);
  }

  private Object family(Source source) {
    return switch (source) {
      case Source.GroupColumn(int group, int column) -> List.of(family[group], column);
      case Source.NodeVoltage() -> List.of();
    };
  }

  private Object family(Sum.Target target) {
    return switch (target) {
      case Sum.Target.GroupColumn(int group, int column) -> List.of(family[group], column);
      case Sum.Target.NodeCurrent() -> List.of();
    };
  }
}
