/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.ranvier.solver.kernel.Dependencies;
import org.ranvier.solver.kernel.KernelCompiler;

/**
 * Finds the order in which values travel between groups: what is computed from states alone comes
 * first, then what needs the first ones, and so on. A loop without a state in it is cut where it is
 * found; the value of the step before is used there.
 */
final class Wiring {
  /** Group number of the cable. */
  static final int NODES = -1;

  /**
   * A way for a value.
   *
   * @param sourceGroup where from, {@link #NODES} for voltages
   * @param sourceColumns columns that must be current before
   * @param targetGroup where to, {@link #NODES} for currents
   * @param targetColumn input column there
   * @param clear what makes the target ready for sums, empty for a gather
   * @param action what moves the value
   */
  record Wire(
      int sourceGroup,
      List<Integer> sourceColumns,
      int targetGroup,
      int targetColumn,
      List<Action> clear,
      Action action) {
    boolean isSum() {
      return !clear.isEmpty();
    }
  }

  private record Signal(int group, int column) {}

  private final List<GroupCompiler> groups;
  private final List<Wire> wires;
  private final ToIntBiFunction<GroupCompiler, Integer> value;
  private final Map<Signal, List<Wire>> into = new HashMap<>();
  private final Map<Signal, Integer> levels = new HashMap<>();
  private final Set<Signal> visiting = new HashSet<>();

  /**
   * @param groups the groups
   * @param wires all ways between them
   * @param value how a node of a group is written in stored columns
   */
  Wiring(
      List<GroupCompiler> groups, List<Wire> wires, ToIntBiFunction<GroupCompiler, Integer> value) {
    this.groups = groups;
    this.value = value;
    this.wires = List.copyOf(wires);
    for (Wire wire : wires) {
      into.computeIfAbsent(new Signal(wire.targetGroup, wire.targetColumn), k -> new ArrayList<>())
          .add(wire);
    }
  }

  List<Wire> wires() {
    return wires;
  }

  /** Rounds of evaluation that must come before the wire's source is current. */
  int level(Wire wire) {
    int level = 0;
    for (int column : wire.sourceColumns) {
      level = Math.max(level, level(new Signal(wire.sourceGroup, column)));
    }
    return level;
  }

  private int level(Signal signal) {
    Integer known = levels.get(signal);
    if (known != null) {
      return known;
    }
    if (signal.group == NODES || !visiting.add(signal)) {
      return 0;
    }
    int level = 0;
    if (groups.get(signal.group).isInput(signal.column)) {
      for (Wire wire : into.getOrDefault(signal, List.of())) {
        level = Math.max(level, level(wire));
      }
    } else {
      for (int input : inputs(signal)) {
        level = Math.max(level, 1 + level(new Signal(signal.group, input)));
      }
    }
    visiting.remove(signal);
    levels.put(signal, level);
    return level;
  }

  /** Columns that a computed column reads, inputs and others. */
  BitSet reads(int group, int column) {
    GroupCompiler compiler = groups.get(group);
    return Dependencies.columns(
        compiler.graph(), compiler.substitution().of(compiler.definition(column)));
  }

  private List<Integer> inputs(Signal signal) {
    GroupCompiler compiler = groups.get(signal.group);
    if (compiler.definition(signal.column) < 0) {
      return List.of();
    }
    return reads(signal.group, signal.column).stream().filter(compiler::isInput).boxed().toList();
  }

  /** Everything that makes all wires' targets current. */
  List<Action> refreshAll() {
    return refresh(new LinkedHashSet<>(wires), Set.of());
  }

  /** Everything that makes these columns current, and no more. */
  List<Action> refreshColumns(List<int[]> groupColumns) {
    Set<Wire> needed = new LinkedHashSet<>();
    Set<Signal> wanted = new LinkedHashSet<>();
    groupColumns.forEach(pair -> need(new Signal(pair[0], pair[1]), wanted, needed));
    return refresh(needed, wanted);
  }

  private void need(Signal signal, Set<Signal> wanted, Set<Wire> needed) {
    if (signal.group == NODES || !wanted.add(signal)) {
      return;
    }
    if (groups.get(signal.group).isInput(signal.column)) {
      for (Wire wire : into.getOrDefault(signal, List.of())) {
        needed.add(wire);
        wire.sourceColumns.forEach(c -> need(new Signal(wire.sourceGroup, c), wanted, needed));
      }
    }
    inputs(signal).forEach(input -> need(new Signal(signal.group, input), wanted, needed));
  }

  /** Only these wires, with what their sources need from states. */
  List<Action> refreshWires(Set<Wire> chosen) {
    return refresh(chosen, Set.of());
  }

  private List<Action> refresh(Set<Wire> chosen, Set<Signal> extra) {
    Set<Signal> computed = new LinkedHashSet<>();
    for (Wire wire : chosen) {
      wire.sourceColumns.forEach(c -> addComputed(new Signal(wire.sourceGroup, c), computed));
    }
    extra.forEach(signal -> addComputed(signal, computed));
    Map<Signal, Integer> due = due(chosen, computed, extra);
    List<Action> actions = new ArrayList<>();
    Set<Action> cleared = new LinkedHashSet<>();
    chosen.forEach(wire -> cleared.addAll(wire.clear));
    actions.addAll(cleared);
    int last = 0;
    for (Signal signal : computed) {
      last = Math.max(last, level(signal));
    }
    for (Wire wire : chosen) {
      last = Math.max(last, level(wire));
    }
    for (int level = 0; level <= last; level++) {
      computeLevel(level, due, actions);
      for (Wire wire : chosen) {
        if (level(wire) == level) {
          actions.add(wire.action);
        }
      }
    }
    return actions;
  }

  /**
   * Rounds in which signals are computed: as late as they are needed, so that what is moved
   * together is computed by one program.
   */
  private Map<Signal, Integer> due(Set<Wire> chosen, Set<Signal> computed, Set<Signal> extra) {
    Map<Signal, Integer> due = new LinkedHashMap<>();
    computed.forEach(signal -> due.put(signal, extra.contains(signal) ? level(signal) : -1));
    for (Wire wire : chosen) {
      for (int column : wire.sourceColumns) {
        Signal signal = new Signal(wire.sourceGroup, column);
        due.computeIfPresent(
            signal, (s, round) -> round < 0 ? level(wire) : Math.min(round, level(wire)));
      }
    }
    return due;
  }

  private void addComputed(Signal signal, Set<Signal> computed) {
    if (signal.group != NODES && groups.get(signal.group).definition(signal.column) >= 0) {
      computed.add(signal);
    }
  }

  private void computeLevel(int level, Map<Signal, Integer> due, List<Action> actions) {
    Map<Integer, KernelCompiler> programs = new LinkedHashMap<>();
    for (Signal signal : due.keySet()) {
      if (due.getOrDefault(signal, -1) == level) {
        GroupCompiler compiler = groups.get(signal.group);
        programs
            .computeIfAbsent(signal.group, g -> compiler.program("values " + level))
            .store(signal.column, value.applyAsInt(compiler, compiler.definition(signal.column)));
      }
    }
    programs.forEach((group, program) -> actions.add(new Action.Run(group, program.compile())));
  }
}
