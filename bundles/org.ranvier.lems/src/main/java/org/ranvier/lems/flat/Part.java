/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/**
 * One instance in what is flattened: the component itself, a child, or an instance of a component
 * that is referred to.
 */
final class Part {
  private final Component component;
  private final @Nullable Part parent;
  private final String path;
  private final int depth;
  private final Map<String, List<Part>> groups = new LinkedHashMap<>();
  private final Map<String, Part> byName = new LinkedHashMap<>();
  private final Map<String, String> exposed = new LinkedHashMap<>();
  private final Set<String> variables = new LinkedHashSet<>();

  Part(Component component) {
    this(component, null, "");
  }

  private Part(Component component, @Nullable Part parent, String path) {
    this.component = component;
    this.parent = parent;
    this.path = path;
    this.depth = parent == null ? 0 : parent.depth + 1;
    Dynamics dynamics = component.type().dynamics();
    for (Dynamics.StateVariable v : dynamics.stateVariables()) {
      declare(v.name(), v.exposure());
    }
    for (Dynamics.DerivedVariable v : dynamics.derivedVariables()) {
      declare(v.name(), v.exposure());
    }
    for (Dynamics.ConditionalDerivedVariable v : dynamics.conditionalDerivedVariables()) {
      declare(v.name(), v.exposure());
    }
  }

  private void declare(String variable, @Nullable String exposure) {
    variables.add(variable);
    if (exposure != null) {
      exposed.put(exposure, variable);
    }
  }

  /**
   * Adds an instance inside this one.
   *
   * @param group name of the Child, Children or reference that brings it about
   */
  Part add(String group, Component inner) {
    List<Part> members = groups.computeIfAbsent(group, g -> new ArrayList<>());
    String name = inner.id().orElse(group);
    if (byName.containsKey(name) || (inner.id().isEmpty() && !members.isEmpty())) {
      name = group + "[" + members.size() + "]";
    }
    Part part = new Part(inner, this, qualify(name));
    members.add(part);
    byName.put(name, part);
    return part;
  }

  Component component() {
    return component;
  }

  ComponentType type() {
    return component.type();
  }

  Optional<Part> parent() {
    return Optional.ofNullable(parent);
  }

  String path() {
    return path;
  }

  int depth() {
    return depth;
  }

  /** Parts directly inside. */
  Iterable<Part> inner() {
    return byName.values();
  }

  /** Parts in a Child, in Children, or of a reference. */
  List<Part> group(String name) {
    return groups.getOrDefault(name, List.of());
  }

  /** The part of that id, or without an id of that name. */
  Optional<Part> findByName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The name in the flat system of one of this part's variables. */
  String qualify(String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  boolean hasVariable(String name) {
    return variables.contains(name);
  }

  /** Exposures that a variable is declared for. */
  Map<String, String> exposed() {
    return exposed;
  }

  /** What others see under that name: the flat name of an exposed variable or a fixed quantity. */
  Optional<String> findVisible(String name) {
    String variable = exposed.get(name);
    if (variable != null) {
      return Optional.of(qualify(variable));
    }
    return component.findValue(name).isPresent() && !variables.contains(name)
        ? Optional.of(qualify(name))
        : Optional.empty();
  }

  /** What this part's own formulas mean by the name, if it is the part's own. */
  Optional<String> findOwn(String name) {
    return variables.contains(name) || component.findValue(name).isPresent()
        ? Optional.of(qualify(name))
        : Optional.empty();
  }

  /** A problem of the model, placed at a formula or declaration and naming this component. */
  ModelProblemException problem(SourceLocation location, String message) {
    return new ModelProblemException(location, message + " (in " + component + ")");
  }
}
