/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** The published cells, where the machine has them. */
final class Corpus {
  private Corpus() {}

  /** The corpus folder; skips the calling test where there is none. */
  static Path folder() {
    String folder = System.getProperty("ranvier.corpus", "");
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
      if (Boolean.getBoolean("ranvier.require.corpus")) {
        throw new IllegalStateException("the corpus is required, but not at '" + folder + "'");
      }
      Assumptions.abort("no corpus on this machine: set -Dranvier.corpus to its folder");
    }
    return Path.of(folder);
  }

  /** Every file that states at least one segment. */
  static List<Path> filesWithSegments() {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(file -> file.toString().matches(".*\\.(nml|xml)") && Files.isRegularFile(file))
          .filter(file -> contains(file, "<segment "))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The morphology elements of a file. */
  static List<XmlElement> morphologies(Path file) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement element : XmlDocument.read(file).root().descendants()) {
      if (element.localName().equals("morphology") && element.findElement("segment").isPresent()) {
        found.add(element);
      }
    }
    return found;
  }

  /** The only morphology of a file, given by its path in the corpus. */
  static Morphology morphology(String path) {
    return Morphology.read(morphologies(folder().resolve(path)).getFirst());
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException notText) {
      return false;
    }
  }
}
