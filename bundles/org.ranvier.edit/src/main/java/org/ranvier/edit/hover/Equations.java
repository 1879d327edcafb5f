/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.ExpressionPrinter;
import org.ranvier.lems.type.ConditionFormula;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.NumberFormula;

/** The dynamics of a ComponentType in lines that a reader of papers understands. */
public final class Equations {
  private final List<String> lines = new ArrayList<>();

  private Equations() {}

  /** One line an equation or event, in the order of the dynamics. */
  public static List<String> of(Dynamics dynamics) {
    Equations equations = new Equations();
    equations.add(dynamics);
    return equations.lines;
  }

  /** A formula with the signs of mathematics. */
  public static String print(Expression expression) {
    return readable(ExpressionPrinter.print(expression));
  }

  private static String print(Condition condition) {
    return readable(ExpressionPrinter.print(condition));
  }

  private static String readable(String text) {
    return text.replace(" * ", " · ")
        .replace("-", "\u2212")
        .replace(" .gt. ", " > ")
        .replace(" .lt. ", " < ")
        .replace(" .geq. ", " ≥ ")
        .replace(" .leq. ", " ≤ ")
        .replace(" .eq. ", " = ")
        .replace(" .neq. ", " ≠ ")
        .replace(".and.", "and")
        .replace(".or.", "or")
        .replace(".not.", "not");
  }

  private void add(Dynamics dynamics) {
    dynamics.timeDerivatives().forEach(this::derivative);
    dynamics.derivedVariables().forEach(this::derived);
    dynamics.conditionalDerivedVariables().forEach(this::cases);
    dynamics.onStarts().forEach(start -> lines.add("at the start: " + actions(start.actions())));
    dynamics.onConditions().forEach(each -> lines.add(condition(each)));
    dynamics
        .onEvents()
        .forEach(e -> lines.add("on an event at " + e.port() + ": " + actions(e.actions())));
    for (Dynamics.Regime regime : dynamics.regimes()) {
      lines.add("while " + regime.name() + (regime.initial() ? " (at first):" : ":"));
      List<String> inside = inside(regime);
      inside.forEach(line -> lines.add("  " + line));
    }
    for (Dynamics.KineticScheme scheme : dynamics.kineticSchemes()) {
      lines.add(
          "d%s/dt of each of %s by the rates %s and %s of %s"
              .formatted(
                  scheme.stateVariable(),
                  scheme.nodes(),
                  scheme.forwardRate(),
                  scheme.reverseRate(),
                  scheme.edges()));
    }
  }

  private static List<String> inside(Dynamics.Regime regime) {
    Equations inner = new Equations();
    regime.timeDerivatives().forEach(inner::derivative);
    if (!regime.onEntry().isEmpty()) {
      inner.lines.add("on entry: " + actions(regime.onEntry()));
    }
    regime.onConditions().forEach(each -> inner.lines.add(condition(each)));
    regime
        .onEvents()
        .forEach(e -> inner.lines.add("on an event at " + e.port() + ": " + actions(e.actions())));
    return inner.lines;
  }

  private void derivative(Dynamics.TimeDerivative derivative) {
    lines.add("d%s/dt = %s".formatted(derivative.variable(), print(derivative.value())));
  }

  private void derived(Dynamics.DerivedVariable variable) {
    NumberFormula value = variable.value();
    Dynamics.Selection selection = variable.selection();
    if (value != null) {
      lines.add(variable.name() + " = " + print(value));
    } else if (selection != null) {
      lines.add(variable.name() + " = " + selected(selection));
    }
  }

  private static String selected(Dynamics.Selection selection) {
    Dynamics.Reduction reduce = selection.reduce();
    if (reduce == null) {
      return selection.path();
    }
    return (reduce == Dynamics.Reduction.ADD ? "Σ " : "Π ") + selection.path();
  }

  private void cases(Dynamics.ConditionalDerivedVariable variable) {
    String text =
        variable.cases().stream()
            .map(
                each -> {
                  ConditionFormula when = each.condition();
                  return print(each.value())
                      + (when == null ? " otherwise" : " if " + print(when.condition()));
                })
            .collect(Collectors.joining("; "));
    lines.add(variable.name() + " = " + text);
  }

  private static String condition(Dynamics.OnCondition when) {
    return "if " + print(when.test().condition()) + ": " + actions(when.actions());
  }

  private static String actions(List<Dynamics.Action> actions) {
    return actions.stream().map(Equations::action).collect(Collectors.joining(", "));
  }

  private static String action(Dynamics.Action action) {
    return switch (action) {
      case Dynamics.StateAssignment assignment ->
          assignment.variable() + " ← " + print(assignment.value());
      case Dynamics.EventOut out -> "send " + out.port();
      case Dynamics.Transition transition -> "go to " + transition.regime();
    };
  }

  private static String print(NumberFormula formula) {
    return print(formula.expression());
  }
}
