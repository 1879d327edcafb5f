/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.lems.type.TypeRegistry;
import org.ranvier.units.Suggestion;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Makes components of elements: finds their types, values and places in their parents. */
final class ComponentReader {
  /** Elements for people or for other tools; their content is not part of what is computed. */
  private static final Set<String> DOCUMENTATION =
      Set.of("notes", "annotation", "property", "About", "Meta-data");

  /**
   * Elements of the NeuroML schema that the core language has no ComponentType for: where cells are
   * placed and what surrounds them, which nothing that is computed depends on.
   */
  private static final Set<String> SCHEMA_ONLY =
      Set.of("space", "layout", "cellSet", "extracellularProperties");

  /** Reading follows extensions from one to the next. */
  private static final int MOST_EXTENSIONS = 100;

  private final TypeRegistry types;
  private final ValueReader values;
  private final Consumer<ModelProblem> problems;
  private final References references;
  private @Nullable Placed lastPlaced;
  private boolean complete;
  private boolean silent;
  private final List<Component> components = new ArrayList<>();
  private final Map<String, Component> byId = new LinkedHashMap<>();
  private final Map<String, XmlElement> pending = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<String, String> hints = new HashMap<>();
  private final Set<String> unknownTypes = new LinkedHashSet<>();

  /** The list that a child is in, and what decides it. */
  private record Placed(
      ComponentType parent, ComponentType child, String element, Optional<String> list) {
    boolean isLike(Component other, Component owner) {
      return other.type() == child
          && owner.type() == parent
          && other.element().localName().equals(element);
    }
  }

  ComponentReader(
      TypeRegistry types,
      UnitTable units,
      Map<String, Component.Value> constants,
      Consumer<ModelProblem> problems) {
    this.types = types;
    this.problems =
        problem -> {
          if (!silent) {
            problems.accept(problem);
          }
        };
    this.values = new ValueReader(units, constants, this.problems);
    this.references = new References(byId, this.problems);
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

  /** A component that was read before; what is wrong with it has been said then. */
  private Optional<Component> again(XmlElement element, Component parent) {
    if (isNoComponent(element)) {
      return Optional.empty();
    }
    silent = true;
    Optional<Component> component =
        build(element, parent).filter(child -> findList(child, parent).isPresent());
    silent = complete;
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
            : typeOf(element, parent == null ? null : parent.type());
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
      if (!isNoComponent(inner)) {
        int own = position;
        build(inner, component).ifPresent(child -> place(child, component, own));
      }
      position++;
    }
    return Optional.of(component);
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

  /**
   * Whether the number of members follows from a layout instead of the attribute size, which the
   * schema allows and the type population does not.
   */
  private static boolean isLaidOut(XmlElement element) {
    return element.localName().equals("population")
        && element.findElement("layout").isPresent()
        && element.findAttribute("size").isEmpty();
  }

  /**
   * The type named by the attribute, or the one that the parent declares, or the element's name.
   */
  private Optional<ComponentType> typeOf(XmlElement element, @Nullable ComponentType parent) {
    Optional<XmlAttribute> attribute = element.findAttribute("type");
    if (attribute.isPresent()) {
      String name = attribute.get().value().strip();
      Optional<ComponentType> type = types.find(name);
      if (type.isEmpty()) {
        unknown(name, attribute.get().location());
      }
      return type;
    }
    String name = element.localName();
    if (name.equals("Component") && types.find(name).isEmpty()) {
      problems.accept(
          new ModelProblem(
              element.location(),
              "this Component says neither its type nor what it extends; the attribute type with the"
                  + " name of a ComponentType is expected"));
      return Optional.empty();
    }
    if (isLaidOut(element)) {
      return types.find("populationList");
    }
    if (parent != null) {
      Optional<TypeMember.Child> child = parent.findMember(TypeMember.Child.class, name);
      if (child.isPresent()) {
        Optional<ComponentType> type = types.find(child.get().type());
        if (type.isEmpty()) {
          unknown(child.get().type(), element.location());
        }
        return type;
      }
    }
    Optional<ComponentType> type = types.find(name).or(() -> listed(name, parent));
    if (type.isEmpty() && !(parent == null && SCHEMA_ONLY.contains(name))) {
      unknown(name, element.location());
    }
    return type;
  }

  /** An element with the name of a list of children has the type that the list is declared with. */
  private Optional<ComponentType> listed(String name, @Nullable ComponentType parent) {
    return parent == null
        ? Optional.empty()
        : parent
            .findMember(TypeMember.Children.class, name)
            .flatMap(list -> types.find(list.type()));
  }

  private void unknown(String name, SourceLocation location) {
    Optional<String> place = LanguageElements.placeOf(name);
    if (place.isPresent() && unknownTypes.add(location + name)) {
      problems.accept(
          new ModelProblem(
              location, "%s stands here; it is expected %s".formatted(name, place.get())));
    } else if (unknownTypes.add(location + name)) {
      String hint = hints.computeIfAbsent(name, this::hint);
      problems.accept(
          new ModelProblem(
              location, "there is no ComponentType " + name + " in this model" + hint));
    }
  }

  private String hint(String name) {
    return Suggestion.closest(name, types.names()).map(s -> "; did you mean " + s + "?").orElse("");
  }

  /** Puts a child under the name of the Child or Children that takes its element or type. */
  private void place(Component child, Component parent, int position) {
    Optional<String> list = findList(child, parent);
    if (list.isEmpty()) {
      problems.accept(
          new ModelProblem(
              child.location(),
              child.type() + " was found in " + parent.type() + "; " + expectedIn(parent.type())));
    } else if (child.element().isPassing()) {
      parent.add(list.get(), position, child, this::again);
    } else {
      parent.add(list.get(), child);
    }
  }

  private Optional<String> findList(Component child, Component parent) {
    Placed last = lastPlaced;
    if (last == null || !last.isLike(child, parent)) { // mostly one kind follows each other
      last =
          new Placed(
              parent.type(), child.type(), child.element().localName(), listOf(child, parent));
      lastPlaced = last;
    }
    return last.list;
  }

  private static Optional<String> listOf(Component child, Component parent) {
    String name = child.element().localName();
    if (parent.type().has(TypeMember.Child.class, name)
        || parent.type().has(TypeMember.Children.class, name)) {
      return Optional.of(name);
    }
    TypeMember.Children best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (TypeMember.Children list : parent.type().members(TypeMember.Children.class)) {
      int distance = distance(child.type(), list.type());
      if (distance < bestDistance) {
        best = list;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best).map(TypeMember.Children::name);
  }

  private static String expectedIn(ComponentType type) {
    List<String> names = new ArrayList<>();
    type.members(TypeMember.Child.class).forEach(child -> names.add(child.name()));
    type.members(TypeMember.Children.class).forEach(list -> names.add(list.type()));
    names.removeAll(DOCUMENTATION);
    return names.isEmpty()
        ? "no components are expected in it"
        : "expected in it are " + String.join(", ", names);
  }

  private static int distance(ComponentType type, String ancestor) {
    int steps = 0;
    Optional<ComponentType> at = Optional.of(type);
    while (at.isPresent()) {
      if (at.get().name().equals(ancestor)) {
        return steps;
      }
      steps++;
      at = at.get().superType();
    }
    return Integer.MAX_VALUE;
  }

  private static SourceLocation attributeLocation(XmlElement element, String name) {
    return element.findAttribute(name).map(XmlAttribute::location).orElseGet(element::location);
  }
}
