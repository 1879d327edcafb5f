/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * What stands in published files would have been proposed at its place. A sample of the elements of
 * each file is asked for; more with {@code "-Dsurefire.argLine=-Dranvier.assist.elements=1000
 * -Dranvier.assist.report=FILE"}, which also writes the shares to a file.
 */
class CorpusAssistTest {
  private static final int MOST_ELEMENTS = Integer.getInteger("ranvier.assist.elements", 12);
  private static final int LARGEST = 300_000;

  /** Of the rest: types and groups that lie in files that do not include theirs, and misspelt. */
  private static final double SHARE = 0.99;

  /** Recordings of attached instances beyond the first, and of what is no exposure, are typed. */
  private static final double SHARE_OF_RECORDINGS = 0.95;

  @Test
  void whatStandsInPublishedFilesWouldHaveBeenProposed() throws IOException {
    Path corpus = Path.of(System.getProperty("ranvier.corpus", ""));
    if (Boolean.getBoolean("ranvier.require.corpus")) {
      assertThat(corpus).as("ranvier.corpus is required").isDirectory();
    }
    assumeTrue(
        Files.isDirectory(corpus.resolve("NeuroML2")),
        "the corpus is not there (system property ranvier.corpus)");
    Map<String, CorpusProposals.Count> counts = new TreeMap<>();
    for (Path file : files(corpus)) {
      ask(file, counts);
    }
    report(counts);
    assertThat(counts).containsKeys("element", "attribute", "ComponentId", "OfDimension");
    assertThat(counts)
        .allSatisfy(
            (kind, count) -> {
              double wanted = kind.equals("QuantityPath") ? SHARE_OF_RECORDINGS : SHARE;
              // Of a handful one may be at fault itself.
              assertThat(count.found + 3)
                  .as(kind + " " + missed(count))
                  .isGreaterThanOrEqualTo((int) (wanted * count.asked));
            });
  }

  private static void report(Map<String, CorpusProposals.Count> counts) throws IOException {
    String file = System.getProperty("ranvier.assist.report", "");
    if (!file.isEmpty()) {
      Files.write(
          Path.of(file),
          counts.entrySet().stream()
              .map(
                  each ->
                      "%s: %d of %d%s"
                          .formatted(
                              each.getKey(),
                              each.getValue().found,
                              each.getValue().asked,
                              missed(each.getValue())))
              .toList());
    }
  }

  private static String missed(CorpusProposals.Count count) {
    return count.missed.keySet().stream().limit(20).collect(Collectors.joining("\n", "\n", ""));
  }

  private static void ask(Path file, Map<String, CorpusProposals.Count> counts) {
    Model model = Model.read(file);
    if (!model.isComplete() || model.files().isEmpty()) {
      return;
    }
    XmlDocument document = model.files().getFirst();
    String root = document.root().localName();
    if (!root.equals("neuroml") && !root.equals("Lems")) {
      return;
    }
    List<XmlElement> all = new ArrayList<>();
    document.root().descendants().forEach(all::add);
    Collections.shuffle(all, new Random(1));
    var asking = new CorpusProposals(Knowledge.of(model), document.text(), counts);
    all.stream().limit(MOST_ELEMENTS).forEach(asking::ask);
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> all = Files.walk(corpus)) {
      return all.filter(each -> each.toString().matches(".*\\.(nml|xml)"))
          .filter(each -> size(each) < LARGEST)
          .sorted()
          .toList();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
