/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.report.document.Report;
import org.ranvier.report.html.HtmlPrinter;
import org.ranvier.report.markdown.MarkdownPrinter;
import org.ranvier.xml.XmlDocument;

/**
 * Reports as files. The ones that are expected stand beside this test's model; they are written
 * anew by {@code -Dranvier.expected=write}, and looked at before they are kept.
 */
class ReportFileTest {
  private static final Path EXPECTED = ModelReportTest.SQUID.resolveSibling("expected");

  @TempDir Path folder;

  private static Report squid() {
    return ModelReportTest.of(ModelReportTest.SQUID, "na", 6.3);
  }

  private static void isExpected(String name, String text) throws IOException {
    Path file = EXPECTED.resolve(name);
    if ("write".equals(System.getProperty("ranvier.expected"))) {
      Files.createDirectories(EXPECTED);
      Files.writeString(file, text);
    }
    assertThat(text.lines()).containsExactlyElementsOf(Files.readAllLines(file));
  }

  @Test
  void aPageIsAsExpected() throws IOException {
    isExpected("na.html", HtmlPrinter.print(squid()));
  }

  @Test
  void markdownIsAsExpected() throws IOException {
    MarkdownPrinter.Printed printed = MarkdownPrinter.print(squid(), "na-");
    isExpected("na.md.txt", printed.text());
    for (String each : printed.pictures().keySet()) {
      assertThat(printed.text()).contains("](" + each + ")");
    }
  }

  @Test
  void aPageIsWellFormedAndNeedsNothingBesideIt() throws IOException {
    Path page = folder.resolve("squid.html");
    ReportFile.write(ModelReportTest.of(ModelReportTest.SQUID, "", 6.3), page, false);
    String text = Files.readString(page);
    XmlDocument read = XmlDocument.parse("page", text.replaceFirst("<!DOCTYPE html>", ""));
    assertThat(read.root().findElement("body")).isPresent();
    assertThat(text).doesNotContain("<script", "<link", "src=", "url(", "@import");
    assertThat(text).contains("prefers-color-scheme: dark", "@media print", "break-inside: avoid");
  }

  @Test
  void picturesLieBesideMarkdown() throws IOException {
    Path file = folder.resolve("my squid.md");
    List<Path> written = ReportFile.write(squid(), file, false);
    assertThat(written.getFirst()).isEqualTo(file);
    assertThat(written).hasSize(10).allMatch(Files::exists);
    for (Path each : written.subList(1, written.size())) {
      assertThat(String.valueOf(each.getFileName())).startsWith("my-squid-na-").endsWith(".svg");
      assertThat(XmlDocument.read(each).root().localName()).isEqualTo("svg");
    }
  }

  @Test
  void allIsWrittenOrNothing() throws IOException {
    Path file = folder.resolve("squid.md");
    Path picture = Files.writeString(folder.resolve("squid-na-gv.svg"), "mine");
    assertThatThrownBy(() -> ReportFile.write(squid(), file, false))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("squid-na-gv.svg");
    assertThat(picture).hasContent("mine");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(picture);
    }
    ReportFile.write(squid(), file, true);
    assertThat(picture).content().startsWith("<svg");
    assertThatThrownBy(() -> ReportFile.write(squid(), folder.resolve("no/such.html"), true))
        .isInstanceOf(IOException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(each -> each.toString().endsWith(".part"));
    }
  }

  @Test
  void theNameTellsTheFormat() {
    assertThat(ReportFile.Format.of(Path.of("a.HTML"))).isEqualTo(ReportFile.Format.HTML);
    assertThat(ReportFile.Format.of(Path.of("a.md"))).isEqualTo(ReportFile.Format.MARKDOWN);
    assertThatThrownBy(() -> ReportFile.Format.of(Path.of("a.pdf")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"a.pdf\" was found; a name that ends with .html or .md is expected");
  }
}
