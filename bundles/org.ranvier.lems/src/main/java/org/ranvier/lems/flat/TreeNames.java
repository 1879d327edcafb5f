/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.Component.Value;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.flat.FlatSystem.Derived;
import org.ranvier.lems.flat.TreeSystem.Visit;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.lems.type.TypeMember.DerivedParameter;
import org.ranvier.lems.type.TypeMember.Requirement;
import org.ranvier.units.Dimension;

/**
 * Finds names as jLEMS does. A part with dynamics copies what it requires when it is visited; who
 * requires the same further inside reads that copy. States that may change outside of visits, by
 * events or a regime, are shown to others as they were at the end of the visit.
 */
final class TreeNames extends Names {
  private final Map<String, Derived> seen = new LinkedHashMap<>();
  private final Map<String, Derived> shown = new LinkedHashMap<>();

  TreeNames(Map<String, Value> globals) {
    super(globals);
  }

  @Override
  String requirement(Part part, String name) {
    return copies(part) ? seen(part, name) : required(part, name);
  }

  private static boolean copies(Part part) {
    return !part.type().dynamics().equals(Dynamics.EMPTY);
  }

  private String seen(Part part, String name) {
    String source = required(part, name);
    if (name.equals("t") || isFixed(part, name)) {
      return source;
    }
    String copy = nameOfSeen(part, name);
    seen.computeIfAbsent(copy, c -> copyOf(source, c, part, name));
    return copy;
  }

  private static String nameOfSeen(Part part, String name) {
    return part.qualify(name) + TreeSystem.SEEN;
  }

  private static Derived copyOf(String source, String copy, Part part, String name) {
    Dimension dimension = part.type().findDimension(name).orElse(Dimension.NONE);
    return new Derived(copy, dimension, Expression.variable(source));
  }

  /** Whether the nearest enclosing part that knows the name has a fixed quantity of that name. */
  private static boolean isFixed(Part part, String name) {
    for (Optional<Part> at = part.parent(); at.isPresent(); at = at.get().parent()) {
      Part place = at.get();
      if (place.exposed().containsKey(name) || place.hasVariable(name)) {
        return false;
      }
      if (place.component().findValue(name).isPresent()) {
        return true;
      }
    }
    return false;
  }

  @Override
  String required(Part part, String name) {
    for (Optional<Part> at = part.parent(); at.isPresent(); at = at.get().parent()) {
      Part place = at.get();
      Optional<String> found = shown(place, name).or(() -> place.findOwn(name));
      if (found.isPresent()) {
        return found.get();
      }
      if (place.type().has(Requirement.class, name) && copies(place)) {
        return seen(place, name);
      }
    }
    return name.equals("t") ? name : outside(part, name);
  }

  @Override
  Optional<String> shown(Part part, String exposure) {
    String variable = part.exposed().get(exposure);
    if (variable == null || !changesBetweenVisits(part, variable)) {
      return super.shown(part, exposure);
    }
    String copy = nameOfShown(part, exposure);
    shown.computeIfAbsent(copy, c -> copyOf(part.qualify(variable), c, part, variable));
    return Optional.of(copy);
  }

  private static String nameOfShown(Part part, String exposure) {
    return part.qualify(exposure) + TreeSystem.SHOWN;
  }

  private static boolean changesBetweenVisits(Part part, String variable) {
    Dynamics dynamics = part.type().dynamics();
    boolean state = dynamics.stateVariables().stream().anyMatch(v -> v.name().equals(variable));
    return state
        && (!dynamics.regimes().isEmpty()
            || dynamics.onEvents().stream()
                .flatMap(event -> event.actions().stream())
                .anyMatch(
                    action ->
                        action instanceof Dynamics.StateAssignment(var assigned, var v, var l)
                            && assigned.equals(variable)));
  }

  // ---- what the formulas turned out to need ------------------------------------------------

  /** The system with the copies that its formulas name. */
  FlatSystem withCopies(FlatSystem system) {
    List<Derived> derived = new ArrayList<>(system.derived());
    derived.addAll(seen.values());
    derived.addAll(shown.values());
    return system.withDerived(Ordering.order(system.component(), derived));
  }

  /** All parts, inner ones first. */
  List<Visit> visits(Part root) {
    List<Visit> visits = new ArrayList<>();
    visit(root, visits);
    return visits;
  }

  private void visit(Part part, List<Visit> visits) {
    part.inner().forEach(inner -> visit(inner, visits));
    List<String> computed = new ArrayList<>();
    for (Requirement requirement : part.type().requirements()) {
      String copy = nameOfSeen(part, requirement.name());
      if (seen.containsKey(copy)) {
        computed.add(copy);
      }
    }
    addComputed(part, computed);
    List<String> late = new ArrayList<>();
    for (String exposure : part.exposed().keySet()) {
      if (shown.containsKey(nameOfShown(part, exposure))) {
        late.add(nameOfShown(part, exposure));
      }
    }
    visits.add(new Visit(part.path(), computed, late));
  }

  /**
   * Selections come before formulas, and these before choices, whatever their order in the file.
   */
  private static void addComputed(Part part, List<String> computed) {
    for (DerivedParameter parameter : part.type().members(DerivedParameter.class)) {
      if (parameter.select() != null && parameter.value() == null) {
        computed.add(part.qualify(parameter.name()));
      }
    }
    for (DerivedParameter parameter : part.type().members(DerivedParameter.class)) {
      if (parameter.value() != null && part.hasVariable(parameter.name())) {
        computed.add(part.qualify(parameter.name()));
      }
    }
    Dynamics dynamics = part.type().dynamics();
    List<Dynamics.DerivedVariable> variables = dynamics.derivedVariables();
    variables.stream()
        .filter(v -> v.selection() != null)
        .forEach(v -> computed.add(part.qualify(v.name())));
    variables.stream()
        .filter(v -> v.selection() == null)
        .forEach(v -> computed.add(part.qualify(v.name())));
    dynamics.conditionalDerivedVariables().forEach(v -> computed.add(part.qualify(v.name())));
  }
}
