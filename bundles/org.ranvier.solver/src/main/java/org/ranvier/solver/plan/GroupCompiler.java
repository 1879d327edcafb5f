/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.kernel.Dependencies;
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
  private final boolean late;
  private final IntPredicate heard;

  /** Computed quantities that parts see as they were when they were last put aside. */
  private final Set<Integer> handedDown = new LinkedHashSet<>();

  private @Nullable Decisions decisions;

  /**
   * @param mechanism equations of the group
   * @param holding whether held states are treated as functions
   */
  GroupCompiler(Mechanism mechanism, boolean holding) {
    this(mechanism, holding, false, port -> true);
  }

  /**
   * @param mechanism equations of the group
   * @param holding whether held states are treated as functions
   * @param late whether others see the states from before they last advanced, if any does
   * @param heard whether someone hears the events of an out port
   */
  GroupCompiler(Mechanism mechanism, boolean holding, boolean late, IntPredicate heard) {
    this.mechanism = mechanism;
    this.heard = heard;
    this.late = late && advances(mechanism);
    this.graph = mechanism.graph();
    for (Column column : mechanism.columns()) {
      definitions.add(column.definition());
    }
    if (this.late) {
      handDownLate();
    }
    this.held = new LinkedHashMap<>();
    if (holding) {
      Substitution plain = substitution();
      HeldStates.of(mechanism).forEach((column, node) -> held.put(column, plain.of(node)));
    }
  }

  /** Whether a state other than the membrane potential moves by itself. */
  private static boolean advances(Mechanism mechanism) {
    for (int c = 0; c < mechanism.columnCount(); c++) {
      if (mechanism.rate(c) >= 0 && c != mechanism.membrane()) {
        return true;
      }
    }
    return !mechanism.schemes().isEmpty();
  }

  Mechanism mechanism() {
    return mechanism;
  }

  /** Whether others see the states of this group one step late. */
  boolean isLate() {
    return late;
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

  /**
   * Parts are computed before what encloses them, so that a quantity computed by an enclosing
   * component is one step old when a part reads it.
   */
  private void handDownLate() {
    for (int c = 0; c < mechanism.columnCount(); c++) {
      int definition = definitions.get(c);
      if (definition < 0) {
        continue;
      }
      Substitution older = new Substitution(graph, column -> -1);
      String part = partOf(c);
      Dependencies.columns(graph, definition).stream()
          .filter(d -> definitions.get(d) >= 0 && encloses(partOf(d), part))
          .forEach(
              d -> {
                handedDown.add(d);
                older.set(d, graph.column(aside(d)));
              });
      definitions.set(c, older.of(definition));
    }
  }

  private String partOf(int column) {
    String name = mechanism.column(column).name();
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static boolean encloses(String outer, String part) {
    return part.length() > outer.length() && part.startsWith(outer);
  }

  /** What others see of this group: as {@link #substitution}, states as they were put aside. */
  Substitution seen() {
    Substitution s = substitution();
    if (late) {
      statesSeenLate().forEach(c -> s.set(c, graph.column(aside(c))));
    }
    return s;
  }

  /** Puts the states aside as others will see them from now on. */
  KernelCompiler putAside(KernelCompiler program) {
    if (late) {
      statesSeenLate().forEach(c -> program.store(aside(c), graph.column(c)));
      Substitution now = substitution();
      handedDown.forEach(c -> program.store(aside(c), now.current(c)));
    }
    return program;
  }

  private List<Integer> statesSeenLate() {
    List<Integer> states = new ArrayList<>();
    for (int c = 0; c < mechanism.columnCount(); c++) {
      boolean isState = mechanism.column(c).kind() == Column.Kind.STATE;
      if (isState && c != mechanism.membrane() && !held.containsKey(c)) {
        states.add(c);
      }
    }
    return states;
  }

  /** Where a column's value is put aside. */
  int aside(int column) {
    return auxiliary("aside " + column, -1);
  }

  /** From now on {@link #value} reads comparisons of this kind from columns. */
  Decisions decide(IntPredicate decided) {
    Decisions own = new Decisions(this, decided);
    decisions = own;
    return own;
  }

  /** The node in stored columns, decided comparisons included. */
  int value(int node) {
    int written = substitution().of(node);
    return decisions == null ? written : decisions.in(written);
  }

  /** Columns whose values move between two steps: by a rate, or because something hands them in. */
  BitSet moving() {
    BitSet moving = new BitSet();
    for (int c = 0; c < mechanism.columnCount(); c++) {
      if (mechanism.rate(c) >= 0 || mechanism.column(c).kind() == Column.Kind.INPUT) {
        moving.set(c);
      }
    }
    mechanism.schemes().forEach(scheme -> scheme.states().forEach(moving::set));
    return moving;
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
    int slope = late ? lateSlope(column, voltage) : slopeOf(substitution(), column, voltage);
    return graph.isConstant(slope, 0) ? -1 : auxiliary("slope " + column + " " + voltage, slope);
  }

  private int slopeOf(Substitution expansion, int column, int voltage) {
    int node = expansion.of(graph.column(column));
    return graph.negate(KernelDerivative.of(graph, node, voltage));
  }

  /** Of what is seen late only a density's own formula follows the voltage, its parts do not. */
  private int lateSlope(int column, int voltage) {
    if (!mechanism.isDensity()) {
      return graph.constant(0);
    }
    Substitution own = new Substitution(graph, c -> isOfPart(c) ? -1 : definition(c));
    return seen().of(slopeOf(own, column, voltage));
  }

  private boolean isOfPart(int column) {
    return column < mechanism.columnCount() && mechanism.column(column).name().indexOf('/') >= 0;
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
    Map<Integer, Integer> values = new LinkedHashMap<>();
    transitions.forEach(
        t -> t.assignments().forEach(a -> values.put(a.column(), now.current(a.column()))));
    values.forEach(program::store);
    List<Increment> increments =
        counts.isEmpty() ? new Increments(mechanism).of(values) : List.of();
    return new Handler(storeCounts(program, counts).compile(), portCounts(counts), increments);
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
        if (heard.test(port)) {
          int one = graph.select(fires, graph.constant(1), graph.constant(0));
          counts.merge(port, one, graph::add);
        }
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
