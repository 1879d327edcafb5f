/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Published files, with some elements of each; skips the calling test where there are none. */
public final class CorpusFiles {
  private static final int LARGEST = 300_000;

  private CorpusFiles() {}

  /** Hands out the same sample of elements of each complete model every time. */
  public static void forEach(int elements, BiConsumer<Knowledge, List<XmlElement>> asking)
      throws IOException {
    Path corpus = Path.of(System.getProperty("ranvier.corpus", ""));
    if (Boolean.getBoolean("ranvier.require.corpus")) {
      assertThat(corpus).as("ranvier.corpus is required").isDirectory();
    }
    assumeTrue(
        Files.isDirectory(corpus.resolve("NeuroML2")),
        "the corpus is not there (system property ranvier.corpus)");
    for (Path file : files(corpus)) {
      Model model = Model.read(file);
      if (model.isComplete() && !model.files().isEmpty() && isModel(model.files().getFirst())) {
        asking.accept(Knowledge.of(model), sample(model.files().getFirst(), elements));
      }
    }
  }

  private static boolean isModel(XmlDocument document) {
    return List.of("neuroml", "Lems").contains(document.root().localName());
  }

  private static List<XmlElement> sample(XmlDocument document, int elements) {
    List<XmlElement> all = new ArrayList<>();
    document.root().descendants().forEach(all::add);
    Collections.shuffle(all, new Random(1));
    return all.subList(0, Math.min(elements, all.size()));
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> all = Files.walk(corpus)) {
      return all.filter(each -> each.toString().matches(".*\\.(nml|xml)"))
          .filter(each -> each.toFile().length() < LARGEST)
          .sorted()
          .toList();
    }
  }
}
