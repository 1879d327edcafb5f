/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ranvier.solver.kernel.Dependencies;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.KineticScheme;
import org.ranvier.solver.model.Mechanism;

/**
 * What the rates of a group's states need from outside, and whether other states stand behind it: a
 * gate that only sees the potential is alone, a calcium pool that sees the current of a gate is
 * coupled. Membrane potentials do not count; they are stepped apart.
 */
final class StateCoupling {
  private final List<GroupCompiler> groups;
  private final Wiring wiring;

  StateCoupling(List<GroupCompiler> groups, Wiring wiring) {
    this.groups = groups;
    this.wiring = wiring;
  }

  /** Input columns that the rates of a group's states read, as pairs of group and column. */
  List<int[]> inputs(int group) {
    GroupCompiler compiler = groups.get(group);
    BitSet read = new BitSet();
    for (int node : rates(compiler.mechanism())) {
      read.or(Dependencies.columns(compiler.graph(), compiler.substitution().of(node)));
    }
    List<int[]> inputs = new ArrayList<>();
    read.stream().filter(compiler::isInput).forEach(c -> inputs.add(new int[] {group, c}));
    return inputs;
  }

  private static List<Integer> rates(Mechanism mechanism) {
    List<Integer> nodes = new ArrayList<>();
    for (int c = 0; c < mechanism.columnCount(); c++) {
      if (c != mechanism.membrane() && mechanism.rate(c) >= 0) {
        nodes.add(mechanism.rate(c));
      }
    }
    for (KineticScheme scheme : mechanism.schemes()) {
      scheme.edges().forEach(e -> nodes.addAll(List.of(e.forward(), e.reverse())));
    }
    return nodes;
  }

  /** Whether what the rates read from outside depends on states that are not membranes. */
  boolean isCoupled(int group) {
    Set<List<Integer>> seen = new HashSet<>();
    return inputs(group).stream().anyMatch(input -> leadsToState(input[0], input[1], seen));
  }

  private boolean leadsToState(int group, int column, Set<List<Integer>> seen) {
    if (group == Wiring.NODES || !seen.add(List.of(group, column))) {
      return false;
    }
    GroupCompiler compiler = groups.get(group);
    if (compiler.isInput(column)) {
      return wiring.wires().stream()
          .filter(w -> w.targetGroup() == group && w.targetColumn() == column)
          .anyMatch(
              w ->
                  w.sourceColumns().stream()
                      .anyMatch(source -> leadsToState(w.sourceGroup(), source, seen)));
    }
    if (compiler.definition(column) >= 0) {
      return wiring.reads(group, column).stream().anyMatch(c -> leadsToState(group, c, seen));
    }
    return moves(compiler.mechanism(), column);
  }

  private static boolean moves(Mechanism mechanism, int column) {
    return column < mechanism.columnCount()
        && mechanism.column(column).kind() == Column.Kind.STATE
        && column != mechanism.membrane()
        && (mechanism.rate(column) >= 0
            || mechanism.schemes().stream().anyMatch(s -> s.states().contains(column)));
  }
}
