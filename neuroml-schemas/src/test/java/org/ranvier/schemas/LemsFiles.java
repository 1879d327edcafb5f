/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The core LEMS files as plain XML trees: ours from the class path, the published ones from the
 * corpus.
 */
final class LemsFiles {

  static final List<String> NAMES =
      List.of(
          "NeuroML2CoreTypes.xml",
          "NeuroMLCoreDimensions.xml",
          "NeuroMLCoreCompTypes.xml",
          "Channels.xml",
          "Inputs.xml",
          "Synapses.xml",
          "Cells.xml",
          "Networks.xml",
          "PyNN.xml",
          "Simulation.xml");

  /** Files of types that are not part of NeuroML. */
  static final List<String> BESIDE_NEUROML = List.of("RanvierPlasticity.xml");

  private LemsFiles() {}

  /** Root elements of our files of the core language by file name. */
  static Map<String, Element> ours() {
    return read("lems", NAMES);
  }

  /** Root elements of our files of types beside the core language by file name. */
  static Map<String, Element> besideNeuroMl() {
    return read("ranvier", BESIDE_NEUROML);
  }

  private static Map<String, Element> read(String folder, List<String> names) {
    Map<String, Element> roots = new LinkedHashMap<>();
    for (String name : names) {
      try (InputStream in =
          LemsFiles.class.getResourceAsStream("/org/ranvier/schemas/" + folder + "/" + name)) {
        assertThat(in).as("resource %s", name).isNotNull();
        roots.put(name, parse(in));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
    return roots;
  }

  /**
   * Root elements of the published files by file name; skips the calling test where there is no
   * corpus.
   */
  static Map<String, Element> published() {
    String corpus = System.getProperty("ranvier.corpus", "");
    Path folder = Path.of(corpus, "NeuroML2", "NeuroML2CoreTypes");
    boolean present = !corpus.isEmpty() && Files.isDirectory(folder);
    if (!present && Boolean.getBoolean("ranvier.require.corpus")) {
      throw new AssertionError("the corpus is required but " + folder + " is not there");
    }
    Assumptions.assumeTrue(
        present, "no corpus: set -Dranvier.corpus to compare with the published core types");
    Map<String, Element> roots = new LinkedHashMap<>();
    for (String name : NAMES) {
      try (InputStream in = Files.newInputStream(folder.resolve(name))) {
        roots.put(name, parse(in));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
    return roots;
  }

  static Element parse(InputStream in) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** All ComponentTypes of the given files by name; a name that occurs twice fails. */
  static Map<String, Element> componentTypes(Map<String, Element> roots) {
    Map<String, Element> types = new LinkedHashMap<>();
    for (Element root : roots.values()) {
      for (Element type : children(root, "ComponentType")) {
        assertThat(types.put(type.getAttribute("name"), type))
            .as(type.getAttribute("name"))
            .isNull();
      }
    }
    return types;
  }

  static List<Element> children(Element parent) {
    List<Element> result = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        result.add(element);
      }
    }
    return result;
  }

  static List<Element> children(Element parent, String localName) {
    return children(parent).stream()
        .filter(child -> child.getLocalName().equals(localName))
        .toList();
  }

  /** The element and everything below it, in document order. */
  static List<Element> subtree(Element root) {
    List<Element> result = new ArrayList<>();
    result.add(root);
    for (Element child : children(root)) {
      result.addAll(subtree(child));
    }
    return result;
  }
}
