/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.lems.type.TypeRegistry;
import org.ranvier.units.Suggestion;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Finds the ComponentTypes of elements. For one thread at a time. */
public final class ElementTypes {
  private final TypeRegistry types;
  private final Consumer<ModelProblem> problems;
  private final Map<String, String> hints = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  /** The last found in each type; the next is mostly like it. */
  private final Map<Optional<ComponentType>, Typed> last = new HashMap<>();

  /** The type of an element that names none. */
  private record Typed(String element, Optional<ComponentType> type) {}

  /**
   * @param problems told where an element names a type that there is none of
   */
  public ElementTypes(TypeRegistry types, Consumer<ModelProblem> problems) {
    this.types = types;
    this.problems = problems;
  }

  /** One that finds the same, for another thread. */
  ElementTypes forOther(Consumer<ModelProblem> problems) {
    ElementTypes other = new ElementTypes(types, problems);
    other.told.addAll(told);
    return other;
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
  public Optional<ComponentType> find(XmlElement element, @Nullable ComponentType parent) {
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
    Optional<ComponentType> around = Optional.ofNullable(parent);
    Typed like = last.get(around);
    if (like == null || !like.element.equals(name)) {
      Optional<ComponentType> type = byName(name, element, parent);
      if (type.isEmpty()) {
        return type; // said again for the next one
      }
      like = new Typed(name, type);
      last.put(around, like);
    }
    return like.type;
  }

  private Optional<ComponentType> byName(
      String name, XmlElement element, @Nullable ComponentType parent) {
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
    if (type.isEmpty() && !(parent == null && ComponentReader.SCHEMA_ONLY.contains(name))) {
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
    if (place.isPresent() && told.add(location + name)) {
      problems.accept(
          new ModelProblem(
              location, "%s stands here; it is expected %s".formatted(name, place.get())));
    } else if (told.add(location + name)) {
      String hint = hints.computeIfAbsent(name, this::hint);
      problems.accept(
          new ModelProblem(
              location, "there is no ComponentType " + name + " in this model" + hint));
    }
  }

  private String hint(String name) {
    return Suggestion.closest(name, types.names()).map(s -> "; did you mean " + s + "?").orElse("");
  }
}
