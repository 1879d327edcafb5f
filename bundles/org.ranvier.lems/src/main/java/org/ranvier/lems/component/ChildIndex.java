/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.xml.XmlElement;

/**
 * Finds the components inside another by their ids. It looks at elements only: a component may be
 * found, and have its references followed, while its siblings are still being read.
 */
final class ChildIndex {
  private final Component owner;
  private final Map<String, Component> lasting = new HashMap<>();

  /** Position of elements that are made anew by every asking, among those of the owner. */
  private final Map<String, Integer> passing = new HashMap<>();

  /**
   * @param kept components that are objects that stay
   */
  ChildIndex(Component owner, List<Component> kept) {
    this.owner = owner;
    Map<XmlElement, Component> byElement = new HashMap<>();
    kept.forEach(component -> byElement.put(component.element(), component));
    int position = 0;
    for (XmlElement element : owner.element().elements()) {
      String id = element.attribute("id");
      if (id != null && !lasting.containsKey(id) && !passing.containsKey(id)) {
        Component component = byElement.get(element);
        if (component != null) {
          lasting.put(id, component);
        } else if (element.isPassing()) {
          passing.put(id, position);
        }
      }
      position++;
    }
  }

  Optional<Component> find(String id) {
    Component stays = lasting.get(id);
    Integer position = passing.get(id);
    return stays != null || position == null
        ? Optional.ofNullable(stays)
        : owner.findInside(owner.element().elements().get(position));
  }
}
