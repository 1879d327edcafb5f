/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.flat.FlatSystem.Action;
import org.ranvier.lems.flat.FlatSystem.Handler;
import org.ranvier.lems.flat.FlatSystem.Regime;
import org.ranvier.lems.flat.FlatSystem.RegimeSet;
import org.ranvier.lems.flat.FlatSystem.Trigger;
import org.ranvier.lems.type.Dynamics;

/** Translates what parts do at events, and their regimes. */
final class ActionTranslator {
  private final Names names;

  ActionTranslator(Names names) {
    this.names = names;
  }

  List<Action> translate(Part part, List<Dynamics.Action> actions) {
    List<Action> translated = new ArrayList<>();
    for (Dynamics.Action action : actions) {
      translated.add(
          switch (action) {
            case Dynamics.StateAssignment assignment -> assign(part, assignment);
            case Dynamics.EventOut out -> new FlatSystem.Send(part.qualify(out.port()));
            case Dynamics.Transition transition ->
                new FlatSystem.Enter(part.path(), transition.regime());
          });
    }
    return List.copyOf(translated);
  }

  private Action assign(Part part, Dynamics.StateAssignment assignment) {
    boolean state =
        part.type().dynamics().stateVariables().stream()
            .anyMatch(variable -> variable.name().equals(assignment.variable()));
    if (!state) {
      throw part.problem(
          assignment.location(),
          assignment.variable() + " is no state variable; only these can be assigned to");
    }
    return new FlatSystem.Assign(
        part.qualify(assignment.variable()), names.translate(part, assignment.value()));
  }

  Trigger trigger(Part part, Dynamics.OnCondition condition) {
    return new Trigger(
        part.path(),
        part.depth(),
        names.translate(part, condition.test()),
        translate(part, condition.actions()));
  }

  Handler handler(Part part, Dynamics.OnEvent event) {
    return new Handler(part.qualify(event.port()), translate(part, event.actions()));
  }

  RegimeSet regimes(Part part, List<Dynamics.Regime> regimes) {
    List<Regime> translated = new ArrayList<>();
    String initial = null;
    for (Dynamics.Regime regime : regimes) {
      if (regime.initial() && initial == null) {
        initial = regime.name();
      }
      translated.add(regime(part, regime));
    }
    checkTransitions(part, regimes);
    String first = initial == null ? regimes.getFirst().name() : initial;
    return new RegimeSet(part.path(), part.depth(), first, List.copyOf(translated));
  }

  private Regime regime(Part part, Dynamics.Regime regime) {
    Map<String, Expression> rates = new LinkedHashMap<>();
    for (Dynamics.TimeDerivative derivative : regime.timeDerivatives()) {
      rates.put(part.qualify(derivative.variable()), names.translate(part, derivative.value()));
    }
    return new Regime(
        regime.name(),
        java.util.Collections.unmodifiableMap(rates),
        translate(part, regime.onEntry()),
        regime.onConditions().stream().map(c -> trigger(part, c)).toList(),
        regime.onEvents().stream().map(e -> handler(part, e)).toList());
  }

  private static void checkTransitions(Part part, List<Dynamics.Regime> regimes) {
    List<String> known = regimes.stream().map(Dynamics.Regime::name).toList();
    for (Dynamics.Regime regime : regimes) {
      List<Dynamics.Action> all = new ArrayList<>(regime.onEntry());
      regime.onConditions().forEach(c -> all.addAll(c.actions()));
      regime.onEvents().forEach(e -> all.addAll(e.actions()));
      for (Dynamics.Action action : all) {
        if (action instanceof Dynamics.Transition transition
            && !known.contains(transition.regime())) {
          throw part.problem(
              transition.location(),
              "there is no regime "
                  + transition.regime()
                  + "; known are "
                  + String.join(", ", known));
        }
      }
    }
  }
}
