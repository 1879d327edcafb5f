/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusValidationTest {
  @Test
  void dump() throws IOException {
    Path corpus = Path.of(System.getProperty("ranvier.corpus"));
    List<Path> files;
    try (Stream<Path> walk = Files.walk(corpus)) {
      files = walk.filter(f -> f.toString().matches(".*\\.(nml|xml)")).sorted().toList();
    }
    Validator validator = Validator.standard();
    StringBuilder out = new StringBuilder();
    long t0 = System.nanoTime();
    for (Path f : files) {
      for (Finding x : validator.validate(f)) {
        out.append(
            corpus.relativize(f)
                + " | "
                + x.rule()
                + " | "
                + x.report().replace(corpus + "/", "")
                + "\n");
      }
    }
    out.append((System.nanoTime() - t0) / 1e9 + " s " + files.size());
    Files.writeString(Path.of("/tmp/clix/corpus.txt"), out);
    assertThat(files).isNotEmpty();
  }
}
