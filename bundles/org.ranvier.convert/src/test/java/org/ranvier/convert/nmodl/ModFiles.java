/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The mechanisms beside the tests, written for them in the styles that models are written in. */
final class ModFiles {
  private ModFiles() {}

  static String text(String name) {
    try (var stream = ModFiles.class.getResourceAsStream(name + ".mod")) {
      return new String(Objects.requireNonNull(stream, name).readAllBytes(), "UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NmodlFile file(String name) {
    return NmodlFile.parse(name + ".mod", text(name));
  }

  static NmodlConversion conversion(String name) {
    return NmodlConversion.of(file(name));
  }

  static List<String> names() {
    try {
      Path folder =
          Path.of(Objects.requireNonNull(ModFiles.class.getResource("kdr.mod")).toURI())
              .getParent();
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(each -> each.getFileName().toString())
            .filter(each -> each.endsWith(".mod"))
            .map(each -> each.substring(0, each.length() - 4))
            .sorted()
            .toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
