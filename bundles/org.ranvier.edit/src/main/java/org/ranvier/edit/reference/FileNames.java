/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * What a file defines right below its root, by name. Made from the file alone, so an edit of one
 * file leaves those of all others as they are.
 */
final class FileNames {
  private final Map<Group, Map<String, List<XmlElement>>> groups = new LinkedHashMap<>();

  /** What names right below the root may stand for. */
  enum Group {
    COMPONENT,
    TYPE,
    UNIT,
    DIMENSION,
    CONSTANT
  }

  FileNames(XmlDocument document) {
    document.findRoot().ifPresent(root -> root.elements().forEach(this::add));
  }

  private void add(XmlElement element) {
    switch (element.localName()) {
      case "ComponentType" -> add(Group.TYPE, element, "name");
      case "Unit" -> add(Group.UNIT, element, "symbol");
      case "Dimension" -> add(Group.DIMENSION, element, "name");
      case "Constant" -> add(Group.CONSTANT, element, "name");
      default -> {
        if (Zone.isComponent(element)) {
          add(Group.COMPONENT, element, "id");
        }
      }
    }
  }

  private void add(Group group, XmlElement element, String attribute) {
    String name = element.attribute(attribute);
    if (name != null) {
      groups
          .computeIfAbsent(group, g -> new LinkedHashMap<>())
          .computeIfAbsent(name.strip(), n -> new ArrayList<>(1))
          .add(element);
    }
  }

  /** Elements that define the name, in the order of the file. */
  List<XmlElement> find(Group group, String name) {
    return groups.getOrDefault(group, Map.of()).getOrDefault(name, List.of());
  }

  /** All elements of one group, in the order of the file. */
  List<XmlElement> all(Group group) {
    List<XmlElement> all = new ArrayList<>();
    groups.getOrDefault(group, Map.of()).values().forEach(all::addAll);
    return all;
  }

  Collection<String> names(Group group) {
    return Collections.unmodifiableSet(groups.getOrDefault(group, Map.of()).keySet());
  }

  /** Whether the file adds to the language: types, units, dimensions, constants. */
  boolean declares() {
    return groups.keySet().stream().anyMatch(group -> group != Group.COMPONENT);
  }
}
