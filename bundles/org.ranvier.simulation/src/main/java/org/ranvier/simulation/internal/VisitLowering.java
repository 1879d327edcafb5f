/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.TreeSystem;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Transition;
import org.ranvier.solver.model.Visit;

/** Lowers what happens in a step, part after part. */
final class VisitLowering {
  private final FlatSystem system;
  private final Mechanism.Builder builder;
  private final FormulaTranslator formulas;
  private final RegimeLowering regimes;
  private final TransitionLowering transitions;

  VisitLowering(
      FlatSystem system,
      Mechanism.Builder builder,
      FormulaTranslator formulas,
      RegimeLowering regimes) {
    this.system = system;
    this.builder = builder;
    this.formulas = formulas;
    this.regimes = regimes;
    this.transitions = new TransitionLowering(system, builder, formulas, regimes);
  }

  void lower(List<TreeSystem.Visit> visits) {
    visits.forEach(visit -> builder.visit(lower(visit)));
    transitions.lowerPorts();
  }

  private Visit lower(TreeSystem.Visit visit) {
    List<Integer> states = new ArrayList<>();
    for (FlatSystem.State state : system.states()) {
      if (TransitionLowering.partOf(state.name()).equals(visit.path())) {
        states.add(column(state.name()));
      }
    }
    List<Transition> tests = new ArrayList<>();
    for (FlatSystem.Trigger trigger : system.conditions()) {
      if (trigger.path().equals(visit.path())) {
        tests.add(transitions.transition(formulas.translate(trigger.test()), trigger.actions()));
      }
    }
    List<Transition> late = new ArrayList<>();
    for (FlatSystem.RegimeSet set : system.regimes()) {
      if (set.path().equals(visit.path())) {
        late.add(regimes.remember(set));
        late.addAll(regimes.advance(set));
        transitions.addRegimeTests(set, late);
      }
    }
    return new Visit(columns(visit.computed()), states, tests, columns(visit.shown()), late);
  }

  private List<Integer> columns(List<String> names) {
    return names.stream().map(this::column).toList();
  }

  private int column(String name) {
    return builder
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException(system.component() + " has no " + name));
  }
}
