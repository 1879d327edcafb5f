/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.ranvier.edit.equation.Notation.Symbol;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.ExpressionPrinter;
import org.ranvier.lems.type.ConditionFormula;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.NumberFormula;

/** The dynamics of a ComponentType as a reader of papers knows them. */
public final class Equations {
  private final List<Equation> found = new ArrayList<>();
  private final int depth;

  private Equations(int depth) {
    this.depth = depth;
  }

  /** One line an equation or event, in the order of the dynamics. */
  public static List<Equation> of(Dynamics dynamics) {
    Equations equations = new Equations(0);
    equations.add(dynamics);
    return equations.found;
  }

  /** A formula on one line, with the signs of mathematics. */
  public static String print(Expression expression) {
    return EquationLine.readable(ExpressionPrinter.print(expression));
  }

  /** All of them as a display that LaTeX with amsmath sets; empty where there are none. */
  public static String latex(List<Equation> equations) {
    if (equations.isEmpty()) {
      return "";
    }
    StringJoiner lines = new StringJoiner(" \\\\\n", "\\begin{align*}\n", "\n\\end{align*}\n");
    equations.forEach(each -> lines.add("  & " + each.latex()));
    return lines.toString();
  }

  private void add(EquationLine line) {
    found.add(line.done(depth));
  }

  private void add(Dynamics dynamics) {
    dynamics.timeDerivatives().forEach(this::derivative);
    dynamics.derivedVariables().forEach(this::derived);
    dynamics.conditionalDerivedVariables().forEach(this::cases);
    dynamics
        .onStarts()
        .forEach(
            start -> add(new EquationLine().words("at the start: ").add(all(start.actions()))));
    dynamics.onConditions().forEach(this::condition);
    dynamics.onEvents().forEach(this::event);
    dynamics.regimes().forEach(this::regime);
    dynamics.kineticSchemes().forEach(this::scheme);
  }

  private void regime(Dynamics.Regime regime) {
    String first = regime.initial() ? " (at first):" : ":";
    add(new EquationLine().words("while " + regime.name() + first));
    Equations inner = new Equations(depth + 1);
    regime.timeDerivatives().forEach(inner::derivative);
    if (!regime.onEntry().isEmpty()) {
      inner.add(new EquationLine().words("on entry: ").add(all(regime.onEntry())));
    }
    regime.onConditions().forEach(inner::condition);
    regime.onEvents().forEach(inner::event);
    found.addAll(inner.found);
  }

  private void scheme(Dynamics.KineticScheme scheme) {
    add(
        new EquationLine()
            .derivative(scheme.stateVariable())
            .words(
                " of each of %s by the rates %s and %s of %s"
                    .formatted(
                        scheme.nodes(),
                        scheme.forwardRate(),
                        scheme.reverseRate(),
                        scheme.edges())));
  }

  private void derivative(Dynamics.TimeDerivative derivative) {
    add(
        new EquationLine()
            .derivative(derivative.variable())
            .sign(Symbol.EQUALS)
            .formula(derivative.value().expression()));
  }

  private void derived(Dynamics.DerivedVariable variable) {
    NumberFormula value = variable.value();
    Dynamics.Selection selection = variable.selection();
    EquationLine line = new EquationLine().name(variable.name()).sign(Symbol.EQUALS);
    if (value != null) {
      add(line.formula(value.expression()));
    } else if (selection != null) {
      add(selected(line, selection));
    }
  }

  private static EquationLine selected(EquationLine line, Dynamics.Selection selection) {
    Dynamics.Reduction reduce = selection.reduce();
    if (reduce != null) {
      line.sign(reduce == Dynamics.Reduction.ADD ? Symbol.SUM : Symbol.PRODUCT);
    }
    return line.words(selection.path());
  }

  private void cases(Dynamics.ConditionalDerivedVariable variable) {
    StringJoiner said = new StringJoiner("; ");
    List<Notation.Line> lines = new ArrayList<>();
    for (Dynamics.Case each : variable.cases()) {
      ConditionFormula when = each.condition();
      EquationLine value = new EquationLine().formula(each.value().expression());
      EquationLine applies =
          when == null
              ? new EquationLine().words("otherwise ")
              : new EquationLine().words("if ").formula(when.condition());
      said.add(value.text() + " " + applies.text().strip());
      lines.add(new Notation.Line(value.notation(), applies.notation()));
    }
    add(
        new EquationLine()
            .name(variable.name())
            .sign(Symbol.EQUALS)
            .add(said.toString(), new Notation.Cases(lines)));
  }

  private void condition(Dynamics.OnCondition when) {
    add(
        new EquationLine()
            .words("if ")
            .formula(when.test().condition())
            .words(": ")
            .add(all(when.actions())));
  }

  private void event(Dynamics.OnEvent event) {
    add(
        new EquationLine()
            .words("on an event at " + event.port() + ": ")
            .add(all(event.actions())));
  }

  private static EquationLine all(List<Dynamics.Action> actions) {
    EquationLine line = new EquationLine();
    for (Dynamics.Action action : actions) {
      if (!line.text().isEmpty()) {
        line.comma();
      }
      switch (action) {
        case Dynamics.StateAssignment assignment ->
            line.name(assignment.variable())
                .sign(Symbol.BECOMES)
                .formula(assignment.value().expression());
        case Dynamics.EventOut out -> line.words("send " + out.port());
        case Dynamics.Transition transition -> line.words("go to " + transition.regime());
      }
    }
    return line;
  }
}
