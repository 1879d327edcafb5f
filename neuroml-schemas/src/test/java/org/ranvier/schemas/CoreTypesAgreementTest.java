/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Our core types against the published ones: the same facts, none of the wording. */
class CoreTypesAgreementTest {

  /**
   * What we state differently on purpose, see lems/README.md: fact of the published files, fact of
   * ours.
   */
  private static final Map<String, String> DEVIATIONS =
      Map.of(
          "/Dimension(i=-2 l=2 m=2 name=resistivity t=-3)",
          "/Dimension(i=-2 l=3 m=1 name=resistivity t=-3)");

  @Test
  void everyPublishedFactIsStatedAndNothingElse() {
    Map<String, Element> published = LemsFiles.published();
    Map<String, Element> ours = LemsFiles.ours();
    Set<String> missing = new LinkedHashSet<>();
    Set<String> added = new LinkedHashSet<>();
    for (String file : LemsFiles.NAMES) {
      Set<String> expected = fileFacts(published.get(file));
      Set<String> actual = fileFacts(ours.get(file));
      LemsFacts.missing(expected, actual).forEach(missing::add);
      LemsFacts.missing(actual, expected).forEach(added::add);
    }
    assertThat(missing).containsExactlyInAnyOrderElementsOf(DEVIATIONS.keySet());
    assertThat(added).containsExactlyInAnyOrderElementsOf(DEVIATIONS.values());
  }

  @Test
  void noDescriptionIsAPublishedOne() {
    Set<String> published = new TreeSet<>();
    for (Element root : LemsFiles.published().values()) {
      LemsFiles.subtree(root)
          .forEach(element -> published.add(words(element.getAttribute("description"))));
    }
    assertThat(published).hasSizeGreaterThan(300);
    for (Map.Entry<String, Element> file : LemsFiles.ours().entrySet()) {
      for (Element element : LemsFiles.subtree(file.getValue())) {
        String description = words(element.getAttribute("description"));
        if (description.split(" ").length > 3) {
          assertThat(published)
              .as("%s: %s", file.getKey(), element.getAttribute("name"))
              .doesNotContain(description);
        }
      }
    }
  }

  @Test
  void changingOrDroppingAnyStatementOfAComponentTypeChangesItsFacts() {
    for (Element type : LemsFiles.componentTypes(LemsFiles.ours()).values()) {
      Set<String> original = LemsFacts.of(type);
      for (Element element : LemsFiles.subtree(type)) {
        for (Attr attribute : factAttributes(element)) {
          String value = attribute.getValue();
          attribute.setValue(value + "0");
          assertThat(LemsFacts.of(type))
              .as("%s: %s", type.getAttribute("name"), attribute)
              .isNotEqualTo(original);
          attribute.setValue(value);
        }
        if (element != type) {
          var parent = element.getParentNode();
          var next = element.getNextSibling();
          parent.removeChild(element);
          assertThat(LemsFacts.of(type))
              .as("%s without %s", type.getAttribute("name"), element)
              .isNotEqualTo(original);
          parent.insertBefore(element, next);
        }
      }
      assertThat(LemsFacts.of(type)).isEqualTo(original);
    }
  }

  @Test
  void swappingTwoAssignmentsChangesTheFacts() {
    Element type = LemsFiles.componentTypes(LemsFiles.ours()).get("tsodyksMarkramDepFacMechanism");
    Set<String> original = LemsFacts.of(type);
    Element onEvent =
        LemsFiles.subtree(type).stream()
            .filter(e -> e.getLocalName().equals("OnEvent"))
            .findFirst()
            .orElseThrow();
    List<Element> assignments = LemsFiles.children(onEvent, "StateAssignment");
    onEvent.appendChild(assignments.getFirst());
    assertThat(LemsFacts.of(type)).isNotEqualTo(original);
  }

  /**
   * Facts about the statements of a file; its own description and schema hints are not among them.
   */
  private static Set<String> fileFacts(Element root) {
    Set<String> facts = new TreeSet<>();
    int include = 0;
    for (Element child : LemsFiles.children(root)) {
      if (child.getLocalName().equals("Include")) {
        facts.add(root.getLocalName() + ++include + LemsFacts.of(child));
      } else {
        facts.addAll(LemsFacts.of(child));
      }
    }
    return facts;
  }

  private static List<Attr> factAttributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength())
        .mapToObj(i -> (Attr) attributes.item(i))
        .filter(a -> !a.getName().equals("description") && a.getNamespaceURI() == null)
        .toList();
  }

  /**
   * Lower-case words only: case, spacing, punctuation and the underscores of published
   * cross-references do not count.
   */
  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
