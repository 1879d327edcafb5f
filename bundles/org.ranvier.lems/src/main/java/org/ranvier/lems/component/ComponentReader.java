/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeRegistry;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Makes components of elements: finds their types, values and places in their parents. */
final class ComponentReader implements Survey.Reader {
  /** Elements for people or for other tools; their content is not part of what is computed. */
  static final Set<String> DOCUMENTATION =
      Set.of("notes", "annotation", "property", "About", "Meta-data");

  /**
   * Elements of the NeuroML schema that the core language has no ComponentType for: where cells are
   * placed and what surrounds them, which nothing that is computed depends on.
   */
  static final Set<String> SCHEMA_ONLY =
      Set.of("space", "layout", "cellSet", "extracellularProperties");

  /** Reading follows extensions from one to the next. */
  private static final int MOST_EXTENSIONS = 100;

  private final ValueReader values;
  private final Consumer<ModelProblem> problems;
  private final References references;
  private final ElementTypes types;
  private final ChildPlaces places = new ChildPlaces();
  private boolean complete;
  private boolean silent;
  private final List<Component> components;
  private final Map<String, Component> byId;
  private final Map<String, XmlElement> pending;
  private final Set<String> open;
  private final Set<String> failed;

  ComponentReader(
      TypeRegistry types,
      UnitTable units,
      Map<String, Component.Value> constants,
      Consumer<ModelProblem> problems) {
    this.components = new ArrayList<>();
    this.byId = new LinkedHashMap<>();
    this.pending = new LinkedHashMap<>();
    this.open = new LinkedHashSet<>();
    this.failed = new HashSet<>();
    this.problems =
        problem -> {
          if (!silent) {
            problems.accept(problem);
          }
        };
    this.values = new ValueReader(units, constants, this.problems);
    this.references = new References(byId, this.problems);
    this.types = new ElementTypes(types, this.problems);
  }

  /**
   * Reads more of the same model, by itself but for the components that are known.
   *
   * @param problems hears of what is wrong with what it reads
   */
  private ComponentReader(ComponentReader shared, Consumer<ModelProblem> problems) {
    this.problems = problems;
    this.values = shared.values.forOther(problems);
    this.references = shared.references;
    this.types = shared.types.forOther(problems);
    this.components = shared.components;
    this.byId = shared.byId;
    this.pending = shared.pending;
    this.open = shared.open;
    this.failed = shared.failed;
  }

  static boolean isDocumentation(XmlElement element) {
    return !element.prefix().isEmpty() || DOCUMENTATION.contains(element.localName());
  }

  List<Component> components() {
    return components;
  }

  Map<String, Component> byId() {
    return byId;
  }

  void read(List<XmlElement> elements) {
    for (XmlElement element : elements) {
      String id = element.attribute("id");
      XmlElement earlier = id == null ? null : pending.putIfAbsent(id, element);
      if (earlier != null) {
        problems.accept(
            new ModelProblem(
                attributeLocation(element, "id"),
                "the id "
                    + id
                    + " is already used by the "
                    + earlier.localName()
                    + " at "
                    + earlier.location()
                    + "; each id must be used once"));
      }
    }
    for (XmlElement element : elements) {
      String id = element.attribute("id");
      if (id != null && element.equals(pending.get(id))) {
        byId(id);
      } else {
        build(element, null).ifPresent(components::add);
      }
    }
  }

  /** The component of that id, read now if it has not been yet. */
  private Optional<Component> byId(String id) {
    Component known = byId.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    XmlElement element = pending.get(id);
    if (element == null || failed.contains(id) || !open.add(id)) {
      return Optional.empty();
    }
    Optional<Component> built = build(element, null);
    open.remove(id);
    if (built.isEmpty()) {
      failed.add(id);
    }
    built.ifPresent(
        component -> {
          byId.put(id, component);
          components.add(component);
        });
    return built;
  }

  /** Connects all components. */
  void resolve() {
    references.resolve(components);
    complete = true;
    silent = true;
  }

  /** Once all others are known, the children are read ahead, by a reader of their own. */
  @Override
  public Iterator<Survey.Read> read(Component parent) {
    List<ModelProblem> found = new ArrayList<>();
    ComponentReader own = new ComponentReader(this, found::add);
    Function<XmlElement, Survey.Read> reading =
        element -> {
          if (!element.isPassing() || isNoComponent(element)) {
            return Survey.Read.NONE;
          }
          Optional<Component> component = own.build(element, parent);
          List<ModelProblem> problems = List.copyOf(found);
          found.clear();
          return new Survey.Read(component, problems);
        };
    return complete
        ? parent.element().eachElement(reading)
        : parent.element().elements().stream().map(reading).iterator();
  }

  @Override
  public Optional<Component> accept(Survey.Read read, Component parent, int position) {
    silent = false;
    read.problems().forEach(problems);
    Optional<Component> placed = read.component().filter(child -> put(child, parent, position));
    if (complete) {
      placed.filter(child -> child.element().isPassing()).ifPresent(references::resolve);
    }
    silent = complete;
    return placed;
  }

  /** A component that was read before; what is wrong with it has been said then. */
  private Optional<Component> again(XmlElement element, Component parent) {
    if (isNoComponent(element)) {
      return Optional.empty();
    }
    boolean before = silent;
    silent = true;
    Optional<Component> component =
        build(element, parent).filter(child -> places.findList(child, parent).isPresent());
    silent = before;
    if (complete) {
      component.ifPresent(references::resolve);
    }
    return component;
  }

  private static boolean isNoComponent(XmlElement element) {
    return isDocumentation(element) || SCHEMA_ONLY.contains(element.localName());
  }

  private Optional<Component> build(XmlElement element, @Nullable Component parent) {
    Optional<Component> prototype = prototype(element);
    if (prototype.isEmpty() && element.attribute("extends") != null) {
      return Optional.empty(); // what it extends is at fault, and that has been said
    }
    Optional<ComponentType> found =
        prototype.isPresent()
            ? prototype.map(Component::type)
            : types.find(element, parent == null ? null : parent.type());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ComponentType type = found.get();
    Component component =
        new Component(
            element,
            type,
            parent,
            prototype.orElse(null),
            values.read(element, type, prototype.orElse(null)));
    int position = 0;
    for (XmlElement inner : element.elements()) {
      if (inner.isPassing()) {
        defer(component, position);
        break;
      }
      if (!isNoComponent(inner)) {
        int own = position;
        build(inner, component).ifPresent(child -> put(child, component, own));
      }
      position++;
    }
    return Optional.of(component);
  }

  /** Leaves the children from a position on for later, but for those that stay. */
  private void defer(Component component, int from) {
    Survey survey = new Survey(component, from, this);
    component
        .element()
        .lastingElements()
        .tailMap(from)
        .forEach(
            (position, element) -> {
              if (!isNoComponent(element)) {
                build(element, component).ifPresent(child -> survey.add(position, child));
              }
            });
    component.open().defer(survey, this::again);
  }

  private Optional<Component> prototype(XmlElement element) {
    Optional<XmlAttribute> attribute = element.findAttribute("extends");
    if (attribute.isEmpty()) {
      return Optional.empty();
    }
    String id = attribute.get().value().strip();
    Optional<String> fault = Optional.empty();
    if (!pending.containsKey(id)) {
      fault = Optional.of(References.missing(id, pending.keySet()));
    } else if (open.contains(id)) {
      fault =
          Optional.of(
              "components extend each other in a circle: " + String.join(" → ", open) + " → " + id);
    } else if (open.size() > MOST_EXTENSIONS) {
      fault =
          Optional.of(
              "components extend each other through more than %d steps; fewer are expected"
                  .formatted(MOST_EXTENSIONS));
    }
    if (fault.isPresent()) {
      problems.accept(new ModelProblem(attribute.get().location(), fault.get()));
      return Optional.empty();
    }
    return byId(id);
  }

  /** Puts a child under the name of the Child or Children that takes its element or type. */
  private boolean put(Component child, Component parent, int position) {
    Optional<String> list = places.findList(child, parent);
    if (list.isEmpty()) {
      problems.accept(
          new ModelProblem(
              child.location(),
              child.type()
                  + " was found in "
                  + parent.type()
                  + "; "
                  + ChildPlaces.expectedIn(parent.type())));
      return false;
    }
    if (child.element().isPassing()) {
      parent.open().add(list.get(), position, child, parent, this::again);
    } else {
      parent.open().add(list.get(), child);
    }
    return true;
  }

  private static SourceLocation attributeLocation(XmlElement element, String name) {
    return element.findAttribute(name).map(XmlAttribute::location).orElseGet(element::location);
  }
}
