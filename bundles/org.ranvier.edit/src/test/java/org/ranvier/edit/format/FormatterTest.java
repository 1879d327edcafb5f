/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;

class FormatterTest {
  private static final String WELL =
      """
      <?xml version="1.0"?>
      <!-- a remark -->
      <neuroml id="n">

          <!-- about the cell -->
          <cell id="c"
              metaid="m">
              <morphology id="m"> <!-- behind -->
                  <segment id="0"><proximal x="0"/><distal x="1"/></segment>
              </morphology>
              <notes>
         as   it is
              </notes>
          </cell>
      </neuroml>
      """;

  private static String format(String text) {
    return Formatter.format(XmlDocument.parse("text", text)).apply(text);
  }

  @Test
  void whatIsLaidOutWellStays() {
    assertThat(format(WELL)).isEqualTo(WELL);
  }

  @Test
  void anotherIndentationIsTakenWhereOneIsGiven() {
    XmlDocument document = XmlDocument.parse("text", "<a>\n    <b>\n        <c/>\n    </b>\n</a>");
    TextRange all = new TextRange(0, document.text().length());
    assertThat(Formatter.format(document, all, Optional.of("\t")).apply(document.text()))
        .isEqualTo("<a>\n\t<b>\n\t\t<c/>\n\t</b>\n</a>");
    assertThat(Formatter.format(document, all, Optional.of("  ")).apply(document.text()))
        .isEqualTo("<a>\n  <b>\n    <c/>\n  </b>\n</a>");
    assertThat(Formatter.format(document, all, Optional.empty()).edits()).isEmpty();
  }

  @Test
  void elementsAreIndentedByTheirDepth() {
    String text =
        "<neuroml>\n    <a>\n <b/><c   x='1'    y=\"2\"/>\n\n\n\n        <d/></a>\n    </neuroml>\n";
    assertThat(format(text))
        .isEqualTo(
            "<neuroml>\n    <a>\n        <b/>\n        <c x='1' y=\"2\"/>\n\n        <d/>\n    </a>\n</neuroml>\n");
  }

  @Test
  void lineEndsOfEveryKindStay() {
    String text = "<a>\r\n<b/>\n<c/>\r<d/></a>";
    assertThat(format(text)).isEqualTo("<a>\r\n    <b/>\n    <c/>\r    <d/>\r\n</a>");
  }

  @Test
  void theFilesOwnIndentationIsUsed() {
    assertThat(format("<a>\n\t<b>\n\t\t<c/>\n<d/>\n\t</b>\n</a>"))
        .isEqualTo("<a>\n\t<b>\n\t\t<c/>\n\t\t<d/>\n\t</b>\n</a>");
  }

  @Test
  void attributesOnLinesOfTheirOwnMoveWithTheirTag() {
    assertThat(format("<a>\n  <b/>\n  <b/>\n    <c x='1'\n       y='2'/>\n</a>"))
        .isEqualTo("<a>\n  <b/>\n  <b/>\n  <c x='1'\n     y='2'/>\n</a>");
  }

  @Test
  void onlyTheLinesOfASelectionChange() {
    String text = "<a>\n<b/>\n\n\n<c/>\n<d/>\n</a>";
    int at = text.indexOf("<c");
    String formatted =
        Formatter.format(XmlDocument.parse("text", text), new TextRange(at + 1, at + 2))
            .apply(text);
    assertThat(formatted).isEqualTo("<a>\n<b/>\n\n\n    <c/>\n<d/>\n</a>");
  }

  @Test
  void brokenTextIsLeftAlone() {
    XmlDocument broken = XmlDocument.parseTolerantly("text", "<a>\n<b\n</a>");
    assertThatThrownBy(() -> Formatter.format(broken)).isInstanceOf(ModelProblemException.class);
  }

  @Property(tries = 200)
  void whiteSpaceAloneChangesAndOnceIsEnough(@ForAll long seed) {
    String mangled = mangle(WELL, new Random(seed));
    String formatted = format(mangled);
    assertThat(formatted.replaceAll("\\s", "")).isEqualTo(mangled.replaceAll("\\s", ""));
    assertThat(format(formatted)).isEqualTo(formatted);
  }

  /** Other white space where there is white space, but for text and values. */
  private static String mangle(String text, Random random) {
    StringBuilder mangled = new StringBuilder();
    int notes = text.indexOf("<notes>");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean free = Character.isWhitespace(c) && (i < notes || i > text.indexOf("</notes>"));
      boolean inComment = text.lastIndexOf("<!--", i) > text.lastIndexOf("-->", i);
      if (free && !inComment && i > text.indexOf("?>")) {
        mangled.append(List.of(" ", "\n", "\r\n", "\t", "  \n ").get(random.nextInt(5)));
      } else {
        mangled.append(c);
      }
    }
    return mangled.toString();
  }

  @Test
  void publishedFilesKeepAllButWhiteSpace() throws IOException {
    String corpus = System.getProperty("ranvier.corpus", "");
    Assumptions.assumeTrue(!corpus.isEmpty(), "the corpus is not there (ranvier.corpus)");
    try (Stream<Path> files = Files.walk(Path.of(corpus))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".nml")).limit(150).toList()) {
        XmlDocument document = XmlDocument.read(file);
        String formatted = Formatter.format(document).apply(document.text());
        assertThat(formatted.replaceAll("\\s+", ""))
            .as(file.toString())
            .isEqualTo(document.text().replaceAll("\\s+", ""));
        assertThat(format(formatted)).as(file.toString()).isEqualTo(formatted);
      }
    }
  }
}
