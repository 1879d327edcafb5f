/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * Our NeuroML schema accepts and refuses the same documents as the published one, and for the same
 * reasons.
 */
class SchemaVerdictTest {
  private static final int MUTANTS = 600;
  private static final long LARGEST_PARENT = 60_000;

  @Test
  void judgesEveryPublishedDocumentAsThePublishedSchemaDoes() throws Exception {
    List<Path> documents = SchemaFiles.corpusDocuments();
    assertThat(documents).hasSizeGreaterThan(200);
    SchemaVerdict published = new SchemaVerdict(SchemaFiles.publishedNeuroML());
    SchemaVerdict ours = new SchemaVerdict(SchemaFiles.ours(SchemaFiles.NEUROML));
    int valid = 0;
    for (Path document : documents) {
      List<String> expected = published.findings(new StreamSource(document.toFile()));
      assertThat(ours.findings(new StreamSource(document.toFile())))
          .as(document.toString())
          .isEqualTo(expected);
      valid += expected.isEmpty() ? 1 : 0;
    }
    assertThat(valid)
        .as("valid documents, so that the comparison means something")
        .isGreaterThan(100);
  }

  @Test
  void judgesDocumentsWithASingleFaultAsThePublishedSchemaDoes() throws Exception {
    List<Path> parents =
        SchemaFiles.corpusDocuments().stream().filter(SchemaVerdictTest::isSmall).toList();
    SchemaVerdict published = new SchemaVerdict(SchemaFiles.publishedNeuroML());
    SchemaVerdict ours = new SchemaVerdict(SchemaFiles.ours(SchemaFiles.NEUROML));
    Random random = new Random(2026);
    Map<SingleFault, Integer> injected = new EnumMap<>(SingleFault.class);
    int invalid = 0;
    int count = 0;
    while (count < MUTANTS) {
      Path parent = parents.get(random.nextInt(parents.size()));
      SingleFault fault = SingleFault.values()[count % SingleFault.values().length];
      Document mutant = SchemaFiles.parse(parent);
      if (!fault.inject(mutant, random)) {
        continue;
      }
      List<String> expected = published.findings(new DOMSource(mutant));
      assertThat(ours.findings(new DOMSource(mutant)))
          .as("%s in %s", fault, parent)
          .isEqualTo(expected);
      invalid += expected.isEmpty() ? 0 : 1;
      injected.merge(fault, 1, Integer::sum);
      count++;
    }
    assertThat(injected).hasSize(SingleFault.values().length);
    assertThat(invalid).as("invalid among %d", count).isBetween(MUTANTS / 2, MUTANTS - 20);
  }

  private static boolean isSmall(Path file) {
    try {
      return Files.size(file) < LARGEST_PARENT;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
