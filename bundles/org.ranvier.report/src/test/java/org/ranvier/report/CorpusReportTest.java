/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ranvier.report.channel.Channels;
import org.ranvier.report.html.HtmlPrinter;
import org.ranvier.report.markdown.MarkdownPrinter;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;

/** Every published channel gives a report that is well-formed. */
class CorpusReportTest {
  private static List<Path> files() throws IOException {
    String folder = System.getProperty("ranvier.corpus", "");
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
      if (Boolean.getBoolean("ranvier.require.corpus")) {
        throw new IllegalStateException("the corpus is required, but not at '" + folder + "'");
      }
      Assumptions.abort("no corpus on this machine: set -Dranvier.corpus to its folder");
    }
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(each -> each.toString().endsWith(".channel.nml")).sorted().toList();
    }
  }

  @Test
  void allPublishedChannelsHaveAReport() throws IOException {
    List<String> faults = new ArrayList<>();
    List<Path> files = files();
    int reported = 0;
    for (Path each : files) {
      try {
        reported += report(each) ? 1 : 0;
      } catch (RuntimeException fault) {
        faults.add(each + ": " + fault);
      }
    }
    System.out.println(reported + " of " + files.size() + " files of channels reported");
    assertThat(faults).isEmpty();
    assertThat(reported).isGreaterThan(files.size() / 2);
  }

  /** Files without a channel of their own say so, which is no fault. */
  private static boolean report(Path file) {
    Model model = Model.read(file);
    ReportRequest request =
        new ReportRequest(Optional.empty(), OptionalDouble.empty(), "Ranvier (test)");
    if (Channels.of(model, request).isEmpty()) {
      return false;
    }
    var report = ModelReport.of(model, request);
    String page = HtmlPrinter.print(report);
    XmlDocument.parse(file.toString(), page.replaceFirst("<!DOCTYPE html>", ""));
    MarkdownPrinter.print(report, "p-")
        .pictures()
        .forEach((name, svg) -> XmlDocument.parse(name, svg));
    return true;
  }
}
