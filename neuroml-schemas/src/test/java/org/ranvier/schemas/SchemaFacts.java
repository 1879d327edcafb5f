/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What an XML Schema says, without how it says it: one line of text for each declaration, in a
 * canonical form. Layout, comments, documentation, prefixes, the order of declarations and
 * spelled-out defaults make no difference; everything else does. A construct this reader does not
 * know is refused, so that nothing escapes the comparison.
 */
final class SchemaFacts {
  private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;
  private static final Set<String> PARTICLES =
      Set.of("sequence", "choice", "all", "group", "element", "any");
  private static final Set<String> DERIVATIONS =
      Set.of("complexContent", "simpleContent", "extension", "restriction");
  private static final Set<String> FACETS =
      Set.of(
          "pattern", "enumeration", "minInclusive", "maxInclusive", "minExclusive", "maxExclusive");
  private static final Set<String> TYPES = Set.of("complexType", "simpleType");
  private static final Set<String> QNAMES = Set.of("type", "base", "ref");

  /** The properties a construct may have, with the value each stands for when it is absent. */
  private static final Map<String, Map<String, String>> PROPERTIES =
      Map.ofEntries(
          Map.entry("element", Map.of("name", "", "type", "", "minOccurs", "1", "maxOccurs", "1")),
          Map.entry(
              "any",
              Map.of(
                  "namespace",
                  "##any",
                  "processContents",
                  "strict",
                  "minOccurs",
                  "1",
                  "maxOccurs",
                  "1")),
          Map.entry("anyAttribute", Map.of("namespace", "##any", "processContents", "strict")),
          Map.entry("group", Map.of("name", "", "ref", "", "minOccurs", "1", "maxOccurs", "1")),
          Map.entry("sequence", Map.of("minOccurs", "1", "maxOccurs", "1")),
          Map.entry("choice", Map.of("minOccurs", "1", "maxOccurs", "1")),
          Map.entry("all", Map.of("minOccurs", "1", "maxOccurs", "1")),
          Map.entry(
              "attribute",
              Map.of("name", "", "type", "", "use", "optional", "default", "", "fixed", "")),
          Map.entry("complexType", Map.of("name", "")),
          Map.entry("simpleType", Map.of("name", "")),
          Map.entry("complexContent", Map.of()),
          Map.entry("simpleContent", Map.of()),
          Map.entry("extension", Map.of("base", "")),
          Map.entry("restriction", Map.of("base", "")));

  private final SortedSet<String> facts = new TreeSet<>();

  private SchemaFacts() {}

  static SortedSet<String> of(Document schema) {
    SchemaFacts reader = new SchemaFacts();
    Element root = schema.getDocumentElement();
    reader.facts.add("schema targetNamespace=" + root.getAttribute("targetNamespace"));
    for (String form : List.of("elementFormDefault", "attributeFormDefault")) {
      reader.facts.add(
          "schema "
              + form
              + "="
              + (root.hasAttribute(form) ? root.getAttribute(form) : "unqualified"));
    }
    for (Element declaration : children(root)) {
      String path = declaration.getLocalName() + " " + declaration.getAttribute("name");
      if (!reader.facts.add(path)) {
        throw new IllegalArgumentException(path + " is declared twice");
      }
      reader.describe(path, declaration);
    }
    return reader.facts;
  }

  private void describe(String path, Element construct) {
    String kind = construct.getLocalName();
    facts.add(path + " : " + properties(construct));
    int position = 0;
    for (Element child : children(construct)) {
      String name = child.getLocalName();
      if (PARTICLES.contains(name)) {
        describe(path + " / " + position++ + " " + name, child);
      } else if (name.equals("attribute")) {
        describe(path + " / @" + child.getAttribute("name"), child);
      } else if (FACETS.contains(name)) {
        facts.add(path + " / " + position++ + " " + name + "=" + child.getAttribute("value"));
      } else if (DERIVATIONS.contains(name)
          || TYPES.contains(name)
          || name.equals("anyAttribute")) {
        describe(path + " / " + name, child);
      } else {
        throw new IllegalArgumentException(
            path + ": xs:" + name + " in xs:" + kind + " is not known to the comparison");
      }
    }
  }

  private static String properties(Element construct) {
    Map<String, String> known = PROPERTIES.get(construct.getLocalName());
    if (known == null) {
      throw new IllegalArgumentException(
          "xs:" + construct.getLocalName() + " is not known to the comparison");
    }
    for (int i = 0; i < construct.getAttributes().getLength(); i++) {
      String name = construct.getAttributes().item(i).getNodeName();
      if (!known.containsKey(name)) {
        throw new IllegalArgumentException(
            name + " of xs:" + construct.getLocalName() + " is not known to the comparison");
      }
    }
    List<String> values = new ArrayList<>();
    for (String name : new TreeSet<>(known.keySet())) {
      Attr written = construct.getAttributeNode(name);
      String value = written == null ? known.get(name) : written.getValue();
      values.add(
          name
              + "="
              + (QNAMES.contains(name) && written != null ? expanded(construct, value) : value));
    }
    return String.join(", ", values);
  }

  private static String expanded(Element scope, String qualifiedName) {
    int colon = qualifiedName.indexOf(':');
    String prefix = colon < 0 ? null : qualifiedName.substring(0, colon);
    return "{" + scope.lookupNamespaceURI(prefix) + "}" + qualifiedName.substring(colon + 1);
  }

  /** The schema constructs directly inside one, without annotations. */
  private static List<Element> children(Element parent) {
    List<Element> result = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && !child.getLocalName().equals("annotation")) {
        if (!XSD.equals(child.getNamespaceURI())) {
          throw new IllegalArgumentException(child.getNodeName() + " is no schema construct");
        }
        result.add(child);
      }
    }
    return result;
  }
}
