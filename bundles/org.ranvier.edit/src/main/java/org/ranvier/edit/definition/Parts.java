/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.definition;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.assist.Place;
import org.ranvier.edit.assist.Scope;
import org.ranvier.edit.assist.Surroundings;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lems.component.Component;
import org.ranvier.xml.XmlElement;

/** Finds parts of components by their ids: segments, groups, gates, states. */
final class Parts {
  private final Place place;
  private final Knowledge knowledge;
  private final Surroundings surroundings;
  private final ElementKind kind;

  Parts(Place place, Knowledge knowledge, ElementKind kind) {
    this.place = place;
    this.knowledge = knowledge;
    this.kind = kind;
    this.surroundings = new Surroundings(place, knowledge);
  }

  /** A component inside one of those around the place. */
  Optional<XmlElement> findAround(String id) {
    return surroundings.components().reversed().stream()
        .flatMap(each -> each.findInside(id).stream())
        .findFirst()
        .map(Component::element);
  }

  Optional<XmlElement> findSibling(String id) {
    return surroundings
        .findParent(place)
        .flatMap(parent -> parent.findInside(id))
        .map(Component::element);
  }

  /** An element of that name and id in the same cell or network, else anywhere. */
  Optional<XmlElement> findElement(String element, String id) {
    List<XmlElement> alike =
        knowledge.model().elements(element).stream()
            .filter(each -> id.equals(each.attribute("id")))
            .toList();
    Scope scope = new Scope(place, knowledge, kind);
    return alike.stream().filter(scope::holds).findFirst().or(() -> alike.stream().findFirst());
  }
}
