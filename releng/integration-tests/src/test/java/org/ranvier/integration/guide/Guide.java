/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.guide;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The files of the user guide, as they lie in its bundle. */
final class Guide {
  static final Path REPOSITORY = Path.of(System.getProperty("ranvier.root"));
  static final Path BUNDLE = REPOSITORY.resolve("bundles/org.ranvier.help");

  /**
   * A link as it is written.
   *
   * @param from the folder that relative links begin at
   * @param href what is linked to
   */
  record Link(Path from, String href) {
    /** Why the link leads nowhere; empty where all is well. */
    String fault() throws IOException {
      URI target = URI.create(href);
      if (target.isAbsolute()) {
        return href + " leads out of the guide";
      }
      String path = target.getPath();
      Path file = from.resolve(path).normalize();
      if (!file.startsWith(BUNDLE) || !Files.isRegularFile(file)) {
        return href + ": there is no " + BUNDLE.relativize(file);
      }
      String anchor = target.getFragment();
      return anchor == null || anchors(file).contains(anchor)
          ? ""
          : href + ": " + BUNDLE.relativize(file) + " has no element with the id " + anchor;
    }
  }

  private Guide() {}

  static List<Path> pages() throws IOException {
    return files("html", ".html");
  }

  static List<Path> contexts() throws IOException {
    return files("contexts", ".xml");
  }

  /** Where the platform looks for the Chinese form of a file of this bundle. */
  static Path chinese(Path file) {
    return BUNDLE.resolve("nl/zh/CN").resolve(BUNDLE.relativize(file));
  }

  static Document page(String name) {
    return read(BUNDLE.resolve("html").resolve(name));
  }

  /** All links of the table of contents and of the contexts; they begin at the bundle. */
  static List<Link> links(Path file, String attribute) {
    return elements(read(file), "*").stream()
        .filter(element -> element.hasAttribute(attribute))
        .map(element -> new Link(BUNDLE, element.getAttribute(attribute)))
        .toList();
  }

  /** All links of a page, those to pictures and style sheets among them. */
  static List<Link> linksOfPage(Path page) {
    List<Link> links = new ArrayList<>();
    for (Element element : elements(read(page), "*")) {
      for (String attribute : List.of("href", "src")) {
        String href = element.getAttribute(attribute);
        if (!href.isEmpty()) {
          links.add(
              href.startsWith("#")
                  ? new Link(page.getParent(), page.getFileName() + href)
                  : new Link(page.getParent(), href));
        }
      }
    }
    return links;
  }

  static List<String> anchors(Path page) {
    return elements(read(page), "*").stream()
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** The element of this id. */
  static Element part(Document page, String id) {
    return elements(page, "*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no part with the id " + id));
  }

  /** What stands in the first column of a table, its heading left out. */
  static List<String> firstColumn(Element table) {
    return elements(table, "tr").stream()
        .flatMap(row -> elements(row, "td").stream().limit(1))
        .map(cell -> cell.getTextContent().strip())
        .toList();
  }

  static List<Element> elements(Document document, String name) {
    return list(document.getElementsByTagName(name));
  }

  static List<Element> elements(Element parent, String name) {
    return list(parent.getElementsByTagName(name));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Pages are HTML that is well-formed XML too, so that a test can read them. */
  static Document read(Path file) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (SAXException | IOException | ParserConfigurationException fault) {
      throw new AssertionError(file + " cannot be read: " + fault.getMessage(), fault);
    }
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(BUNDLE.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
