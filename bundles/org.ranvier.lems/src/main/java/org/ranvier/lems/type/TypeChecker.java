/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.expression.DimensionInference;
import org.ranvier.lems.expression.DimensionMismatchException;
import org.ranvier.lems.type.TypeMember.DerivedParameter;
import org.ranvier.lems.type.TypeMember.EventPort;
import org.ranvier.units.Dimension;
import org.ranvier.units.Suggestion;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;

/**
 * Checks that a ComponentType makes sense by itself: that its formulas name quantities that exist,
 * that dimensions fit, and that variables, exposures, ports and regimes are there where they are
 * named.
 */
public final class TypeChecker {
  private final UnitTable units;
  private final SelectionChecker selections;
  private final Map<String, Dimension> globals;

  /**
   * @param globals dimension of each constant that all formulas may name
   */
  public TypeChecker(TypeRegistry types, UnitTable units, Map<String, Dimension> globals) {
    this.units = units;
    this.selections = new SelectionChecker(types, units);
    this.globals = Map.copyOf(globals);
  }

  /** What makes the type mean nothing, in the order of its parts. */
  public List<ModelProblem> check(ComponentType type) {
    return new Check(type).run();
  }

  /**
   * Variables shown under an exposure of another dimension: the number is the same, so such a type
   * computes what it says, and whoever reads the exposure takes it for something else.
   */
  public List<ModelProblem> checkExposures(ComponentType type) {
    return new Check(type).exposures();
  }

  private final class Check {
    private final ComponentType type;
    private final Dynamics dynamics;
    private final DimensionInference inference;
    private final List<ModelProblem> found = new ArrayList<>();
    private final Set<String> states = new HashSet<>();

    Check(ComponentType type) {
      this.type = type;
      this.dynamics = type.dynamics();
      Map<String, Dimension> known = new LinkedHashMap<>(globals);
      known.putAll(type.dimensions());
      this.inference = new DimensionInference(known, units);
      dynamics.stateVariables().forEach(v -> states.add(v.name()));
    }

    List<ModelProblem> run() {
      for (DerivedParameter parameter : type.members(DerivedParameter.class)) {
        if (parameter.value() != null) {
          formula(parameter.value(), dimension(parameter.name()));
        }
      }
      dynamics.stateVariables().forEach(v -> exposure(v.exposure(), v.location()));
      dynamics.derivedVariables().forEach(this::derived);
      dynamics.conditionalDerivedVariables().forEach(this::conditional);
      dynamics.timeDerivatives().forEach(this::rate);
      dynamics.onStarts().forEach(start -> actions(start.actions()));
      dynamics.onConditions().forEach(this::condition);
      dynamics.onEvents().forEach(this::event);
      dynamics.regimes().forEach(this::regime);
      return List.copyOf(found);
    }

    List<ModelProblem> exposures() {
      dynamics.stateVariables().forEach(v -> shown(v.name(), v.exposure(), v.location()));
      dynamics.derivedVariables().forEach(v -> shown(v.name(), v.exposure(), v.location()));
      dynamics
          .conditionalDerivedVariables()
          .forEach(v -> shown(v.name(), v.exposure(), v.location()));
      return List.copyOf(found);
    }

    private void shown(String variable, @Nullable String exposure, SourceLocation location) {
      Optional<Dimension> shown = Optional.ofNullable(exposure).flatMap(type::findExposedDimension);
      Dimension own = dimension(variable);
      shown
          .filter(each -> !each.equals(own))
          .ifPresent(
              each ->
                  report(
                      location,
                      variable
                          + " is "
                          + units.describe(own)
                          + "; its exposure "
                          + exposure
                          + " is "
                          + units.describe(each)));
    }

    private void derived(Dynamics.DerivedVariable variable) {
      exposure(variable.exposure(), variable.location());
      if (variable.value() != null) {
        formula(variable.value(), dimension(variable.name()));
      }
      if (variable.selection() != null) {
        selections
            .check(type, variable.selection(), dimension(variable.name()))
            .ifPresent(found::add);
      }
    }

    private void conditional(Dynamics.ConditionalDerivedVariable variable) {
      exposure(variable.exposure(), variable.location());
      for (Dynamics.Case option : variable.cases()) {
        if (option.condition() != null) {
          test(option.condition());
        }
        formula(option.value(), dimension(variable.name()));
      }
    }

    private void rate(Dynamics.TimeDerivative derivative) {
      state(derivative.variable(), derivative.location());
      formula(derivative.value(), dimension(derivative.variable()).over(Dimension.TIME));
    }

    private void condition(Dynamics.OnCondition condition) {
      test(condition.test());
      actions(condition.actions());
    }

    private void event(Dynamics.OnEvent event) {
      port(event.port(), false, event.location());
      actions(event.actions());
    }

    private void regime(Dynamics.Regime regime) {
      regime.timeDerivatives().forEach(this::rate);
      actions(regime.onEntry());
      regime.onConditions().forEach(this::condition);
      regime.onEvents().forEach(this::event);
    }

    private void actions(List<Dynamics.Action> actions) {
      for (Dynamics.Action action : actions) {
        switch (action) {
          case Dynamics.StateAssignment assignment -> {
            state(assignment.variable(), assignment.location());
            formula(assignment.value(), dimension(assignment.variable()));
          }
          case Dynamics.EventOut out -> port(out.port(), true, out.location());
          case Dynamics.Transition transition -> {
            Set<String> names = new HashSet<>();
            dynamics.regimes().forEach(regime -> names.add(regime.name()));
            known(transition.regime(), names, "regime", transition.location());
          }
        }
      }
    }

    private void state(String name, SourceLocation location) {
      known(name, states, "state variable", location);
    }

    private void exposure(@Nullable String exposure, SourceLocation location) {
      if (exposure != null) {
        Set<String> names = new HashSet<>();
        type.exposures().forEach(e -> names.add(e.name()));
        known(exposure, names, "exposure", location);
      }
    }

    private void port(String name, boolean out, SourceLocation location) {
      Set<String> names = new HashSet<>();
      for (EventPort port : type.eventPorts()) {
        if (port.out() == out) {
          names.add(port.name());
        }
      }
      known(name, names, "port for events going " + (out ? "out" : "in"), location);
    }

    private void known(String name, Set<String> names, String what, SourceLocation location) {
      if (names.contains(name)) {
        return;
      }
      String hint =
          Suggestion.closest(name, names).map(s -> "; did you mean " + s + "?").orElse("");
      report(location, "there is no " + what + " " + name + " in " + type.name() + hint);
    }

    private void formula(NumberFormula formula, Dimension expected) {
      try {
        inference.check(formula.expression(), expected);
      } catch (DimensionMismatchException e) {
        report(formula.location(), String.valueOf(e.getMessage()));
      }
    }

    private void test(ConditionFormula formula) {
      try {
        inference.check(formula.condition());
      } catch (DimensionMismatchException e) {
        report(formula.location(), String.valueOf(e.getMessage()));
      }
    }

    private Dimension dimension(String variable) {
      return type.findDimension(variable).orElse(Dimension.NONE);
    }

    private void report(SourceLocation location, String message) {
      found.add(new ModelProblem(location, message));
    }
  }
}
