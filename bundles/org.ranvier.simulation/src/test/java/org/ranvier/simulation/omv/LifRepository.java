/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A small model repository whose cell has closed-form spike times. */
final class LifRepository {
  static final String MODEL = "LEMS_Lif.xml";
  static final String TEST = ".lif.omt";
  static final String EXPECTED = ".lif.mep";

  private final Path folder;

  LifRepository(Path folder) throws IOException {
    this.folder = folder;
    for (String file : List.of(MODEL, TEST, EXPECTED)) {
      try (InputStream in = LifRepository.class.getResourceAsStream(file)) {
        Files.copy(Objects.requireNonNull(in, file), folder.resolve(file));
      }
    }
  }

  Path folder() {
    return folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Replaces the first place where a text stands in a file. */
  LifRepository edit(String file, String from, String to) throws IOException {
    String text = Files.readString(file(file));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from + " does not stand in " + file);
    }
    int at = text.indexOf(from);
    Files.writeString(file(file), text.substring(0, at) + to + text.substring(at + from.length()));
    return this;
  }

  List<OmvTarget> targets() throws IOException {
    return OmvSuite.read(List.of(folder), false);
  }
}
