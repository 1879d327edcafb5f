/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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
import org.ranvier.lems.type.TypeMember;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/**
 * One instance in a tree of instances: a component, a child of it, an instance that its structure
 * makes, or one that is attached to it.
 */
public final class Part {
  private final Component component;
  private final @Nullable Part parent;
  private final String path;
  private final int depth;
  private final Map<String, List<Part>> groups = new LinkedHashMap<>();
  private final Map<String, Part> byName = new LinkedHashMap<>();
  private final List<Part> members = new ArrayList<>(0);
  private final Map<String, Double> assigned = new LinkedHashMap<>(0);
  private final Map<String, Part> peers = new LinkedHashMap<>(0);
  private final Map<String, List<Part>> collections = new LinkedHashMap<>(0);
  private final Map<Component, Variables> known;
  private final Variables shared;
  private @Nullable Component asking;

  Part(Component component) {
    this(component, null, "", new HashMap<>());
  }

  private Part(
      Component component, @Nullable Part parent, String path, Map<Component, Variables> known) {
    this.component = component;
    this.parent = parent;
    this.path = path;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.known = known;
    this.shared = known.computeIfAbsent(component, Variables::of);
  }

  /** What all instances of a component have in common: names of variables, and what they show. */
  private record Variables(Set<String> names, Map<String, String> exposed) {
    static Variables of(Component component) {
      Variables found = new Variables(new LinkedHashSet<>(), new LinkedHashMap<>());
      Dynamics dynamics = component.type().dynamics();
      dynamics.stateVariables().forEach(v -> found.declare(v.name(), v.exposure()));
      dynamics.derivedVariables().forEach(v -> found.declare(v.name(), v.exposure()));
      dynamics.conditionalDerivedVariables().forEach(v -> found.declare(v.name(), v.exposure()));
      for (TypeMember.DerivedParameter p :
          component.type().members(TypeMember.DerivedParameter.class)) {
        if (component.findValue(p.name()).isEmpty()) {
          found.declare(p.name(), p.name());
        }
      }
      return found;
    }

    private void declare(String variable, @Nullable String exposure) {
      names.add(variable);
      if (exposure != null) {
        exposed.put(exposure, variable);
      }
    }
  }

  // ---- building ----------------------------------------------------------------------------

  /**
   * Adds an instance inside this one.
   *
   * @param group name of the Child, Children or reference that brings it about
   */
  Part add(String group, Component inner) {
    List<Part> list = groups.computeIfAbsent(group, g -> new ArrayList<>());
    String name = inner.id().orElse(group);
    if (byName.containsKey(name) || (inner.id().isEmpty() && !list.isEmpty())) {
      name = group + "[" + list.size() + "]";
    }
    return put(list, name, inner);
  }

  /** Adds one of many equal instances, named by its number. */
  Part addMember(String group, Component inner) {
    Part part =
        put(
            groups.computeIfAbsent(group, g -> new ArrayList<>()),
            Integer.toString(members.size()),
            inner);
    members.add(part);
    return part;
  }

  /** Adds an attached instance, named as recordings do: {@code synapses:ampa:0}. */
  Part attach(String container, Component inner, Component by) {
    List<Part> list = groups.computeIfAbsent(container, g -> new ArrayList<>());
    long same = list.stream().filter(other -> other.component.equals(inner)).count();
    Part part = put(list, container + ":" + inner.name() + ":" + same, inner);
    part.asking = by;
    return part;
  }

  private Part put(List<Part> list, String name, Component inner) {
    Part part = new Part(inner, this, qualify(name), known);
    list.add(part);
    byName.put(name, part);
    return part;
  }

  /** Gives a property its own value, in SI units. */
  void assign(String property, double si) {
    assigned.put(property, si);
  }

  /** Lets the part see another one under the name of an instance requirement. */
  void join(String name, Part peer) {
    peers.put(name, peer);
  }

  // ---- the tree ----------------------------------------------------------------------------

  public Component component() {
    return component;
  }

  ComponentType type() {
    return component.type();
  }

  public Optional<Part> parent() {
    return Optional.ofNullable(parent);
  }

  /** Names from the root to this part, with slashes between; empty for the root. */
  public String path() {
    return path;
  }

  int depth() {
    return depth;
  }

  /** Parts directly inside. */
  public Collection<Part> inner() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** Many equal instances that the structure made, in order. */
  public List<Part> members() {
    return Collections.unmodifiableList(members);
  }

  /** Values, in SI units, of properties that were set for this instance. */
  public Map<String, Double> assigned() {
    return Collections.unmodifiableMap(assigned);
  }

  /** The instance behind an instance requirement, as far as it is part of the tree. */
  public Optional<Part> findPeer(String name) {
    return Optional.ofNullable(peers.get(name));
  }

  /** Component whose structure attached this part. */
  public Optional<Component> findAsking() {
    return Optional.ofNullable(asking);
  }

  /** Peers by the names of the instance requirements. */
  public Map<String, Part> peers() {
    return Collections.unmodifiableMap(peers);
  }

  /** Whether it only brings about others and computes nothing itself. */
  public boolean isStructural() {
    Dynamics dynamics = type().dynamics();
    return shared.names.isEmpty()
        && dynamics.onStarts().isEmpty()
        && dynamics.onConditions().isEmpty()
        && dynamics.onEvents().isEmpty()
        && dynamics.regimes().isEmpty()
        && dynamics.kineticSchemes().isEmpty();
  }

  /** Names of the Attachments with what is attached there. */
  public Map<String, List<Part>> attached() {
    Map<String, List<Part>> found = new LinkedHashMap<>();
    for (TypeMember.Attachments member : type().members(TypeMember.Attachments.class)) {
      List<Part> list = groups.get(member.name());
      if (list != null) {
        found.put(member.name(), Collections.unmodifiableList(list));
      }
    }
    return found;
  }

  /** Parts in a Child, in Children, in Attachments, or of a reference. */
  List<Part> group(String name) {
    return groups.getOrDefault(name, List.of());
  }

  /** What the part's structure has gathered; of pairs, the members follow each other. */
  Map<String, List<Part>> collections() {
    return collections;
  }

  Map<String, List<Part>> groups() {
    return groups;
  }

  /** The part of that id, or without an id of that name. */
  Optional<Part> findByName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  // ---- names in formulas -------------------------------------------------------------------

  /** The name in the flat system of one of this part's variables. */
  String qualify(String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  boolean hasVariable(String name) {
    return shared.names.contains(name);
  }

  /** Exposures that a variable is declared for. */
  Map<String, String> exposed() {
    return shared.exposed;
  }

  /** What others see under that name: the flat name of an exposed variable or a fixed quantity. */
  Optional<String> findVisible(String name) {
    String variable = shared.exposed.get(name);
    if (variable != null) {
      return Optional.of(qualify(variable));
    }
    return component.findValue(name).isPresent() && !shared.names.contains(name)
        ? Optional.of(qualify(name))
        : Optional.empty();
  }

  /** What this part's own formulas mean by the name, if it is the part's own. */
  Optional<String> findOwn(String name) {
    return shared.names.contains(name) || component.findValue(name).isPresent()
        ? Optional.of(qualify(name))
        : Optional.empty();
  }

  /** A problem of the model, placed at a formula or declaration and naming this component. */
  ModelProblemException problem(SourceLocation location, String message) {
    return new ModelProblemException(location, message + " (in " + component + ")");
  }

  @Override
  public String toString() {
    return path.isEmpty() ? component.toString() : component + " at " + path;
  }
}
