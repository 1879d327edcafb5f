/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.emf.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finish of the generated files that EMF offers no setting for. */
final class GeneratedSources {
  private static final String EMPTY_HEADER = "/**\n */\n";
  private static final String HEADER =
      "// Generated from the XML Schema by the build; changes made here are lost.\n";

  private GeneratedSources() {}

  /** EMF starts each file with an empty documentation comment, which javac rightly warns about. */
  static void replaceHeaders(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> sources = paths.filter(path -> path.toString().endsWith(".java")).toList();
      for (Path source : sources) {
        String text = Files.readString(source);
        if (text.startsWith(EMPTY_HEADER)) {
          Files.writeString(source, HEADER + text.substring(EMPTY_HEADER.length()));
        }
      }
    }
  }
}
