/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ranvier.edit.channel.Gate;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expression.Literal;
import org.ranvier.lems.expression.Expression.Variable;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.NumberFormula;

/**
 * What the quantities of a component are called in equations, and in those of its parts what it
 * takes from them: where a gate takes α from its forward rate, that one's result is called α, too,
 * and no line says that one is the other.
 */
final class PartNames {
  private static final Set<String> TAKEN = Set.of("v", "t", "q", "caConc");

  private final Map<String, Expression> names;
  private final Set<String> left;
  private final Map<String, Map<String, Expression>> parts = new HashMap<>();

  private PartNames(Component component, Map<String, Expression> given, Set<String> unsaid) {
    names = new HashMap<>(given);
    left = new HashSet<>(unsaid);
    Dynamics dynamics = component.type().dynamics();
    for (Dynamics.DerivedVariable each : dynamics.derivedVariables()) {
      Dynamics.Selection selection = each.selection();
      if (selection != null && selection.reduce() == null && selection.steps().size() == 2) {
        Expression symbol = names.computeIfAbsent(each.name(), name -> symbol(name, dynamics));
        parts
            .computeIfAbsent(selection.steps().getFirst(), _ -> new HashMap<>())
            .put(selection.steps().getLast(), symbol);
        left.add(each.name());
      }
    }
  }

  /** What is only passed on is called as what it is passed on as. */
  private Expression symbol(String name, Dynamics dynamics) {
    for (Dynamics.DerivedVariable each : dynamics.derivedVariables()) {
      NumberFormula value = each.value();
      if (value != null
          && value.expression().equals(new Variable(name))
          && names.get(each.name()) instanceof Variable symbol) {
        return symbol;
      }
    }
    return new Variable(name);
  }

  /** Of a gate, after it as in papers: α with the index m. */
  static PartNames of(Gate gate, Component component) {
    String name = gate.name();
    boolean scaled = !gate.scalings().isEmpty();
    Map<String, Expression> names =
        Map.of(
            "q", new Variable(TAKEN.contains(name) ? "q" : name),
            "inf", new Variable(name + "_∞"),
            "tau", new Variable("tau_" + name),
            "alpha", new Variable("alpha_" + name),
            "beta", new Variable("beta_" + name),
            "rateScale", scaled ? new Variable("phi_" + name) : new Literal(1),
            "tauUnscaled", new Variable("tau_" + name + (scaled ? ",0" : "")));
    return new PartNames(component, names, Set.of("fcond", "qfrac", "rateScale"));
  }

  /** Of a transition, with arrows for both ways. */
  static PartNames ofTransition(Component transition) {
    return new PartNames(
        transition,
        Map.of(
            "rf", new Variable("r_" + transition.name() + "→"),
            "rr", new Variable("r_" + transition.name() + "←")),
        Set.of());
  }

  Map<String, Expression> names() {
    return names;
  }

  /** Quantities that are said with the part they come from, or with the whole channel. */
  Set<String> left() {
    return left;
  }

  /** Names in a part. */
  Map<String, Expression> inPart(Component part) {
    return parts.getOrDefault(part.element().localName(), Map.of());
  }
}
