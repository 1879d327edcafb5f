/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.lems.type.TypeMember.ComponentReference;
import org.ranvier.lems.type.TypeMember.Link;
import org.ranvier.units.Suggestion;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Connects components with those that their attributes name. */
final class References {
  private final Map<String, Component> byId;
  private final Consumer<ModelProblem> problems;

  References(Map<String, Component> byId, Consumer<ModelProblem> problems) {
    this.byId = byId;
    this.problems = problems;
  }

  void resolve(List<Component> components) {
    components.forEach(this::resolve);
  }

  /** Connects a component and all inside it. */
  void resolve(Component component) {
    for (ComponentReference member : component.type().members(ComponentReference.class)) {
      component
          .element()
          .findAttribute(member.name())
          .ifPresent(attribute -> refer(component, member, attribute));
    }
    for (Link link : component.type().members(Link.class)) {
      component
          .element()
          .findAttribute(link.name())
          .ifPresent(attribute -> link(component, link, attribute));
    }
    for (TypeMember.Child child : component.type().members(TypeMember.Child.class)) {
      component
          .element()
          .findAttribute(child.name())
          .ifPresent(attribute -> adopt(component, child, attribute));
    }
    resolve(component.inside().referring());
  }

  /** Whether a component or something in it may refer to others so that it could be in vain. */
  static boolean concern(Component component) {
    if (!component.type().members(ComponentReference.class).isEmpty()
        || !component.type().members(Link.class).isEmpty()) {
      return true;
    }
    for (Component child : component.inside().soFar()) {
      if (concern(child)) {
        return true;
      }
    }
    return false;
  }

  private void refer(Component component, ComponentReference member, XmlAttribute attribute) {
    String id = attribute.value().strip();
    Optional<Component> target =
        member.local()
            ? findAround(component, id).or(() -> Optional.ofNullable(byId.get(id)))
            : Optional.ofNullable(byId.get(id)).or(() -> findAround(component, id));
    if (target.isEmpty()) {
      problems.accept(new ModelProblem(attribute.location(), missing(id, byId.keySet())));
      return;
    }
    component.refer(member.name(), target.get());
  }

  private void link(Component component, Link link, XmlAttribute attribute) {
    String id = attribute.value().strip();
    Optional<Component> target = component.parent().flatMap(parent -> parent.findInside(id));
    if (target.isEmpty()) {
      Collection<String> known = component.parent().map(References::idsIn).orElse(List.of());
      problems.accept(new ModelProblem(attribute.location(), missing(id, known)));
      return;
    }
    component.refer(link.name(), target.get());
  }

  /** A morphology, for one, may stand in the cell or elsewhere and be named by an attribute. */
  private void adopt(Component component, TypeMember.Child child, XmlAttribute attribute) {
    Component target = byId.get(attribute.value().strip());
    if (target != null && target.isA(child.type())) {
      component.refer(child.name(), target);
    }
  }

  private Optional<Component> findAround(Component component, String id) {
    Optional<Component> at = component.parent();
    while (at.isPresent()) {
      Optional<Component> found = at.get().findInside(id);
      if (found.isPresent()) {
        return found;
      }
      at = at.get().parent();
    }
    return Optional.empty();
  }

  private static List<String> idsIn(Component parent) {
    List<String> ids = new ArrayList<>();
    for (XmlElement child : parent.element().elements()) { // components may not have been read yet
      child.findAttribute("id").ifPresent(id -> ids.add(id.value()));
    }
    return ids;
  }

  static String missing(String id, Collection<String> known) {
    String hint = Suggestion.closest(id, known).map(s -> "; did you mean " + s + "?").orElse("");
    return "there is no component with the id " + id + hint;
  }
}
