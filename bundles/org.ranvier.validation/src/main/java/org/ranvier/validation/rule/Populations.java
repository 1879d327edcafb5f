/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlElement;

/**
 * The populations of networks and their members by id: connections ask for them by the thousand.
 */
final class Populations {
  private final Map<XmlElement, Map<String, XmlElement>> byNetwork = new HashMap<>();
  private final Map<XmlElement, IdSet> members = new HashMap<>();

  /** A population of a network by its id; of several of one id the first. */
  Optional<XmlElement> find(XmlElement network, String id) {
    return Optional.ofNullable(of(network).get(id));
  }

  /** The population that an attribute of an element inside a network names. */
  Optional<XmlElement> findNamed(XmlElement element, String attribute) {
    return element
        .findAttribute(attribute)
        .flatMap(
            name -> Networks.findNetwork(element).flatMap(network -> find(network, name.value())));
  }

  /** Ids of the populations of a network. */
  List<String> ids(XmlElement network) {
    return List.copyOf(of(network).keySet());
  }

  private Map<String, XmlElement> of(XmlElement network) {
    return byNetwork.computeIfAbsent(network, Populations::populationsIn);
  }

  private static Map<String, XmlElement> populationsIn(XmlElement network) {
    Map<String, XmlElement> found = new LinkedHashMap<>();
    for (XmlElement each : network.elements()) {
      String id = each.attribute("id");
      if (id != null && Networks.POPULATIONS.contains(Model.kindOf(each))) {
        found.putIfAbsent(id, each);
      }
    }
    return found;
  }

  /** Whether a population lists a member of this id. */
  boolean lists(XmlElement population, String id) {
    return members.computeIfAbsent(population, Populations::listedIn).contains(id);
  }

  private static IdSet listedIn(XmlElement population) {
    IdSet ids = new IdSet();
    population
        .elements("instance")
        .forEach(each -> each.findAttribute("id").ifPresent(id -> ids.add(id.value())));
    return ids;
  }

  /** Why a population has no member of this index; empty where it has one. */
  Optional<String> absentMember(XmlElement population, String index) {
    if (!Networks.isIndex(index) || lists(population, index)) {
      return Optional.empty();
    }
    List<XmlElement> instances = population.elements("instance");
    boolean there =
        instances.isEmpty()
            ? Integer.parseInt(index) < Networks.findSize(population).orElse(Integer.MAX_VALUE)
            : instances.getFirst().attribute("id") == null;
    int size = instances.isEmpty() ? Networks.findSize(population).orElse(0) : instances.size();
    return there
        ? Optional.empty()
        : Optional.of("%s has %d, counted from 0".formatted(Model.nameOf(population), size));
  }
}
