/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.kernel.KernelCompiler;
import org.ranvier.solver.kernel.KernelDerivative;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.kernel.KernelProgram;
import org.ranvier.solver.kernel.Substitution;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Transition;

/** Makes the programs of one group, and keeps the list of its columns, auxiliary ones included. */
final class GroupCompiler {
  private final Mechanism mechanism;
  private final KernelGraph graph;
  private final List<Integer> definitions = new ArrayList<>();
  private final Map<String, Integer> auxiliary = new LinkedHashMap<>();
  private final Map<Integer, Integer> held;

  /**
   * @param mechanism equations of the group
   * @param holding whether held states are treated as functions
   */
  GroupCompiler(Mechanism mechanism, boolean holding) {
    this.mechanism = mechanism;
    this.graph = mechanism.graph();
    for (Column column : mechanism.columns()) {
      definitions.add(column.definition());
    }
    this.held = new LinkedHashMap<>();
    if (holding) {
      Substitution plain = substitution();
      HeldStates.of(mechanism).forEach((column, node) -> held.put(column, plain.of(node)));
    }
  }

  Mechanism mechanism() {
    return mechanism;
  }

  KernelGraph graph() {
    return graph;
  }

  int columns() {
    return definitions.size();
  }

  /** Node that computes the column, −1 for a column that is stored or handed in. */
  int definition(int column) {
    return definitions.get(column);
  }

  boolean isInput(int column) {
    return column < mechanism.columnCount() && mechanism.column(column).kind() == Column.Kind.INPUT;
  }

  /** Replaces derived columns by what defines them, and held states by their functions. */
  Substitution substitution() {
    Substitution s = new Substitution(graph, this::definition);
    held.forEach(s::set);
    return s;
  }

  /** Replaces derived columns only: states, held or not, stand for their stored values. */
  Substitution literal() {
    return new Substitution(graph, this::definition);
  }

  /** Replaces nothing: derived columns, too, stand for the values that were stored last. */
  Substitution stored() {
    return new Substitution(graph, column -> -1);
  }

  /** A column for something that the method computes; the same column for the same name. */
  int auxiliary(String name, int node) {
    return auxiliary.computeIfAbsent(
        name,
        n -> {
          definitions.add(node);
          return definitions.size() - 1;
        });
  }

  /** The column to read where others use this column's value at the time of a phase. */
  int exported(int column) {
    Integer function = held.get(column);
    return function == null ? column : auxiliary("now " + column, function);
  }

  /** Column of −∂{@code column}/∂{@code voltage}; −1 where it is 0. */
  int slope(int column, int voltage) {
    int node = substitution().of(graph.column(column));
    int slope = graph.negate(KernelDerivative.of(graph, node, voltage));
    return graph.isConstant(slope, 0) ? -1 : auxiliary("slope " + column + " " + voltage, slope);
  }

  KernelCompiler program(String purpose) {
    return new KernelCompiler(graph, mechanism.name() + ": " + purpose);
  }

  /** Sets initial values, one after the other. */
  KernelProgram start() {
    Substitution now = literal();
    KernelCompiler program = program("start");
    for (Assignment a : mechanism.onStart()) {
      now.set(a.column(), now.of(a.node()));
    }
    for (Assignment a : mechanism.onStart()) {
      program.store(a.column(), now.current(a.column()));
    }
    return program.compile();
  }

  /** Stores the held states as functions of the time at hand. */
  KernelProgram holding() {
    KernelCompiler program = program("hold");
    held.forEach(program::store);
    return program.compile();
  }

  /** Tests all transitions in order. */
  Handler transitions(String purpose, List<Transition> transitions) {
    return transitions(purpose, transitions, literal());
  }

  /** Tests all transitions in order, columns having the given values. */
  Handler transitions(String purpose, List<Transition> transitions, Substitution now) {
    KernelCompiler program = program(purpose);
    Map<Integer, Integer> counts = happen(now, transitions);
    transitions.forEach(
        t -> t.assignments().forEach(a -> program.store(a.column(), now.current(a.column()))));
    return new Handler(storeCounts(program, counts).compile(), portCounts(counts));
  }

  /** Lets transitions happen in {@code now} and returns the number of events of each port. */
  Map<Integer, Integer> happen(Substitution now, List<Transition> transitions) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    List<Integer> happened = new ArrayList<>();
    for (Transition t : transitions) {
      int test = t.test() < 0 ? graph.constant(1) : now.of(t.test());
      int fires = t.after() < 0 ? test : graph.apply(KernelOp.AND, happened.get(t.after()), test);
      happened.add(fires);
      for (Assignment a : t.assignments()) {
        int value = now.of(a.node());
        now.set(a.column(), graph.select(fires, value, now.current(a.column())));
      }
      for (int port : t.emits()) {
        int one = graph.select(fires, graph.constant(1), graph.constant(0));
        counts.merge(port, one, graph::add);
      }
    }
    return counts;
  }

  KernelCompiler storeCounts(KernelCompiler program, Map<Integer, Integer> counts) {
    counts.forEach((port, count) -> program.store(auxiliary("events " + port, -1), count));
    return program;
  }

  List<Action.PortCount> portCounts(Map<Integer, Integer> counts) {
    List<Action.PortCount> ports = new ArrayList<>();
    counts.keySet().forEach(p -> ports.add(new Action.PortCount(p, auxiliary("events " + p, -1))));
    return ports;
  }
}
