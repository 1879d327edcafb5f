/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.neuroml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ranvier.neuroml.lems.ComponentType;
import org.ranvier.neuroml.lems.LemsType;
import org.ranvier.neuroml.model.Connection;
import org.ranvier.neuroml.model.NeuroMLDocument;
import org.ranvier.neuroml.model.Segment;
import org.w3c.dom.Document;

/** Published models, loaded through EMF: nothing of them is lost or counted twice. */
class CorpusLoadTest {
  private static final long LARGEST = 200_000;

  @Test
  void everyNeuroMLFileBecomesADocumentWithAllItsSegmentsAndConnections() throws Exception {
    List<Path> files = files("", ".nml");
    assertThat(files).hasSizeGreaterThan(100);
    int segments = 0;
    for (Path file : files) {
      XMLResource resource = NeuroMLModel.load(file);
      EObject root = NeuroMLModel.root(resource);
      assertThat(root).as(file.toString()).isInstanceOf(NeuroMLDocument.class);
      Document dom = dom(file);
      assertThat(count(root, Segment.class))
          .as("segments of %s", file)
          .isEqualTo(elements(dom, "segment"));
      assertThat(count(root, Connection.class))
          .as("connections of %s", file)
          .isEqualTo(elements(dom, "connection"));
      assertThat(((NeuroMLDocument) root).getInclude()).as(file.toString()).hasSize(includes(dom));
      segments += count(root, Segment.class);
    }
    assertThat(segments).isGreaterThan(500);
  }

  @Test
  void theCoreTypesBecomeComponentTypesWithTheirParameters() throws Exception {
    int types = 0;
    for (Path file : files("NeuroML2/NeuroML2CoreTypes", ".xml")) {
      LemsType lems = (LemsType) NeuroMLModel.root(NeuroMLModel.load(file));
      Document dom = dom(file);
      assertThat(count(lems, ComponentType.class))
          .as(file.toString())
          .isEqualTo(elements(dom, "ComponentType"));
      assertThat(count(lems, org.ranvier.neuroml.lems.Parameter.class))
          .as("parameters of %s", file)
          .isEqualTo(elements(dom, "Parameter"));
      types += lems.getComponentType().size();
    }
    assertThat(types).isEqualTo(272);
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    String corpus = System.getProperty("ranvier.corpus", "");
    Path root = Path.of(corpus, folder);
    boolean present = !corpus.isEmpty() && Files.isDirectory(root);
    if (!present && Boolean.getBoolean("ranvier.require.corpus")) {
      throw new IllegalStateException("the corpus is required, but there is no folder " + root);
    }
    Assumptions.assumeTrue(
        present, "needs the published models; -Dranvier.corpus names their folder");
    List<Path> result = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Iterator<Path> i = all.sorted().iterator(); i.hasNext(); ) {
        Path file = i.next();
        if (file.toString().endsWith(ending)
            && Files.size(file) < LARGEST
            && isOfTheLanguage(file)) {
          result.add(file);
        }
      }
    }
    return result;
  }

  private static boolean isOfTheLanguage(Path file) throws IOException {
    return Pattern.compile("<(neuroml|Lems)[\\s>]").matcher(Files.readString(file)).find();
  }

  private static Document dom(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static int elements(Document dom, String name) {
    return dom.getElementsByTagNameNS("*", name).getLength();
  }

  /** Inclusions of files; segment groups have elements of the same name, without href. */
  private static int includes(Document dom) {
    int count = 0;
    for (int i = 0; i < elements(dom, "include"); i++) {
      var include = (org.w3c.dom.Element) dom.getElementsByTagNameNS("*", "include").item(i);
      count += include.hasAttribute("href") ? 1 : 0;
    }
    return count;
  }

  private static int count(EObject root, Class<?> type) {
    int count = 0;
    for (TreeIterator<EObject> i = root.eAllContents(); i.hasNext(); ) {
      count += type.isInstance(i.next()) ? 1 : 0;
    }
    return count;
  }
}
