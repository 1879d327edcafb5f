/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Where schemas and published documents come from. */
final class SchemaFiles {
  static final String NEUROML = "NeuroML_v2.3.1.xsd";
  static final String LEMS = "LEMS_v0.7.6.xsd";

  private SchemaFiles() {}

  /** One of our schemas, from the class path as programs see it. */
  static Document ours(String name) throws IOException, SAXException {
    try (InputStream in =
        SchemaFiles.class.getResourceAsStream("/org/ranvier/schemas/xsd/" + name)) {
      return parse(Objects.requireNonNull(in, name));
    }
  }

  static Document publishedNeuroML() throws IOException, SAXException {
    return parse(corpus().resolve("NeuroML2/Schemas/NeuroML2").resolve(NEUROML));
  }

  /**
   * The folder of published models; without it the test is skipped, or fails where the corpus is
   * required.
   */
  static Path corpus() {
    String folder = System.getProperty("ranvier.corpus", "");
    boolean present = !folder.isEmpty() && Files.isDirectory(Path.of(folder));
    if (!present && Boolean.getBoolean("ranvier.require.corpus")) {
      throw new IllegalStateException(
          "the corpus is required, but ranvier.corpus names no folder: '" + folder + "'");
    }
    Assumptions.assumeTrue(
        present, "needs the published models; -Dranvier.corpus names their folder");
    return Path.of(folder);
  }

  /** Every well-formed file of the corpus whose root is {@code neuroml}, sorted by path. */
  static List<Path> corpusDocuments() throws IOException {
    List<Path> candidates;
    try (Stream<Path> files = Files.walk(corpus())) {
      candidates = files.filter(SchemaFiles::mayBeNeuroML).sorted().toList();
    }
    List<Path> documents = new ArrayList<>();
    for (Path file : candidates) {
      if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("<neuroml")) {
        documents.add(file);
      }
    }
    return documents;
  }

  private static boolean mayBeNeuroML(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".nml") || name.endsWith(".xml");
  }

  static Document parse(Path file) throws IOException, SAXException {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(in);
    }
  }

  static Document parse(InputStream in) throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return factory.newDocumentBuilder().parse(in);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All elements of a document, the root first, in document order. */
  static List<Element> elements(Document document) {
    NodeList all = document.getElementsByTagName("*");
    List<Element> result = new ArrayList<>(all.getLength());
    for (int i = 0; i < all.getLength(); i++) {
      result.add((Element) all.item(i));
    }
    return result;
  }
}
