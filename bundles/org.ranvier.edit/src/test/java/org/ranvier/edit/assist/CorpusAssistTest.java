/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.CorpusFiles;

/**
 * What stands in published files would have been proposed at its place. A sample of the elements of
 * each file is asked for; more with {@code "-Dsurefire.argLine=-Dranvier.assist.elements=1000
 * -Dranvier.assist.report=FILE"}, which also writes the shares to a file.
 */
class CorpusAssistTest {
  private static final int MOST_ELEMENTS = Integer.getInteger("ranvier.assist.elements", 12);

  /** Of the rest: types and groups that lie in files that do not include theirs, and misspelt. */
  private static final double SHARE = 0.99;

  /** Recordings of attached instances beyond the first, and of what is no exposure, are typed. */
  private static final double SHARE_OF_RECORDINGS = 0.95;

  @Test
  void whatStandsInPublishedFilesWouldHaveBeenProposed() throws IOException {
    Map<String, CorpusProposals.Count> counts = new TreeMap<>();
    CorpusFiles.forEach(
        MOST_ELEMENTS,
        (knowledge, elements) -> {
          String text = elements.getFirst().document().text();
          var asking = new CorpusProposals(knowledge, text, counts);
          elements.forEach(asking::ask);
        });
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
}
