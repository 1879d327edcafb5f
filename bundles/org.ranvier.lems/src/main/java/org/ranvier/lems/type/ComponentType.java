/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.units.Dimension;
import org.ranvier.xml.SourceLocation;

/**
 * A ComponentType with all that it inherits. A member overrides an inherited one of the same name;
 * Dynamics, Structure and Simulation replace the inherited ones as a whole, unless the Dynamics
 * hold {@code <Super/>}.
 */
public final class ComponentType {
  private final TypeDeclaration declaration;
  private final @Nullable ComponentType superType;
  private final MemberTable members;
  private final Map<String, Dimension> dimensions;
  private final Map<String, Dimension> exposed;
  private final Dynamics dynamics;
  private final Structure structure;
  private final List<SimulationPart> simulation;

  ComponentType(
      TypeDeclaration declaration,
      @Nullable ComponentType superType,
      MemberTable members,
      Dynamics dynamics,
      Map<String, Dimension> dimensions,
      Map<String, Dimension> exposed) {
    this.declaration = declaration;
    this.superType = superType;
    this.members = members;
    this.dynamics = dynamics;
    this.dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    this.exposed = exposed;
    Structure ownStructure = declaration.structure();
    Structure inheritedStructure = superType == null ? Structure.EMPTY : superType.structure;
    this.structure = ownStructure == null ? inheritedStructure : ownStructure;
    List<SimulationPart> ownSimulation = declaration.simulation();
    List<SimulationPart> inherited = superType == null ? List.of() : superType.simulation;
    this.simulation = ownSimulation == null ? inherited : ownSimulation;
  }

  public String name() {
    return declaration.name();
  }

  public Optional<String> description() {
    return Optional.ofNullable(declaration.description());
  }

  public Optional<ComponentType> superType() {
    return Optional.ofNullable(superType);
  }

  public TypeDeclaration declaration() {
    return declaration;
  }

  public SourceLocation location() {
    return declaration.element().location();
  }

  /** Whether this is the type of that name or extends it, directly or not. */
  public boolean isA(String typeName) {
    for (ComponentType type = this; type != null; type = type.superType) {
      if (type.name().equals(typeName)) {
        return true;
      }
    }
    return false;
  }

  /** All members of one kind, inherited ones first. */
  public <T extends TypeMember> Collection<T> members(Class<T> kind) {
    return members.all(kind);
  }

  public <T extends TypeMember> Optional<T> findMember(Class<T> kind, String name) {
    return members.find(kind, name);
  }

  public boolean has(Class<? extends TypeMember> kind, String name) {
    return members.find(kind, name).isPresent();
  }

  public Collection<TypeMember.Parameter> parameters() {
    return members(TypeMember.Parameter.class);
  }

  public Collection<TypeMember.Requirement> requirements() {
    return members(TypeMember.Requirement.class);
  }

  public Collection<TypeMember.Exposure> exposures() {
    return members(TypeMember.Exposure.class);
  }

  public Collection<TypeMember.EventPort> eventPorts() {
    return members(TypeMember.EventPort.class);
  }

  /**
   * Dimension of each quantity that formulas of the type may name, the time {@code t} included.
   * Quantities declared with the dimension {@code *}, which take any, are left out.
   */
  public Map<String, Dimension> dimensions() {
    return dimensions;
  }

  /** Dimension of a quantity; empty where there is none of that name or it may have any. */
  public Optional<Dimension> findDimension(String quantity) {
    return Optional.ofNullable(dimensions.get(quantity));
  }

  /** Dimension of an exposure; empty where there is none of that name. */
  public Optional<Dimension> findExposedDimension(String exposure) {
    return Optional.ofNullable(exposed.get(exposure));
  }

  public Dynamics dynamics() {
    return dynamics;
  }

  public Structure structure() {
    return structure;
  }

  public List<SimulationPart> simulation() {
    return simulation;
  }

  MemberTable memberTable() {
    return members;
  }

  @Override
  public String toString() {
    return name();
  }
}
