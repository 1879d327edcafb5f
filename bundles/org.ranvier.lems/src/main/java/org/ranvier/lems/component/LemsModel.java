/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.lems.type.TypeRegistry;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.include.IncludeClosure;
import org.ranvier.xml.include.IncludeReader;

/**
 * A model: a LEMS or NeuroML file with all that it includes, resolved against its ComponentTypes.
 * What could not be resolved is left out and named in {@link #problems()}.
 */
public final class LemsModel {
  private final IncludeClosure files;
  private final UnitTable units;
  private final TypeRegistry types;
  private final Map<String, Component.Value> constants;
  private final List<Component> components;
  private final Map<String, Component> byId;
  private final @Nullable Target target;
  private final ValueReader values;
  private final List<ModelProblem> problems;
  private boolean surveyed;

  LemsModel(
      IncludeClosure files,
      UnitTable units,
      TypeRegistry types,
      Map<String, Component.Value> constants,
      List<Component> components,
      Map<String, Component> byId,
      @Nullable Target target,
      ValueReader values,
      List<ModelProblem> problems) {
    this.files = files;
    this.units = units;
    this.types = types;
    this.constants = constants;
    this.components = components;
    this.byId = byId;
    this.target = target;
    this.values = values;
    this.problems = problems;
  }

  /**
   * Reads a file and all that it includes.
   *
   * @throws ModelProblemException where the file itself cannot be read; all further problems are
   *     collected
   */
  public static LemsModel read(Path file) {
    return of(new IncludeReader(CoreTypes.library()).read(file));
  }

  /** As {@link #read(Path)} for a document already read, such as the content of an editor. */
  public static LemsModel of(XmlDocument document) {
    return of(new IncludeReader(CoreTypes.library()).read(document));
  }

  public static LemsModel of(IncludeClosure files) {
    return new ModelReader(files).read();
  }

  /** The core language alone, without any component. */
  public static LemsModel core() {
    return of(XmlDocument.parse("core", "<neuroml id=\"core\"/>"));
  }

  /** The documents that the model was read from. */
  public IncludeClosure files() {
    return files;
  }

  public UnitTable units() {
    return units;
  }

  public TypeRegistry types() {
    return types;
  }

  /** Constants declared outside of ComponentTypes, which every formula may name. */
  public Map<String, Component.Value> constants() {
    return Collections.unmodifiableMap(constants);
  }

  /** Components that stand in no other, in the order of reading. */
  public List<Component> components() {
    return Collections.unmodifiableList(components);
  }

  /** Components of a type or one that extends it, those inside others not included. */
  public List<Component> components(String typeName) {
    List<Component> found = new ArrayList<>();
    for (Component component : components) {
      if (component.isA(typeName)) {
        found.add(component);
      }
    }
    return found;
  }

  public Optional<Component> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The component with the id that stands in no other.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Component get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no component " + id));
  }

  public Collection<String> ids() {
    return Collections.unmodifiableSet(byId.keySet());
  }

  /**
   * A component without attributes of a type, as structures make them.
   *
   * @param asking where the type is named
   * @throws ModelProblemException where there is no such type, or it needs attributes
   */
  public Component instantiate(String typeName, SourceLocation asking) {
    ComponentType type =
        types
            .find(typeName)
            .orElseThrow(
                () ->
                    new ModelProblemException(
                        asking, "there is no ComponentType " + typeName + " in this model"));
    List<String> needed =
        type.parameters().stream()
            .map(TypeMember.Parameter::name)
            .filter(name -> !type.has(TypeMember.Fixed.class, name))
            .toList();
    if (!needed.isEmpty()) {
      throw new ModelProblemException(
          asking,
          "a %s without attributes lacks %s; a component of that type is expected here, or a type"
                  .formatted(typeName, String.join(", ", needed))
              + " with properties in place of parameters");
    }
    XmlElement element = XmlDocument.parse(asking.file(), "<" + typeName + "/>").root();
    return new Component(element, type, null, null, values.read(element, type, null));
  }

  public Optional<Target> target() {
    return Optional.ofNullable(target);
  }

  /**
   * The component that the model says to run.
   *
   * @throws ModelProblemException where the file names none, or one that does not exist
   */
  public Component targetComponent() {
    Target named = target;
    if (named == null) {
      throw new ModelProblemException(
          files
              .start()
              .findRoot()
              .map(root -> root.location())
              .orElseGet(() -> SourceLocation.startOf(files.start().fileName())),
          "this file names no component to run; <Target component=\"…\"/> with the id of a"
              + " Simulation is expected");
    }
    return find(named.component())
        .orElseThrow(
            () ->
                named
                    .element()
                    .findAttribute("component")
                    .map(a -> a.problem(References.missing(named.component(), byId.keySet())))
                    .orElseGet(() -> named.element().problem("the target names no component")));
  }

  /** Everything wrong with the model; has read what was left for later, see {@link #begun()}. */
  public List<ModelProblem> problems() {
    if (!surveyed) {
      components.forEach(LemsModel::survey);
      surveyed = true;
    }
    return Collections.unmodifiableList(problems);
  }

  private static void survey(Component component) {
    component.inside().finish();
    for (Component child : component.lastingChildren()) {
      survey(child);
    }
  }

  /**
   * This, when nothing is wrong with it.
   *
   * @throws ModelProblemException the first problem otherwise
   */
  public LemsModel sound() {
    problems();
    return begun();
  }

  /**
   * This, when nothing is wrong with what has been read of it so far. Of a component with very many
   * children most are read when someone first goes through them. Whoever builds something of them
   * takes this first and asks whether the model is {@link #sound()} at the end: where it is not,
   * what was built is void, and so is the complaint with which the building ended.
   *
   * @throws ModelProblemException the first problem otherwise
   */
  public LemsModel begun() {
    if (!problems.isEmpty()) {
      throw problems.getFirst().asException();
    }
    return this;
  }
}
