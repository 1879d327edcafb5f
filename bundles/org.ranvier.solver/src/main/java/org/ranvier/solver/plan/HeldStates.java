/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.solver.kernel.Dependencies;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Transition;

/**
 * States that are really piecewise functions: a pulse or a clamp sets its current "while this
 * holds" by tests that are repeated in every step. Such a state has no rate, no event touches it,
 * and its tests do nothing else. Evaluated as a function it is right at any time of a step, and it
 * has a slope in the voltage, without which a voltage clamp cannot be stepped implicitly.
 */
final class HeldStates {
  private HeldStates() {}

  /** Value of each such state as a function; where no test holds, the state keeps its value. */
  static Map<Integer, Integer> of(Mechanism mechanism) {
    KernelGraph g = mechanism.graph();
    List<Transition> transitions = mechanism.transitions();
    BitSet excluded = excluded(mechanism, transitions);
    Map<Integer, Integer> held = new LinkedHashMap<>();
    for (Transition t : transitions) {
      for (Assignment a : t.assignments()) {
        if (!excluded.get(a.column())) {
          int fallback = held.getOrDefault(a.column(), g.column(a.column()));
          held.put(a.column(), g.select(t.test(), a.node(), fallback));
        }
      }
    }
    return held;
  }

  private static BitSet excluded(Mechanism mechanism, List<Transition> transitions) {
    BitSet excluded = new BitSet();
    for (int c = 0; c < mechanism.columnCount(); c++) {
      if (mechanism.rate(c) >= 0) {
        excluded.set(c);
      }
    }
    mechanism.schemes().forEach(s -> s.states().forEach(excluded::set));
    for (String port : mechanism.inPorts()) {
      mechanism.handler(port).forEach(t -> exclude(t, excluded));
    }
    BitSet assigned = new BitSet();
    transitions.forEach(t -> t.assignments().forEach(a -> assigned.set(a.column())));
    for (Transition t : transitions) {
      if (!isPure(mechanism, t, assigned)) {
        exclude(t, excluded);
      }
    }
    return excluded;
  }

  private static void exclude(Transition t, BitSet excluded) {
    t.assignments().forEach(a -> excluded.set(a.column()));
  }

  /**
   * Whether repeating the transition changes nothing: no event, no chain, no use of what is set.
   */
  private static boolean isPure(Mechanism mechanism, Transition t, BitSet assigned) {
    if (t.test() < 0 || t.after() >= 0 || !t.emits().isEmpty()) {
      return false;
    }
    List<Integer> nodes = new ArrayList<>(List.of(t.test()));
    t.assignments().forEach(a -> nodes.add(a.node()));
    GroupCompiler expander = new GroupCompiler(mechanism, false);
    for (int node : nodes) {
      int expanded = expander.substitution().of(node);
      if (Dependencies.isRandom(mechanism.graph(), expanded)
          || Dependencies.columns(mechanism.graph(), expanded).intersects(assigned)) {
        return false;
      }
    }
    return true;
  }
}
