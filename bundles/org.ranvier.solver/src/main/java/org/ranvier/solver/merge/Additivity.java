/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.kernel.Dependencies;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.Linearity;
import org.ranvier.solver.kernel.Shift;
import org.ranvier.solver.kernel.Substitution;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Transition;

/**
 * What is known of a mechanism whose instances add up: it starts at 0, its rates and what others
 * see of it are linear in its states, and events only add to these. The states of a single instance
 * are then the sum of what every event did on its own, and so are those of several instances
 * together.
 */
final class Additivity {
  private final Mechanism mechanism;
  private final KernelGraph graph;
  private final Set<Integer> outputs;
  private final Linearity states;

  private Additivity(Mechanism mechanism, Set<Integer> outputs) {
    this.mechanism = mechanism;
    this.graph = mechanism.graph();
    this.outputs = outputs;
    this.states = new Linearity(graph, this::isState);
  }

  /**
   * @param outputs columns that others add up
   * @return empty where instances do not add up, or it cannot be proved that they do
   */
  static Optional<Additivity> of(Mechanism mechanism, Set<Integer> outputs) {
    Additivity all = new Additivity(mechanism, outputs);
    boolean additive =
        all.isPassive()
            && all.startsAtZero()
            && all.hasLinearRates()
            && all.hasLinearOutputs()
            && all.onlyAddsAtEvents();
    return additive ? Optional.of(all) : Optional.empty();
  }

  private boolean isState(int column) {
    return mechanism.column(column).kind() == Column.Kind.STATE;
  }

  /** It waits for events, and does nothing by itself but follow its rates. */
  private boolean isPassive() {
    return mechanism.transitions().isEmpty()
        && mechanism.schemes().isEmpty()
        && mechanism.outPorts().isEmpty()
        && mechanism.membrane() < 0
        && !graph.isStochastic()
        && !mechanism.inPorts().isEmpty();
  }

  private boolean startsAtZero() {
    return mechanism.onStart().stream()
        .allMatch(a -> isState(a.column()) && graph.isConstant(expanded(a.node()), 0));
  }

  private boolean hasLinearRates() {
    for (int c = 0; c < mechanism.columnCount(); c++) {
      if (mechanism.rate(c) >= 0 && !states.isLinear(expanded(mechanism.rate(c)))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasLinearOutputs() {
    return outputs.stream().allMatch(c -> states.isLinear(expanded(graph.column(c))));
  }

  private boolean onlyAddsAtEvents() {
    return mechanism.inPorts().stream().allMatch(port -> additions(port) != null);
  }

  /** What an event adds to each state, in stored columns; null where it does something else. */
  @Nullable Map<Integer, Integer> additions(String port) {
    Substitution now = expansion();
    Map<Integer, Integer> added = new LinkedHashMap<>();
    for (Transition t : mechanism.handler(port)) {
      if (t.test() >= 0 || !t.emits().isEmpty()) {
        return null;
      }
      for (Assignment a : t.assignments()) {
        now.set(a.column(), now.of(a.node()));
        added.put(a.column(), Shift.of(graph, now.current(a.column()), a.column()));
      }
    }
    boolean known =
        added.entrySet().stream()
            .allMatch(e -> isState(e.getKey()) && e.getValue() >= 0 && states.isFree(e.getValue()));
    return known ? added : null;
  }

  /** Parameters that only events read, so that an event can as well bring them along. */
  List<Integer> readAtEventsOnly() {
    return parameters(p -> outputs.stream().noneMatch(c -> reads(graph.column(c), p)));
  }

  /**
   * Parameters that all outputs are proportional to: states that are larger by this factor give the
   * same outputs without it.
   */
  List<Integer> factors() {
    return parameters(
        p -> {
          Linearity own = new Linearity(graph, c -> c == p);
          return outputs.stream().allMatch(c -> own.isLinear(expanded(graph.column(c))));
        });
  }

  private List<Integer> parameters(java.util.function.IntPredicate wanted) {
    List<Integer> found = new ArrayList<>();
    for (int p = 0; p < mechanism.columnCount(); p++) {
      if (mechanism.column(p).kind() == Column.Kind.PARAMETER
          && !isReadByRates(p)
          && wanted.test(p)) {
        found.add(p);
      }
    }
    return found;
  }

  private boolean isReadByRates(int parameter) {
    for (int c = 0; c < mechanism.columnCount(); c++) {
      if (mechanism.rate(c) >= 0 && reads(mechanism.rate(c), parameter)) {
        return true;
      }
    }
    return false;
  }

  private boolean reads(int node, int column) {
    return Dependencies.columns(graph, expanded(node)).get(column);
  }

  private Substitution expansion() {
    return new Substitution(graph, c -> mechanism.column(c).definition());
  }

  private int expanded(int node) {
    return expansion().of(node);
  }

  /** The same with states that are larger by a factor, which the outputs then do without. */
  Mechanism scaledBy(int factor) {
    Mechanism.Builder scaled = Mechanism.builder(mechanism.name(), graph);
    Substitution without = new Substitution(graph, c -> -1);
    without.set(factor, graph.constant(1));
    for (Column column : mechanism.columns()) {
      switch (column.kind()) {
        case PARAMETER -> scaled.parameter(column.name());
        case STATE -> scaled.state(column.name());
        case INPUT -> scaled.input(column.name());
        case DERIVED -> scaled.derived(column.name(), without.of(column.definition()));
      }
    }
    for (int c = 0; c < mechanism.columnCount(); c++) {
      if (mechanism.rate(c) >= 0) {
        scaled.rate(c, mechanism.rate(c));
      }
    }
    mechanism.onStart().forEach(a -> scaled.onStart(a.column(), a.node()));
    mechanism.blocks().forEach(scaled::block);
    for (String port : mechanism.inPorts()) {
      scaled.onEvent(port, List.of(scaledAdditions(port, factor)));
    }
    return scaled.build();
  }

  private Transition scaledAdditions(String port, int factor) {
    List<Assignment> assignments = new ArrayList<>();
    Map<Integer, Integer> added = additions(port);
    if (added == null) {
      throw new IllegalStateException(mechanism.name() + " does more than add at " + port);
    }
    added.forEach(
        (state, node) -> {
          int more = graph.multiply(graph.column(factor), node);
          assignments.add(new Assignment(state, graph.add(graph.column(state), more)));
        });
    return new Transition(-1, -1, assignments, List.of());
  }
}
