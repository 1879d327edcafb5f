/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.lems.type.TypeRegistry;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblemException;

/**
 * A density that varies along the cell. The core language says what it needs but not what it
 * computes; the equations are those of the uniform density of the same name without "NonUniform",
 * with the varying parameter a number of each control volume.
 */
final class VaryingDensity {
  private final Component density;
  private final Component variable;

  private VaryingDensity(Component density, Component variable) {
    this.density = density;
    this.variable = variable;
  }

  static Optional<VaryingDensity> find(Component density) {
    return density.findChild("variableParameter").map(v -> new VaryingDensity(density, v));
  }

  /** Name of the parameter that varies, e.g. {@code condDensity}. */
  String parameter() {
    return text(variable, "parameter");
  }

  /** Id of the segment group that it varies over. */
  String segmentGroup() {
    return text(variable, "segmentGroup");
  }

  /** What is at fault where the group does not exist. */
  Component where() {
    return variable;
  }

  private static String text(Component component, String attribute) {
    return component
        .findText(attribute)
        .orElseThrow(
            () ->
                component
                    .element()
                    .problem(
                        "this %s needs the attribute %s".formatted(component.type(), attribute)));
  }

  // ---- values ------------------------------------------------------------------------------

  /** The parameter in SI units at the centre of each node; NaN outside of the group. */
  double[] values(CableLayout layout) {
    Component formula =
        variable
            .findChild("inhomogeneousValue")
            .orElseThrow(
                () ->
                    variable
                        .element()
                        .problem("this variableParameter needs an inhomogeneousValue"));
    InhomogeneousParameter along = along(layout, formula);
    Expression expression = expression(formula, along.variable());
    double[] places = layout.parameterValues(along, layout.morphology().members(segmentGroup()));
    double[] values = new double[places.length];
    for (int node = 0; node < values.length; node++) {
      double place = places[node];
      values[node] =
          Double.isNaN(place) ? Double.NaN : new Evaluator(name -> place).value(expression);
    }
    return values;
  }

  private InhomogeneousParameter along(CableLayout layout, Component formula) {
    String id = text(formula, "inhomogeneousParameter");
    Optional<SegmentGroup> own = layout.morphology().findGroup(segmentGroup());
    return own // none where all segments are meant without a group of them
        .flatMap(group -> group.findParameter(id))
        .or(
            () ->
                layout.morphology().groups().stream()
                    .flatMap(g -> g.findParameter(id).stream())
                    .findFirst())
        .orElseThrow(
            () ->
                new ModelProblemException(
                    formula.location("inhomogeneousParameter"),
                    "there is no inhomogeneous parameter %s in this cell".formatted(id)));
  }

  private static Expression expression(Component formula, String name) {
    String text = text(formula, "value");
    try {
      Expression expression = ExpressionParser.parse(text);
      Set<String> others = new HashSet<>(Expressions.variables(expression));
      others.remove(name);
      if (!others.isEmpty()) {
        throw new ModelProblemException(
            formula.location("value"),
            "%s was found; only %s is known here".formatted(String.join(", ", others), name));
      }
      return expression;
    } catch (ExpressionSyntaxException e) {
      throw new ModelProblemException(formula.location("value"), String.valueOf(e.getMessage()));
    }
  }

  // ---- equations ---------------------------------------------------------------------------

  /** The flat system with the equations of the uniform density and the parameter a property. */
  FlatSystem withEquations(FlatSystem own, TypeRegistry types, UnitTable units) {
    ComponentType uniform = uniformType(types);
    Map<String, Expression> formulas = formulas(own, uniform);
    List<FlatSystem.Constant> constants = new ArrayList<>(own.constants());
    Set<String> known = new HashSet<>(own.variables().keySet());
    for (TypeMember.Constant c : uniform.members(TypeMember.Constant.class)) {
      Quantity value = Quantity.parse(c.value(), units);
      constants.removeIf(old -> old.name().equals(c.name()));
      constants.add(new FlatSystem.Constant(c.name(), value.si(), value.dimension()));
      known.add(c.name());
    }
    List<FlatSystem.Input> inputs = new ArrayList<>(own.inputs());
    inputs.removeIf(i -> uniform.has(TypeMember.Constant.class, i.name()));
    for (TypeMember.Requirement r : uniform.requirements()) {
      if (known.add(r.name())) {
        inputs.add(new FlatSystem.Required(r.name(), dimension(uniform, r.name())));
      }
    }
    List<FlatSystem.Property> properties = new ArrayList<>(own.properties());
    properties.add(new FlatSystem.Property(parameter(), 0, dimension(uniform, parameter())));
    List<FlatSystem.Derived> derived = new ArrayList<>(own.derived());
    derived.removeIf(d -> formulas.containsKey(d.name()));
    addInOrder(formulas, uniform, derived);
    Map<String, String> exposures = new LinkedHashMap<>(own.exposures());
    formulas.keySet().forEach(name -> exposures.put(name, name));
    return new FlatSystem(
        own.component(),
        constants,
        properties,
        inputs,
        own.states(),
        derived,
        own.startActions(),
        own.conditions(),
        own.handlers(),
        own.routes(),
        own.regimes(),
        own.kineticSchemes(),
        exposures,
        own.inPorts(),
        own.outPorts(),
        own.steps());
  }

  private ComponentType uniformType(TypeRegistry types) {
    String name = density.type().name().replace("NonUniform", "");
    return types
        .find(name)
        .filter(type -> !type.equals(density.type()))
        .filter(type -> type.has(TypeMember.Parameter.class, parameter()))
        .orElseThrow(
            () ->
                new ModelProblemException(
                    variable.location("parameter"),
                    "%s varies along the cell, but there is no uniform density %s with such a parameter"
                        .formatted(parameter(), name)));
  }

  private Map<String, Expression> formulas(FlatSystem own, ComponentType uniform) {
    Map<String, Expression> formulas = new LinkedHashMap<>();
    Dynamics dynamics = uniform.dynamics();
    for (Dynamics.DerivedVariable v : dynamics.derivedVariables()) {
      Dynamics.Selection selection = v.selection();
      if (selection != null) {
        formulas.put(v.name(), Expression.variable(ofChannel(own, selection.path())));
      } else if (v.value() != null) {
        formulas.put(v.name(), v.value().expression());
      }
    }
    for (Dynamics.ConditionalDerivedVariable v : dynamics.conditionalDerivedVariables()) {
      List<Expression.Branch> branches = new ArrayList<>();
      Expression otherwise = Expression.ZERO;
      for (Dynamics.Case option : v.cases()) {
        if (option.condition() == null) {
          otherwise = option.value().expression();
        } else {
          Condition condition = option.condition().condition();
          branches.add(new Expression.Branch(condition, option.value().expression()));
        }
      }
      formulas.put(v.name(), new Expression.Choice(branches, otherwise));
    }
    return formulas;
  }

  /** {@code ionChannel/fopen} under the name that it has in the flat system. */
  private String ofChannel(FlatSystem own, String path) {
    String channel = density.reference("ionChannel").name();
    String flat =
        path.startsWith("ionChannel/") ? channel + path.substring(path.indexOf('/')) : path;
    return own.findVariable(flat)
        .orElseThrow(
            () ->
                density
                    .element()
                    .problem("the ion channel %s gives no %s".formatted(channel, path)));
  }

  private static void addInOrder(
      Map<String, Expression> formulas, ComponentType uniform, List<FlatSystem.Derived> derived) {
    List<String> open = new ArrayList<>(formulas.keySet());
    while (!open.isEmpty()) {
      for (String name : List.copyOf(open)) {
        Expression formula = formulas.getOrDefault(name, Expression.ZERO);
        if (Expressions.variables(formula).stream().noneMatch(open::contains)) {
          open.remove(name);
          derived.add(new FlatSystem.Derived(name, dimension(uniform, name), formula));
        }
      }
    }
  }

  private static Dimension dimension(ComponentType type, String name) {
    return type.findDimension(name).orElse(Dimension.NONE);
  }
}
