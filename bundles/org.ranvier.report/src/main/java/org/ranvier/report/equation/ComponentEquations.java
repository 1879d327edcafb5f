/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ranvier.edit.equation.Equation;
import org.ranvier.edit.equation.Equations;
import org.ranvier.edit.equation.Notation;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.report.document.Block.Formula;

/**
 * The equations of a component: those of its type, which the solver runs, laid out for a reader.
 */
public final class ComponentEquations {
  private final Component component;
  private final LemsModel model;
  private final Map<String, Expression> names;
  private final List<Equation> equations;

  private ComponentEquations(
      Component component, LemsModel model, Map<String, Expression> names, Set<String> left) {
    this.component = component;
    this.model = model;
    this.names = names;
    Dynamics dynamics = new Renamed(names, left).of(component.type().dynamics());
    this.equations = Equations.of(dynamics);
  }

  /**
   * The equations of a component.
   *
   * @param names what stands in the place of names of its type: other names, or numbers
   * @param left quantities whose lines are left out
   */
  public static ComponentEquations of(
      Component component, LemsModel model, Map<String, Expression> names, Set<String> left) {
    return new ComponentEquations(component, model, names, left);
  }

  /** In symbols. */
  public List<Formula> symbols() {
    return equations.stream()
        .map(each -> new Formula(each.notation(), each.text(), each.depth()))
        .toList();
  }

  /** With the numbers of the component; only equations that have any of them. */
  public List<Formula> numbers() {
    Inserted inserted = new Inserted(amounts());
    List<Formula> formulas = new ArrayList<>();
    for (Equation each : equations) {
      Notation notation = inserted.into(each.notation());
      if (!notation.equals(each.notation())) {
        formulas.add(new Formula(notation, each.text(), each.depth()));
      }
    }
    return formulas;
  }

  private Map<String, Amount> amounts() {
    Map<String, Amount> amounts = new LinkedHashMap<>();
    for (String name : component.values().keySet()) {
      if (!names.containsKey(name)) {
        Amount.find(component, name, model).ifPresent(each -> amounts.put(name, each));
      }
    }
    return amounts;
  }
}
