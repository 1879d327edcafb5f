/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.validation.schema.SchemaIndex;
import org.ranvier.validation.schema.SchemaIndex.Attribute;
import org.ranvier.validation.schema.SchemaIndex.Child;
import org.ranvier.xml.XmlElement;

/** What the schema of today allows; looked up once for each type, of which there can be many. */
final class Today {
  private static final SchemaIndex SCHEMA = SchemaIndex.ofNeuroMl();

  private final Map<String, Map<String, Child>> children = new HashMap<>();
  private final Map<String, Map<String, Attribute>> attributes = new HashMap<>();

  Optional<String> rootType(XmlElement root) {
    return SCHEMA.findRootType(root.localName());
  }

  /** The type of a child of this name; empty where none is allowed. */
  Optional<String> child(String type, String name) {
    return Optional.ofNullable(childrenOf(type).get(name)).map(Child::type);
  }

  /** Names of the children of a type in the order of the schema. */
  List<String> children(String type) {
    return List.copyOf(childrenOf(type).keySet());
  }

  /** Whether a child tells something of any element, and is no part of what the element is. */
  boolean isRemark(String name) {
    return childrenOf("Standalone").containsKey(name);
  }

  private Map<String, Child> childrenOf(String type) {
    return children.computeIfAbsent(
        type,
        each -> {
          Map<String, Child> found = new LinkedHashMap<>();
          SCHEMA.childrenOf(each).forEach(child -> found.putIfAbsent(child.name(), child));
          return found;
        });
  }

  Optional<Attribute> attribute(String type, String name) {
    return Optional.ofNullable(attributesOf(type).get(name));
  }

  boolean has(String type, String attribute) {
    return attributesOf(type).containsKey(attribute);
  }

  boolean requires(String type, String attribute) {
    return attribute(type, attribute).filter(Attribute::required).isPresent();
  }

  /** Whether the children of a parent are numbered by this attribute. */
  boolean isNumber(String type, String attribute) {
    return attribute(type, attribute)
        .flatMap(each -> SCHEMA.findValueType(each.type()))
        .filter(each -> each.base().equals("nonNegativeInteger"))
        .isPresent();
  }

  /** Names of attributes in the order of the schema. */
  List<String> order(String type) {
    return List.copyOf(attributesOf(type).keySet());
  }

  private Map<String, Attribute> attributesOf(String type) {
    return attributes.computeIfAbsent(
        type,
        each -> {
          Map<String, Attribute> found = new LinkedHashMap<>();
          SCHEMA.attributesOf(each).forEach(attribute -> found.put(attribute.name(), attribute));
          return found;
        });
  }

  /** Whether the value is one of the words that the attribute can have, or it can have any. */
  boolean takes(String type, String attribute, String value) {
    List<String> words =
        attribute(type, attribute)
            .flatMap(each -> SCHEMA.findValueType(each.type()))
            .map(SchemaIndex.ValueType::values)
            .orElse(List.of());
    return words.isEmpty() || words.contains(value);
  }

  /**
   * The one element that may stand in a type and have exactly such children as another has; empty
   * where there is none, or several.
   *
   * @param prefix that its name has to begin with
   */
  Optional<String> withChildrenOf(XmlElement element, String parentType, String prefix) {
    Set<String> there = new HashSet<>(element.elementCounts().keySet());
    List<String> fitting =
        childrenOf(parentType).values().stream()
            .filter(each -> each.name().startsWith(prefix) && !each.name().equals(prefix))
            .filter(each -> fits(each.type(), there))
            .map(Child::name)
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private boolean fits(String type, Set<String> there) {
    Map<String, Child> allowed = childrenOf(type);
    return allowed.keySet().containsAll(there)
        && allowed.values().stream()
            .filter(Child::required)
            .allMatch(each -> there.contains(each.name()));
  }
}
