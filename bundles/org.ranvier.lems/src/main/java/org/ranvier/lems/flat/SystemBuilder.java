/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component.Value;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.flat.FlatSystem.Block;
import org.ranvier.lems.flat.FlatSystem.Constant;
import org.ranvier.lems.flat.FlatSystem.Derived;
import org.ranvier.lems.flat.FlatSystem.Handler;
import org.ranvier.lems.flat.FlatSystem.Property;
import org.ranvier.lems.flat.FlatSystem.RegimeSet;
import org.ranvier.lems.flat.FlatSystem.Scheme;
import org.ranvier.lems.flat.FlatSystem.State;
import org.ranvier.lems.flat.FlatSystem.Trigger;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.lems.type.TypeMember.EventPort;
import org.ranvier.units.Dimension;

/** Gathers the equations of all parts. */
final class SystemBuilder {
  private final PartTree tree;
  private final Part root;
  private final Names names;
  private final Selector selector;
  private final ActionTranslator actions;
  private final List<Constant> constants = new ArrayList<>();
  private final List<Property> properties = new ArrayList<>();
  private final List<State> states = new ArrayList<>();
  private final List<Derived> derived = new ArrayList<>();
  private final List<Block> startActions = new ArrayList<>();
  private final List<Trigger> conditions = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();
  private final List<RegimeSet> regimes = new ArrayList<>();
  private final List<Scheme> schemes = new ArrayList<>();
  private final Map<String, String> exposures = new LinkedHashMap<>();

  SystemBuilder(LemsModel model, PartTree tree, Names names) {
    this.tree = tree;
    this.root = tree.root();
    this.names = names;
    this.selector = new Selector(model, names);
    this.actions = new ActionTranslator(names);
  }

  FlatSystem build() {
    gather(root);
    names.usedGlobals().forEach((name, value) -> constants.add(constant(name, value)));
    List<String> in = new ArrayList<>();
    List<String> out = new ArrayList<>();
    for (EventPort port : root.type().eventPorts()) {
      (port.out() ? out : in).add(port.name());
    }
    return new FlatSystem(
        root.component(),
        List.copyOf(constants),
        List.copyOf(properties),
        List.copyOf(names.inputs().values()),
        List.copyOf(states),
        Ordering.order(root.component(), derived),
        List.copyOf(startActions),
        List.copyOf(conditions),
        List.copyOf(handlers),
        routes(),
        List.copyOf(regimes),
        List.copyOf(schemes),
        java.util.Collections.unmodifiableMap(exposures),
        List.copyOf(in),
        List.copyOf(out),
        StepTable.of(root));
  }

  private List<FlatSystem.Route> routes() {
    return tree.ways().stream()
        .map(
            way ->
                new FlatSystem.Route(
                    way.from().qualify(way.fromPort()),
                    way.to().qualify(way.toPort()),
                    way.delay()))
        .toList();
  }

  private static Constant constant(String name, Value value) {
    return new Constant(name, value.si(), value.dimension());
  }

  private void gather(Part part) {
    Dynamics dynamics = part.type().dynamics();
    addValues(part);
    addDerived(part, dynamics);
    addStates(part, dynamics);
    addExposures(part);
    for (Dynamics.OnStart start : dynamics.onStarts()) {
      startActions.add(
          new Block(part.path(), part.depth(), actions.translate(part, start.actions())));
    }
    part.inner().forEach(this::gather);
    for (Dynamics.OnCondition condition : dynamics.onConditions()) {
      conditions.add(actions.trigger(part, condition));
    }
    for (Dynamics.OnEvent event : dynamics.onEvents()) {
      handlers.add(actions.handler(part, event));
    }
    if (!dynamics.regimes().isEmpty()) {
      regimes.add(actions.regimes(part, dynamics.regimes()));
    }
    for (Dynamics.KineticScheme scheme : dynamics.kineticSchemes()) {
      schemes.add(SchemeBuilder.build(part, scheme));
    }
  }

  private void addValues(Part part) {
    part.component()
        .values()
        .forEach(
            (name, value) -> {
              if (part.hasVariable(name)) {
                return; // the variable of that name is what formulas mean
              }
              String flat = part.qualify(name);
              if (part.type().has(TypeMember.Property.class, name)) {
                double own = part.assigned().getOrDefault(name, value.si());
                properties.add(new Property(flat, own, value.dimension()));
              } else {
                constants.add(constant(flat, value));
              }
            });
    for (TypeMember.DerivedParameter parameter :
        part.type().members(TypeMember.DerivedParameter.class)) {
      String select = parameter.select();
      if (select != null && parameter.value() == null) {
        var selection = new Dynamics.Selection(select, null, true, parameter.location());
        addDerived(
            part,
            parameter.name(),
            selector.select(part, selection, dimension(part, parameter.name())));
      } else if (parameter.value() != null && part.hasVariable(parameter.name())) {
        addDerived(part, parameter.name(), names.translate(part, parameter.value()));
      }
    }
  }

  private void addDerived(Part part, Dynamics dynamics) {
    for (Dynamics.DerivedVariable variable : dynamics.derivedVariables()) {
      Dynamics.Selection selection = variable.selection();
      Expression value;
      if (selection != null) {
        value = selector.select(part, selection, dimension(part, variable.name()));
      } else if (variable.value() != null) {
        value = names.translate(part, variable.value());
      } else {
        throw part.problem(
            variable.location(), variable.name() + " needs a formula (value) or a path (select)");
      }
      addDerived(part, variable.name(), value);
    }
    for (Dynamics.ConditionalDerivedVariable variable : dynamics.conditionalDerivedVariables()) {
      addDerived(part, variable.name(), choice(part, variable));
    }
  }

  private void addDerived(Part part, String name, Expression value) {
    derived.add(new Derived(part.qualify(name), dimension(part, name), value));
  }

  private Expression choice(Part part, Dynamics.ConditionalDerivedVariable variable) {
    List<Expression.Branch> branches = new ArrayList<>();
    for (Dynamics.Case option : variable.cases()) {
      Expression value = names.translate(part, option.value());
      if (option.condition() == null) {
        return new Expression.Choice(branches, value);
      }
      branches.add(new Expression.Branch(names.translate(part, option.condition()), value));
    }
    return new Expression.Choice(branches, Expression.ZERO);
  }

  private void addStates(Part part, Dynamics dynamics) {
    Map<String, Expression> rates = new LinkedHashMap<>();
    for (Dynamics.TimeDerivative derivative : dynamics.timeDerivatives()) {
      rates.put(derivative.variable(), names.translate(part, derivative.value()));
    }
    Set<String> computed = new HashSet<>();
    dynamics.derivedVariables().forEach(v -> computed.add(v.name()));
    dynamics.conditionalDerivedVariables().forEach(v -> computed.add(v.name()));
    for (Dynamics.StateVariable variable : dynamics.stateVariables()) {
      if (!computed.contains(variable.name())) {
        @Nullable Expression rate = rates.get(variable.name());
        states.add(
            new State(
                part.qualify(variable.name()),
                dimension(part, variable.name()),
                part.depth(),
                rate));
      }
    }
  }

  private void addExposures(Part part) {
    for (String exposure : part.exposed().keySet()) {
      names.shown(part, exposure).ifPresent(v -> exposures.put(part.qualify(exposure), v));
    }
    for (TypeMember.Exposure exposure : part.type().exposures()) {
      String name = exposure.name();
      if (part.hasVariable(name)) {
        exposures.putIfAbsent(part.qualify(name), part.qualify(name));
      }
    }
  }

  private static Dimension dimension(Part part, String name) {
    return part.type().findDimension(name).orElse(Dimension.NONE);
  }
}
