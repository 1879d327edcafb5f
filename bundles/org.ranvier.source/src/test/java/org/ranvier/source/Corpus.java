/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The published models, where the machine has them. */
final class Corpus {
  private Corpus() {}

  /** Every NeuroML and LEMS file; skips the calling test where there is no corpus. */
  static List<Path> models() {
    String folder = System.getProperty("ranvier.corpus", "");
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
      if (Boolean.getBoolean("ranvier.require.corpus")) {
        throw new IllegalStateException("the corpus is required, but not at '" + folder + "'");
      }
      Assumptions.abort("no corpus on this machine: set -Dranvier.corpus to its folder");
    }
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(nml|xml)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
