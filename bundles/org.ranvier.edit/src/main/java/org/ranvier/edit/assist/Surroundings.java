/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Tag;
import org.ranvier.lems.component.Component;

/** The components around a place, as the latest reading knew them. */
public final class Surroundings {
  private final List<Component> components = new ArrayList<>();

  public Surroundings(Place place, Knowledge knowledge) {
    List<Tag> inside =
        place.around().subList(Math.min(1, place.around().size()), place.around().size());
    Optional<Component> at = Optional.empty();
    for (Tag tag : inside) {
      at = components.isEmpty() ? tag.find("id").flatMap(knowledge.lems()::find) : findIn(at, tag);
      if (at.isEmpty()) {
        return;
      }
      components.add(at.get());
    }
  }

  private static Optional<Component> findIn(Optional<Component> parent, Tag tag) {
    Optional<String> id = tag.find("id");
    return parent.flatMap(
        around ->
            id.isPresent()
                ? around.findInside(id.get())
                : around.lastingChildren().stream()
                    .filter(each -> each.element().localName().equals(tag.name()))
                    .findFirst());
  }

  /** Those that could be made out, outermost first. */
  public List<Component> components() {
    return Collections.unmodifiableList(components);
  }

  /** The one that the place is directly in; empty where it could not be made out. */
  public Optional<Component> findParent(Place place) {
    return components.size() == place.around().size() - 1 && !components.isEmpty()
        ? Optional.of(components.getLast())
        : Optional.empty();
  }

  /** The innermost that is of a type. */
  public Optional<Component> findAround(String type) {
    return components.reversed().stream().filter(each -> each.isA(type)).findFirst();
  }

  /** Whether an element around the place is of a type. */
  static boolean isIn(ElementKind kind, String type) {
    Optional<ElementKind> at = Optional.of(kind);
    while (at.isPresent()) {
      if (at.get().type().filter(each -> each.isA(type)).isPresent()) {
        return true;
      }
      at = at.get().parent();
    }
    return false;
  }
}
