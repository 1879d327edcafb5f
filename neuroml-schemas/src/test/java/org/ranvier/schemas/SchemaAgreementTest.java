/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Our NeuroML schema says exactly what the published one says; and the comparison would notice if
 * it did not.
 */
class SchemaAgreementTest {

  @Test
  void oursStatesTheSameFactsAsThePublishedSchema() throws Exception {
    SortedSet<String> published = SchemaFacts.of(SchemaFiles.publishedNeuroML());
    SortedSet<String> ours = SchemaFacts.of(SchemaFiles.ours(SchemaFiles.NEUROML));
    assertThat(ours.size()).as("number of facts").isGreaterThan(1500);
    List<String> missing = published.stream().filter(fact -> !ours.contains(fact)).toList();
    List<String> surplus = ours.stream().filter(fact -> !published.contains(fact)).toList();
    assertThat(missing).as("said by the published schema only").isEmpty();
    assertThat(surplus).as("said by ours only").isEmpty();
  }

  @Test
  void noticesASingleChangedCardinality() throws Exception {
    SortedSet<String> facts = SchemaFacts.of(SchemaFiles.ours(SchemaFiles.NEUROML));
    Document changed = SchemaFiles.ours(SchemaFiles.NEUROML);
    Element segment =
        SchemaFiles.elements(changed).stream()
            .filter(e -> e.getAttribute("name").equals("segment"))
            .findFirst()
            .orElseThrow();
    segment.setAttribute("minOccurs", "0");
    assertThat(difference(facts, SchemaFacts.of(changed)))
        .containsExactlyInAnyOrder(
            "complexType Morphology / complexContent / extension / 0 sequence / 0 element : maxOccurs=unbounded, minOccurs=0,"
                + " name=segment, type={http://www.neuroml.org/schema/neuroml2}Segment",
            "complexType Morphology / complexContent / extension / 0 sequence / 0 element : maxOccurs=unbounded, minOccurs=1,"
                + " name=segment, type={http://www.neuroml.org/schema/neuroml2}Segment");
  }

  /**
   * Every written value of the schema is a fact: changing any one of them, wherever it stands, must
   * show.
   */
  @Test
  void noticesEveryChangedValue() throws Exception {
    SortedSet<String> facts = SchemaFacts.of(SchemaFiles.ours(SchemaFiles.NEUROML));
    Document schema = SchemaFiles.ours(SchemaFiles.NEUROML);
    List<Attr> values = values(schema);
    assertThat(values.size()).as("written values").isGreaterThan(2500);
    Random random = new Random(2311);
    for (int i = 0; i < 300; i++) {
      Attr value = values.get(random.nextInt(values.size()));
      String before = value.getValue();
      value.setValue(before + "9");
      assertThat(SchemaFacts.of(schema)).as("%s=%s", value.getName(), before).isNotEqualTo(facts);
      value.setValue(before);
    }
    assertThat(SchemaFacts.of(schema)).isEqualTo(facts);
  }

  @Test
  void noticesDroppedAndReorderedParts() throws Exception {
    SortedSet<String> facts = SchemaFacts.of(SchemaFiles.ours(SchemaFiles.NEUROML));
    Random random = new Random(199);
    List<String> particles =
        List.of("element", "attribute", "pattern", "enumeration", "any", "group");
    for (int i = 0; i < 150; i++) {
      Document schema = SchemaFiles.ours(SchemaFiles.NEUROML);
      List<Element> parts =
          SchemaFiles.elements(schema).stream()
              .filter(e -> particles.contains(e.getLocalName()))
              .toList();
      Element part = parts.get(random.nextInt(parts.size()));
      Node next = nextElement(part);
      boolean ordered =
          next != null
              && !part.getLocalName().equals("attribute")
              && part.getParentNode() != schema.getDocumentElement();
      boolean swap = ordered && next.getLocalName().equals(part.getLocalName());
      part.getParentNode().removeChild(part);
      if (swap) {
        next.getParentNode().insertBefore(part, next.getNextSibling());
      }
      assertThat(SchemaFacts.of(schema))
          .as("%s %s", part.getLocalName(), part.getAttribute("name"))
          .isNotEqualTo(facts);
    }
  }

  @Test
  void takesNoNoticeOfLayoutPrefixesAndSpelledOutDefaults() throws Exception {
    String terse =
        "<schema xmlns='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t' xmlns:t='urn:t'>"
            + "<complexType name='A'><sequence><element name='b' type='t:A'/></sequence><attribute name='c' type='string'/></complexType></schema>";
    String wordy =
        "<!-- c --><x:schema xmlns:x='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t' xmlns='urn:t'"
            + " elementFormDefault='unqualified'>\n <x:complexType name='A'>\n<x:annotation><x:documentation>d</x:documentation></x:annotation>"
            + "<x:sequence minOccurs='1'><x:element maxOccurs='1' type='A' name='b'/></x:sequence>"
            + "<x:attribute use='optional' type='x:string' name='c'/></x:complexType></x:schema>";
    assertThat(facts(terse)).isEqualTo(facts(wordy));
  }

  @Test
  void refusesConstructsItCannotCompare() {
    String start = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>";
    assertThatThrownBy(() -> facts(start + "<xs:notation name='n' public='p'/></xs:schema>"))
        .hasMessageContaining("xs:notation");
    assertThatThrownBy(() -> facts(start + "<xs:complexType name='n' mixed='true'/></xs:schema>"))
        .hasMessageContaining("mixed");
    assertThatThrownBy(
            () ->
                facts(
                    start + "<xs:element name='n'><xs:unique name='u'/></xs:element></xs:schema>"))
        .hasMessageContaining("xs:unique");
  }

  private static SortedSet<String> facts(String schema) throws Exception {
    return SchemaFacts.of(
        SchemaFiles.parse(new ByteArrayInputStream(schema.getBytes(StandardCharsets.UTF_8))));
  }

  private static List<String> difference(SortedSet<String> one, SortedSet<String> other) {
    List<String> result =
        new ArrayList<>(one.stream().filter(fact -> !other.contains(fact)).toList());
    other.stream().filter(fact -> !one.contains(fact)).forEach(result::add);
    return result;
  }

  private static List<Attr> values(Document schema) {
    List<Attr> result = new ArrayList<>();
    for (Element element : SchemaFiles.elements(schema)) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        if (attribute.getNamespaceURI() == null) {
          result.add(attribute);
        }
      }
    }
    return result;
  }

  private static Node nextElement(Node node) {
    Node next = node.getNextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    return next;
  }
}
