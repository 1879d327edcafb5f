/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.neuroml.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.ranvier.neuroml.internal.SchemaType.Member;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the types of an XML Schema with their explanations; enough for schemas made of named types,
 * groups and extensions.
 */
public final class SchemaReader {
  private final Map<String, Element> groups = new HashMap<>();
  private final Map<String, SchemaType> types = new LinkedHashMap<>();
  private final Map<String, Member> roots = new LinkedHashMap<>();

  private SchemaReader() {}

  /**
   * The content of a schema.
   *
   * @param types types by name
   * @param roots root elements by name
   */
  public record Content(Map<String, SchemaType> types, Map<String, Member> roots) {}

  /** Reads a schema of ours from a stream; anything wrong with it is our fault. */
  public static Content read(InputStream in) throws IOException {
    Element schema = parse(in);
    SchemaReader reader = new SchemaReader();
    for (Element declaration : children(schema)) {
      if (declaration.getLocalName().equals("group")) {
        reader.groups.put(declaration.getAttribute("name"), declaration);
      }
    }
    for (Element declaration : children(schema)) {
      reader.readDeclaration(declaration);
    }
    return new Content(reader.types, reader.roots);
  }

  private void readDeclaration(Element declaration) {
    String name = declaration.getAttribute("name");
    switch (declaration.getLocalName()) {
      case "complexType", "simpleType" -> types.put(name, type(name, declaration));
      case "element" -> {
        for (Element nameless : children(declaration)) {
          if (nameless.getLocalName().equals("complexType")) {
            types.put(name, type(name, nameless));
          }
        }
        roots.put(name, new Member(typeName(declaration, name), documentation(declaration)));
      }
      default -> {
        // Groups are taken in where they are referred to; annotations of the whole schema say
        // nothing about a type.
      }
    }
  }

  private SchemaType type(String name, Element declaration) {
    Map<String, Member> elements = new LinkedHashMap<>();
    Map<String, Member> attributes = new LinkedHashMap<>();
    String base = collect(declaration, elements, attributes);
    return new SchemaType(name, base, documentation(declaration), elements, attributes);
  }

  /** Gathers what is declared below a construct; returns the base type if there is one. */
  private @Nullable String collect(
      Element parent, Map<String, Member> elements, Map<String, Member> attributes) {
    String base = null;
    for (Element child : children(parent)) {
      String name = child.getAttribute("name");
      switch (child.getLocalName()) {
        case "element" ->
            elements.put(name, new Member(typeName(child, name), documentation(child)));
        case "attribute" ->
            attributes.put(name, new Member(typeName(child, name), documentation(child)));
        case "group" -> {
          Element group = groups.get(localPart(child.getAttribute("ref")));
          if (group != null) {
            collect(group, elements, attributes);
          }
        }
        default -> {
          String inner = collect(child, elements, attributes);
          base =
              child.hasAttribute("base")
                  ? localPart(child.getAttribute("base"))
                  : inner == null ? base : inner;
        }
      }
    }
    return base;
  }

  private static String typeName(Element declaration, String nameless) {
    return declaration.hasAttribute("type")
        ? localPart(declaration.getAttribute("type"))
        : nameless;
  }

  private static String localPart(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
  }

  private static @Nullable String documentation(Element declaration) {
    for (Element annotation : children(declaration)) {
      if (annotation.getLocalName().equals("annotation")) {
        return annotation.getTextContent().strip().replaceAll("\\s+", " ");
      }
    }
    return null;
  }

  private static List<Element> children(Element parent) {
    List<Element> result = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        result.add(element);
      }
    }
    return result;
  }

  private static Element parse(InputStream in) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of the JDK lacks a feature", e);
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }
}
