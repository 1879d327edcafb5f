/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ranvier.report.channel.Channels;
import org.ranvier.report.html.HtmlPrinter;
import org.ranvier.report.markdown.MarkdownPrinter;
import org.ranvier.report.part.Parts;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;

/** Every published channel, synapse and pool gives a report that is well-formed. */
class CorpusReportTest {
  private static final int LARGEST = 100_000;

  private static List<Path> files(Predicate<Path> wanted) throws IOException {
    String folder = System.getProperty("ranvier.corpus", "");
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
      if (Boolean.getBoolean("ranvier.require.corpus")) {
        throw new IllegalStateException("the corpus is required, but not at '" + folder + "'");
      }
      Assumptions.abort("no corpus on this machine: set -Dranvier.corpus to its folder");
    }
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(wanted).sorted().toList();
    }
  }

  @Test
  void allPublishedChannelsHaveAReport() throws IOException {
    allHaveReports(files(each -> each.toString().endsWith(".channel.nml")), "channels");
  }

  @Test
  void allPublishedSynapsesAndPoolsHaveAReport() throws IOException {
    allHaveReports(files(CorpusReportTest::hasParts), "synapses and pools");
  }

  private static boolean hasParts(Path file) {
    return file.toString().endsWith(".nml")
        && file.toFile().length() < LARGEST
        && Parts.isIn(XmlDocument.parseTolerantly(file.toString(), text(file)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void allHaveReports(List<Path> files, String kind) {
    List<String> faults = new ArrayList<>();
    int reported = 0;
    for (Path each : files) {
      try {
        reported += report(each) ? 1 : 0;
      } catch (RuntimeException fault) {
        faults.add(each + ": " + fault);
      }
    }
    System.out.println(reported + " of " + files.size() + " files of " + kind + " reported");
    assertThat(faults).isEmpty();
    assertThat(reported).isGreaterThan(files.size() / 2);
  }

  /** Files without a channel of their own say so, which is no fault. */
  private static boolean report(Path file) {
    Model model = Model.read(file);
    ReportRequest request =
        new ReportRequest(Optional.empty(), OptionalDouble.empty(), "Ranvier (test)");
    if (Channels.of(model, request).isEmpty() && Parts.of(model).isEmpty()) {
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
