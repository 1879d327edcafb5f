/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlNode;
import org.ranvier.xml.XmlText;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Runs the JDK's schema validator over a tree. The tree is fed to it element by element instead of
 * having it parse the file once more: so every complaint belongs to an element known exactly, and
 * nothing outside the text can be fetched.
 */
final class SchemaChecker {
  private final Schema schema;

  SchemaChecker(String schemaText) {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      schema = factory.newSchema(new StreamSource(new StringReader(schemaText)));
    } catch (SAXException e) {
      throw new IllegalStateException("the NeuroML schema cannot be compiled", e);
    }
  }

  /** Every complaint about the document, in the order of the text. */
  List<SchemaVerdict> check(XmlDocument document) {
    Feed feed = new Feed(schema.newValidatorHandler());
    try {
      feed.run(document.root());
    } catch (SAXException e) {
      throw new IllegalStateException("the schema validator stopped", e);
    }
    return feed.verdicts;
  }

  private static final class Feed implements ErrorHandler {
    private final ValidatorHandler handler;
    private final List<SchemaVerdict> verdicts = new ArrayList<>();
    private @Nullable XmlElement current;

    Feed(ValidatorHandler handler) {
      this.handler = handler;
      handler.setErrorHandler(this);
    }

    void run(XmlElement root) throws SAXException {
      handler.startDocument();
      feed(root);
      handler.endDocument();
    }

    private void feed(XmlElement element) throws SAXException {
      current = element;
      AttributesImpl attributes = new AttributesImpl();
      for (XmlAttribute each : element.attributes()) {
        if (each.isNamespaceDeclaration()) {
          handler.startPrefixMapping(declaredPrefix(each), each.value());
        } else {
          attributes.addAttribute(
              each.namespaceUri(), each.localName(), each.name(), "CDATA", each.value());
        }
      }
      handler.startElement(element.namespaceUri(), element.localName(), element.name(), attributes);
      boolean row = false;
      for (XmlNode node : element.content()) {
        if (row) {
          break; // rows of a table come last, and have all the same form
        }
        row = node instanceof XmlElement each && each.isOfTable();
        switch (node) {
          case XmlElement child -> feed(child);
          case XmlText text -> feed(element, text);
          default -> {} // comments and instructions mean nothing to a schema
        }
      }
      current = element;
      handler.endElement(element.namespaceUri(), element.localName(), element.name());
    }

    private void feed(XmlElement parent, XmlText text) throws SAXException {
      current = parent;
      char[] characters = text.value().toCharArray();
      handler.characters(characters, 0, characters.length);
    }

    private static String declaredPrefix(XmlAttribute declaration) {
      return declaration.prefix().isEmpty() ? "" : declaration.localName();
    }

    @Override
    public void warning(SAXParseException e) {
      error(e);
    }

    @Override
    public void error(SAXParseException e) {
      if (current != null) {
        verdicts.add(SchemaVerdict.of(current, String.valueOf(e.getMessage())));
      }
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
