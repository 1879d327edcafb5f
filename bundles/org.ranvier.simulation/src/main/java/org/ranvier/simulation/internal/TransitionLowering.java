/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.solver.kernel.KernelGraph;
import org.ranvier.solver.kernel.KernelOp;
import org.ranvier.solver.model.Assignment;
import org.ranvier.solver.model.Block;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Transition;

/** Lowers what happens at once: conditions, events, changes of regime. */
final class TransitionLowering {
  private final FlatSystem system;
  private final Mechanism.Builder builder;
  private final KernelGraph g;
  private final FormulaTranslator formulas;
  private final RegimeLowering regimes;

  TransitionLowering(
      FlatSystem system,
      Mechanism.Builder builder,
      FormulaTranslator formulas,
      RegimeLowering regimes) {
    this.system = system;
    this.builder = builder;
    this.g = builder.graph();
    this.formulas = formulas;
    this.regimes = regimes;
  }

  void lower() {
    Map<String, List<Integer>> states = new LinkedHashMap<>();
    Map<String, List<Transition>> transitions = new LinkedHashMap<>();
    for (FlatSystem.State state : system.states()) {
      states
          .computeIfAbsent(partOf(state.name()), p -> new ArrayList<>())
          .add(builder.find(state.name()).orElseThrow());
    }
    for (FlatSystem.RegimeSet set : system.regimes()) {
      transitions.computeIfAbsent(set.path(), p -> new ArrayList<>()).add(regimes.remember(set));
    }
    for (FlatSystem.Trigger trigger : system.conditions()) {
      transitions
          .computeIfAbsent(trigger.path(), p -> new ArrayList<>())
          .add(transition(formulas.translate(trigger.test()), trigger.actions()));
    }
    for (FlatSystem.RegimeSet set : system.regimes()) {
      addRegimeTests(set, transitions.computeIfAbsent(set.path(), p -> new ArrayList<>()));
    }
    Set<String> paths = new LinkedHashSet<>(states.keySet());
    paths.addAll(transitions.keySet());
    paths.stream()
        .sorted((a, b) -> Integer.compare(depth(b), depth(a)))
        .forEach(
            path ->
                builder.block(
                    new Block(
                        states.getOrDefault(path, List.of()),
                        transitions.getOrDefault(path, List.of()))));
    lowerPorts();
  }

  /** What happens when events arrive. */
  void lowerPorts() {
    Set<String> ports = new LinkedHashSet<>(system.inPorts());
    ports.addAll(HostSpikes.ports(system));
    ports.forEach(this::lowerPort);
    lowerDelayedRoutes();
  }

  static String partOf(String state) {
    int slash = state.lastIndexOf('/');
    return slash < 0 ? "" : state.substring(0, slash);
  }

  private static int depth(String path) {
    return path.isEmpty() ? 0 : 1 + (int) path.chars().filter(c -> c == '/').count();
  }

  void addRegimeTests(FlatSystem.RegimeSet set, List<Transition> transitions) {
    for (FlatSystem.Regime regime : set.regimes()) {
      int active = regimes.wasActive(set, regime);
      for (FlatSystem.Trigger trigger : regime.conditions()) {
        int test = g.apply(KernelOp.AND, active, formulas.translate(trigger.test()));
        transitions.add(transition(test, trigger.actions()));
      }
    }
  }

  private void lowerPort(String port) {
    List<Transition> transitions = new ArrayList<>();
    for (FlatSystem.RegimeSet set : system.regimes()) {
      transitions.add(regimes.remember(set));
    }
    transitions.add(expanded(-1, system.actionsAt(port)));
    for (FlatSystem.RegimeSet set : system.regimes()) {
      for (FlatSystem.Regime regime : set.regimes()) {
        for (FlatSystem.Handler handler : regime.handlers()) {
          if (handler.port().equals(port)) {
            transitions.add(transition(regimes.wasActive(set, regime), handler.actions()));
          }
        }
      }
    }
    builder.onEvent(port, transitions);
  }

  private void lowerDelayedRoutes() {
    for (FlatSystem.Route route : system.routes()) {
      if (route.delay() > 0 && !system.inPorts().contains(route.to())) {
        builder.onEvent(route.to(), List.of(expanded(-1, system.actionsAt(route.to()))));
      }
    }
  }

  Transition transition(int test, List<FlatSystem.Action> actions) {
    return expanded(test, system.expand(actions));
  }

  /** Of actions in which events between parts were followed already. */
  private Transition expanded(int test, List<FlatSystem.Action> actions) {
    List<Assignment> assignments = new ArrayList<>();
    List<Integer> emits = new ArrayList<>();
    collect(actions, assignments, emits);
    return new Transition(test, -1, assignments, emits);
  }

  private void collect(
      List<FlatSystem.Action> actions, List<Assignment> assignments, List<Integer> emits) {
    for (FlatSystem.Action action : actions) {
      switch (action) {
        case FlatSystem.Assign(String state, Expression value) ->
            system
                .findState(state)
                .ifPresent(
                    s ->
                        assignments.add(
                            new Assignment(
                                builder.find(state).orElseThrow(),
                                formulas.translate(value, s.dimension()))));
        case FlatSystem.Send(String port) -> emits.add(builder.outPort(port));
        case FlatSystem.Enter enter -> {
          assignments.add(regimes.enter(enter));
          collect(system.expand(regimes.onEntry(enter)), assignments, emits);
        }
      }
    }
  }
}
