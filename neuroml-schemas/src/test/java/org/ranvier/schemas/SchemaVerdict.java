/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Validates documents against one schema with the validator of the JDK, which may fetch nothing.
 */
final class SchemaVerdict {
  private final Schema schema;

  SchemaVerdict(Document schema) throws SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    this.schema = factory.newSchema(new DOMSource(schema));
  }

  boolean isValid(Document document) throws IOException, SAXException {
    return findings(new DOMSource(document)).isEmpty();
  }

  /** What the validator objects to, in its words; empty for a valid document. */
  List<String> findings(Source document) throws IOException, SAXException {
    Validator validator = schema.newValidator();
    Findings findings = new Findings();
    validator.setErrorHandler(findings);
    validator.validate(document);
    return findings.messages;
  }

  private static final class Findings implements ErrorHandler {
    private final List<String> messages = new ArrayList<>();

    @Override
    public void warning(SAXParseException finding) {
      messages.add("warning: " + finding.getMessage());
    }

    @Override
    public void error(SAXParseException finding) {
      messages.add(finding.getLineNumber() + ": " + finding.getMessage());
    }

    @Override
    public void fatalError(SAXParseException finding) throws SAXException {
      throw finding;
    }
  }
}
