/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlElement;

/** What the rules on networks share: which elements they are about, and paths of cells. */
final class Networks {
  static final Set<String> NETWORKS = Set.of("network", "networkWithTemperature");
  static final Set<String> POPULATIONS = Set.of("population", "populationList");
  static final Set<String> PROJECTIONS =
      Set.of("projection", "electricalProjection", "continuousProjection");

  /** Elements that say where on a segment something is attached. */
  static final Set<String> CONNECTIONS_AND_INPUTS =
      Set.of(
          "connection",
          "connectionWD",
          "electricalConnection",
          "electricalConnectionInstance",
          "electricalConnectionInstanceW",
          "continuousConnection",
          "continuousConnectionInstance",
          "continuousConnectionInstanceW",
          "input",
          "inputW");

  private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

  private Networks() {}

  /** Takes a path apart; empty where it has another form. */
  static Optional<CellPath> findPath(String text) {
    return CellPath.find(text.strip());
  }

  /** Whether a text is a number by which members of populations are called. */
  static boolean isIndex(String text) {
    return INDEX.matcher(text).matches();
  }

  /** The network that an element is part of. */
  static Optional<XmlElement> findNetwork(XmlElement element) {
    Optional<XmlElement> at = Optional.of(element);
    while (at.isPresent() && !NETWORKS.contains(Model.kindOf(at.get()))) {
      at = at.get().parent();
    }
    return at;
  }

  /** Ports at which a component sends events. */
  static List<String> outPorts(Component component) {
    return component.type().eventPorts().stream()
        .filter(TypeMember.EventPort::out)
        .map(TypeMember.EventPort::name)
        .toList();
  }

  static boolean sends(Component component, String port) {
    return outPorts(component).contains(port);
  }

  /** The size that a population states, where it is a number. */
  static OptionalInt findSize(XmlElement population) {
    String size = population.attribute("size");
    return size != null && isIndex(size)
        ? OptionalInt.of(Integer.parseInt(size))
        : OptionalInt.empty();
  }
}
