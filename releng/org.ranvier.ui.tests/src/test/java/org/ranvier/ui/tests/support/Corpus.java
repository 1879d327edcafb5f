/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Published models beside the repository, or where {@code -Dranvier.corpus} says. */
public final class Corpus {
  private Corpus() {}

  /** The folder; skips the calling test where there is no corpus. */
  public static Path folder() {
    Path folder = Path.of(System.getProperty("ranvier.corpus", ""));
    if (folder.toString().isEmpty() || !Files.isDirectory(folder)) {
      Assertions.assertThat(Boolean.getBoolean("ranvier.require.corpus"))
          .as("the corpus is required, but not at '%s'", folder)
          .isFalse();
      Assumptions.abort("no corpus on this machine: set -Dranvier.corpus to its folder");
    }
    return folder;
  }

  /** The largest NeuroML files, the largest first. */
  public static List<Path> largest(int count) {
    try (Stream<Path> all = Files.walk(folder())) {
      return all.filter(file -> file.toString().endsWith(".nml"))
          .sorted(Comparator.comparingLong(Corpus::size).reversed())
          .limit(count)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
