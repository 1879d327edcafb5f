/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * What an element of a LEMS file says, as a set of one-line facts without descriptions, comments
 * and layout.
 *
 * <p>Order counts where LEMS gives it a meaning: among elements of one kind (children, assignments,
 * conditions) and in the sequence of structural members of a ComponentType. It does not count among
 * the variables and equations of Dynamics, which hold at the same time.
 */
final class LemsFacts {

  private static final Set<String> UNORDERED =
      Set.of(
          "StateVariable",
          "DerivedVariable",
          "ConditionalDerivedVariable",
          "TimeDerivative",
          "Dimension",
          "Unit",
          "ComponentType");

  private static final Set<String> STRUCTURAL =
      Set.of("Child", "Children", "Link", "ComponentReference", "Attachments");

  private LemsFacts() {}

  static Set<String> of(Element element) {
    Set<String> facts = new TreeSet<>();
    collect(element, "", facts);
    return facts;
  }

  /** Facts in the first but not in the second set. */
  static Set<String> missing(Set<String> expected, Set<String> actual) {
    Set<String> result = new TreeSet<>(expected);
    result.removeAll(actual);
    return result;
  }

  private static void collect(Element element, String path, Set<String> facts) {
    String own = path + "/" + element.getLocalName() + attributes(element);
    facts.add(own);
    Map<String, Integer> counts = new HashMap<>();
    List<String> sequence = new ArrayList<>();
    for (Element child : LemsFiles.children(element)) {
      String kind = child.getLocalName();
      int index = counts.merge(kind, 1, Integer::sum);
      collect(child, UNORDERED.contains(kind) ? own : own + "." + index, facts);
      if (STRUCTURAL.contains(kind)) {
        sequence.add(kind + " " + child.getAttribute("name"));
      }
    }
    if (!sequence.isEmpty()) {
      facts.add(own + " sequence " + sequence);
    }
  }

  private static String attributes(Element element) {
    Map<String, String> values = new TreeMap<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!attribute.getName().equals("description") && attribute.getNamespaceURI() == null) {
        values.put(attribute.getName(), attribute.getValue().replaceAll("\\s+", ""));
      }
    }
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(" ", "(", ")"));
  }
}
