/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/** The published models, where the machine has them. */
public final class Corpus {
  private static final int LARGEST = 400_000;

  private Corpus() {}

  /** The folder; skips the calling test where there is no corpus. */
  public static Path folder() {
    String folder = System.getProperty("ranvier.corpus", "");
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
      if (Boolean.getBoolean("ranvier.require.corpus")) {
        throw new IllegalStateException("the corpus is required, but not at '" + folder + "'");
      }
      Assumptions.abort("no corpus on this machine: set -Dranvier.corpus to its folder");
    }
    return Path.of(folder);
  }

  /** NeuroML and LEMS files by the folder they are in; very large ones left out. */
  public static Map<Path, List<Path>> projects() {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(file -> file.toString().matches(".*\\.(nml|xml)"))
          .filter(Files::isRegularFile)
          .filter(file -> file.toFile().length() < LARGEST && isModel(file))
          .sorted()
          .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isModel(Path file) {
    try {
      String root = XmlDocument.read(file).root().localName();
      return root.equals("neuroml") || root.equalsIgnoreCase("lems");
    } catch (ModelProblemException e) {
      return false;
    }
  }
}
