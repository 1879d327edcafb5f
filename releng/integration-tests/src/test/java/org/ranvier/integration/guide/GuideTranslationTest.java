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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * The guide in Simplified Chinese says what the English one says. What can be compared without
 * reading either is: the elements in their order with anchors, links and code, the numbers, and
 * that what the workbench shows is called what it shows.
 */
class GuideTranslationTest {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
  private static final Pattern GAP =
      Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]\\s*\\n|\\n\\s*\\p{IsHan}");
  private static final Set<String> LITERAL = Set.of("code", "pre");
  private static final Set<String> PROSE = Set.of("title", "h1", "p", "li", "dd", "th");
  private static final Set<String> LABELS = Set.of("b", "i", "em", "dt");
  private static final List<String> SAME = List.of("id", "href", "src", "class", "topic");

  @Test
  void everyFileIsInChineseAndNoneIsLeftOver() throws IOException {
    Set<Path> expected = new TreeSet<>();
    translated().forEach(file -> expected.add(Guide.chinese(file)));
    for (String folder : List.of("html", "contexts")) {
      try (Stream<Path> files = Files.list(Guide.chinese(Guide.BUNDLE.resolve(folder)))) {
        assertThat(files).isSubsetOf(expected);
      }
    }
    assertThat(expected).hasSizeGreaterThan(15).allMatch(Files::isRegularFile);
  }

  @Test
  void everyFileHasTheSameElementsAnchorsLinksAndCode() throws IOException {
    for (Path file : translated()) {
      assertThat(skeleton(Guide.chinese(file)))
          .as("%s and its translation", file)
          .isEqualTo(skeleton(file));
    }
  }

  @Test
  void everyElementHasTheSameNumbers() throws IOException {
    for (Path file : translated()) {
      List<Element> english = elements(file);
      List<Element> chinese = elements(Guide.chinese(file));
      assertThat(chinese).as("elements of %s", file).hasSameSizeAs(english);
      for (int i = english.size() - 1; i >= 0; i--) { // inner ones first, to name the place
        assertThat(numbers(chinese.get(i)))
            .as("%s: numbers of <%s>", file, chinese.get(i).getTagName())
            .containsExactlyInAnyOrderElementsOf(numbers(english.get(i)));
      }
    }
  }

  @Test
  void proseIsChineseAndBreaksNoLineWhereItWouldShowAsAGap() throws IOException {
    for (Path page : Guide.pages()) {
      for (Element element : elements(Guide.chinese(page))) {
        String text = element.getTextContent();
        if (PROSE.contains(element.getTagName())) {
          assertThat(text).as(page.toString()).containsPattern("\\p{IsHan}");
        }
        if (element.getTagName().equals("p")) {
          assertThat(text).as(page.toString()).doesNotContainPattern(GAP);
        }
      }
      assertThat(Guide.read(Guide.chinese(page)).getDocumentElement().getAttribute("lang"))
          .isEqualTo("zh-CN");
    }
  }

  /** Who reads "press X" finds an X in the workbench. */
  @Test
  void whatTheWorkbenchShowsIsCalledWhatItShows() throws IOException {
    Map<String, Set<String>> shown = Words.inBothLanguages();
    Map<String, Set<String>> used = labels();
    int ours = 0;
    for (Map.Entry<String, Set<String>> label : used.entrySet()) {
      if (shown.containsKey(label.getKey())) {
        ours++;
        assertThat(shown.get(label.getKey())).as(label.getKey()).containsAll(label.getValue());
      }
    }
    assertThat(ours).isGreaterThan(50);
  }

  /** Words of the platform among them, which no file here has. */
  @Test
  void aLabelIsTheSameOnEveryPage() throws IOException {
    labels()
        .forEach((english, chinese) -> assertThat(chinese).as(english).hasSizeLessThanOrEqualTo(1));
  }

  private static Map<String, Set<String>> labels() throws IOException {
    Map<String, Set<String>> labels = new TreeMap<>();
    for (Path page : Guide.pages()) {
      List<Element> english = elements(page);
      List<Element> chinese = elements(Guide.chinese(page));
      for (int i = 0; i < english.size(); i++) {
        if (LABELS.contains(english.get(i).getTagName())) {
          String[] one = english.get(i).getTextContent().split("▸", -1);
          String[] two = chinese.get(i).getTextContent().split("▸", -1);
          assertThat(two).as("%s: %s", page, english.get(i).getTextContent()).hasSameSizeAs(one);
          for (int part = 0; part < one.length; part++) {
            labels
                .computeIfAbsent(Words.bare(one[part]), _ -> new TreeSet<>())
                .add(Words.bare(two[part]));
          }
        }
      }
    }
    return labels;
  }

  private static List<Path> translated() throws IOException {
    List<Path> files = new ArrayList<>(Guide.pages());
    files.addAll(Guide.contexts());
    files.add(Guide.BUNDLE.resolve("toc.xml"));
    return files;
  }

  private static List<Element> elements(Path file) {
    return Guide.elements(Guide.read(file), "*");
  }

  /** What stays as it is in every language. */
  private static List<String> skeleton(Path file) {
    List<String> parts = new ArrayList<>();
    for (Element element : elements(file)) {
      String name = element.getTagName();
      StringBuilder part = new StringBuilder(name);
      for (String attribute : SAME) {
        if (element.hasAttribute(attribute)) {
          part.append(' ').append(attribute).append('=').append(element.getAttribute(attribute));
        }
      }
      parts.add(LITERAL.contains(name) ? part + ": " + element.getTextContent() : part.toString());
    }
    return parts;
  }

  private static List<String> numbers(Element element) {
    return NUMBER.matcher(element.getTextContent()).results().map(MatchResult::group).toList();
  }
}
