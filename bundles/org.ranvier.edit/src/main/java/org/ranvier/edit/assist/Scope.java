/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Tag;
import org.ranvier.xml.XmlElement;

/**
 * The components at the top of files whose parts an attribute may name: the cell that a density is
 * in, with the morphology that it refers to; the cell at that end of a connection.
 */
public final class Scope {
  private static final String MORPHOLOGY = "morphology";

  private final Set<String> owners;

  /**
   * @param place in the value of an attribute
   * @param kind of the element that has it
   */
  public Scope(Place place, Knowledge knowledge, ElementKind kind) {
    this.owners = owners(place, knowledge, kind);
  }

  /** Whether it could be made out whose parts are meant. */
  public boolean isKnown() {
    return !owners.isEmpty();
  }

  /** Whether an element is one of those parts. */
  public boolean holds(XmlElement element) {
    return owners.contains(idOf(topOf(element)));
  }

  private static Set<String> owners(Place place, Knowledge knowledge, ElementKind kind) {
    Set<String> ids = new LinkedHashSet<>();
    if (Surroundings.isIn(kind, "network")) {
      population(place)
          .flatMap(id -> cellOf(id, knowledge))
          .ifPresent(cell -> addOwner(cell, knowledge, ids));
    }
    if (ids.isEmpty() && place.around().size() > 1) {
      Tag top = place.around().get(1);
      top.find("id").ifPresent(ids::add);
      top.find(MORPHOLOGY).ifPresent(ids::add);
    }
    return ids;
  }

  private static void addOwner(String cell, Knowledge knowledge, Set<String> ids) {
    ids.add(cell);
    knowledge.model().findComponent(cell).map(e -> e.attribute(MORPHOLOGY)).ifPresent(ids::add);
  }

  /** The population whose cells an attribute of a connection or an input is about. */
  static Optional<String> population(Place place) {
    String attribute = place.attribute();
    String wanted =
        attribute.startsWith("pre")
            ? "presynapticPopulation"
            : attribute.startsWith("post") ? "postsynapticPopulation" : "population";
    return place.around().isEmpty() || attribute.endsWith("Population")
        ? Optional.empty()
        : place.around().getLast().find(wanted);
  }

  private static Optional<String> cellOf(String population, Knowledge knowledge) {
    return knowledge.model().elements("population").stream()
        .filter(each -> population.equals(each.attribute("id")))
        .findFirst()
        .map(each -> each.attribute("component"));
  }

  private static XmlElement topOf(XmlElement element) {
    XmlElement at = element;
    while (at.parent().flatMap(XmlElement::parent).isPresent()) {
      at = at.parent().get();
    }
    return at;
  }

  private static String idOf(XmlElement element) {
    String id = element.attribute("id");
    return id == null ? "" : id;
  }
}
