/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a document holds, as flat lines: once as the JDK's parser sees it, once as ours does. */
final class StaxEvents {
  private static final XMLInputFactory FACTORY = factory();

  private StaxEvents() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static List<String> of(Reader text) throws XMLStreamException {
    List<String> events = new ArrayList<>();
    XMLStreamReader reader = FACTORY.createXMLStreamReader(text);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> events.add(startOf(reader));
        case XMLStreamConstants.END_ELEMENT -> events.add("end " + reader.getLocalName());
        case XMLStreamConstants.COMMENT -> events.add("comment " + reader.getText());
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            events.add("instruction " + reader.getPITarget() + "|" + data(reader.getPIData()));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            addText(events, reader.getText());
        default -> {}
      }
    }
    return events;
  }

  static List<String> of(XmlDocument document) {
    List<String> events = new ArrayList<>();
    for (XmlNode node : document.nodesBesideRoot()) {
      if (node.range().start() < document.root().range().start()) {
        add(events, node);
      }
    }
    add(events, document.root());
    for (XmlNode node : document.nodesBesideRoot()) {
      if (node.range().start() > document.root().range().start()) {
        add(events, node);
      }
    }
    return events;
  }

  private static void add(List<String> events, XmlNode node) {
    switch (node) {
      case XmlComment comment -> events.add("comment " + comment.value());
      case XmlInstruction it -> events.add("instruction " + it.target() + "|" + it.data());
      case XmlText text -> addText(events, text.value());
      case XmlElement element -> {
        events.add(startOf(element));
        element.nodes().forEach(child -> add(events, child));
        events.add("end " + element.localName());
      }
    }
  }

  private static String startOf(XMLStreamReader reader) {
    TreeSet<String> attributes = new TreeSet<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.add(
          "{"
              + text(reader.getAttributeNamespace(i))
              + "}"
              + reader.getAttributeLocalName(i)
              + "="
              + reader.getAttributeValue(i));
    }
    return "start {"
        + text(reader.getNamespaceURI())
        + "}"
        + text(reader.getPrefix())
        + ":"
        + reader.getLocalName()
        + attributes;
  }

  private static String startOf(XmlElement element) {
    TreeSet<String> attributes = new TreeSet<>();
    for (XmlAttribute attribute : element.attributes()) {
      if (!attribute.isNamespaceDeclaration()) {
        attributes.add(
            "{" + attribute.namespaceUri() + "}" + attribute.localName() + "=" + attribute.value());
      }
    }
    return "start {"
        + element.namespaceUri()
        + "}"
        + element.prefix()
        + ":"
        + element.localName()
        + attributes;
  }

  private static void addText(List<String> events, String text) {
    if (text.isEmpty()) {
      return;
    }
    String last = events.isEmpty() ? "" : events.getLast();
    if (last.startsWith("text ")) {
      events.set(events.size() - 1, last + text);
    } else {
      events.add("text " + text);
    }
  }

  private static String text(String maybe) {
    return maybe == null ? "" : maybe;
  }

  private static String data(String maybe) {
    return text(maybe).stripLeading();
  }
}
