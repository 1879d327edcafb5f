/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every way through the guide leads somewhere. */
class GuideLinksTest {
  private static final Path TOC = Guide.BUNDLE.resolve("toc.xml");

  /** The last argument of a call: a literal or the name of a constant. */
  private static final Pattern HELP_CALL =
      Pattern.compile("setHelp(?:ContextId)?\\((?:[^;]*?,\\s*)?(\"[^\"]+\"|\\w+)\\);");

  @Test
  void tableOfContentsLeadsToPagesThatExist() throws IOException {
    List<Guide.Link> links = new ArrayList<>(Guide.links(TOC, "href"));
    links.addAll(Guide.links(TOC, "topic"));
    assertThat(links).hasSizeGreaterThan(20);
    assertThat(faults(links)).isEmpty();
  }

  @Test
  void tableOfContentsNamesEveryPage() throws IOException {
    List<Guide.Link> links = new ArrayList<>(Guide.links(TOC, "href"));
    links.addAll(Guide.links(TOC, "topic"));
    for (Path page : Guide.pages()) {
      assertThat(links).extracting(Guide.Link::href).contains("html/" + page.getFileName());
    }
  }

  @Test
  void pagesLinkToWhatExistsAndNeverOutside() throws IOException {
    List<Guide.Link> links = new ArrayList<>();
    Guide.pages().forEach(page -> links.addAll(Guide.linksOfPage(page)));
    assertThat(links).hasSizeGreaterThan(Guide.pages().size());
    assertThat(faults(links)).isEmpty();
  }

  @Test
  void idsAreUniqueInEveryPage() throws IOException {
    for (Path page : Guide.pages()) {
      assertThat(Guide.anchors(page)).as(page.toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  void styleSheetFetchesNothing() throws IOException {
    assertThat(Files.readString(Guide.BUNDLE.resolve("html/guide.css")))
        .doesNotContain("url(", "@import");
  }

  @Test
  void contextsLeadToPagesThatExistAndSaySomething() throws IOException {
    for (Path file : Guide.contexts()) {
      assertThat(faults(Guide.links(file, "href"))).isEmpty();
      for (Element context : Guide.elements(Guide.read(file), "context")) {
        assertThat(Guide.elements(context, "topic")).as(context.getAttribute("id")).isNotEmpty();
        assertThat(Guide.elements(context, "description").getFirst().getTextContent()).isNotBlank();
      }
    }
  }

  @Test
  void contextIdsAreUniqueAndEveryContextFileIsRegistered() throws IOException {
    assertThat(contextIds()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(
            Guide.elements(Guide.read(Guide.BUNDLE.resolve("plugin.xml")), "contexts").stream()
                .map(each -> Guide.BUNDLE.resolve(each.getAttribute("file"))))
        .containsExactlyInAnyOrderElementsOf(Guide.contexts());
  }

  @Test
  void everyContextThatTheWorkbenchAsksForExists() throws IOException {
    assertThat(askedFor()).isNotEmpty();
    assertThat(contextIds()).containsAll(askedFor());
  }

  /** The ids as code names them: plugin, dot, id in the file. */
  private static List<String> contextIds() {
    List<String> ids = new ArrayList<>();
    for (Element file :
        Guide.elements(Guide.read(Guide.BUNDLE.resolve("plugin.xml")), "contexts")) {
      Path contexts = Guide.BUNDLE.resolve(file.getAttribute("file"));
      for (Element context : Guide.elements(Guide.read(contexts), "context")) {
        ids.add(file.getAttribute("plugin") + "." + context.getAttribute("id"));
      }
    }
    return ids;
  }

  /** What setHelp and setHelpContextId are called with, and the help of markers. */
  private static List<String> askedFor() throws IOException {
    List<String> asked = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Guide.REPOSITORY.resolve("bundles"))) {
      for (Path file : files.filter(GuideLinksTest::isSource).toList()) {
        String source = Files.readString(file);
        HELP_CALL
            .matcher(source)
            .results()
            .forEach(call -> asked.add(valueOf(call.group(1), source)));
      }
    }
    Guide.elements(Guide.read(Guide.BUNDLE.resolve("plugin.xml")), "markerHelp")
        .forEach(each -> asked.add(each.getAttribute("helpContextId")));
    return asked;
  }

  /** A literal as it is; a constant by its declaration in the same file. */
  private static String valueOf(String argument, String source) {
    if (argument.startsWith("\"")) {
      return argument.substring(1, argument.length() - 1);
    }
    Matcher declaration = Pattern.compile(argument + "\\s*=\\s*\"([^\"]+)\"").matcher(source);
    return declaration.find() ? declaration.group(1) : "the constant " + argument;
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains("/src/main/");
  }

  private static List<String> faults(List<Guide.Link> links) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Guide.Link link : links) {
      faults.add(link.fault());
    }
    faults.removeIf(String::isEmpty);
    return faults;
  }
}
