/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ranvier.convert.ReconstructionText;

/**
 * A mechanism that is about to become a file of NeuroML.
 *
 * @param source where it was read
 * @param file what it says
 * @param conversion what becomes of it
 */
public record NmodlImport(Path source, NmodlFile file, NmodlConversion conversion) {
  /** How names of mechanisms end. */
  public static final String ENDING = "mod";

  private static final long MOST_BYTES = 4_000_000;

  /** Whether a name is that of a mechanism. */
  public static boolean isNamedSo(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.substring(dot + 1).equalsIgnoreCase(ENDING);
  }

  /**
   * Reads a mechanism and converts it, which may take a second.
   *
   * @throws IOException the file cannot be read, or is far too large to be a mechanism
   */
  public static NmodlImport read(Path source) throws IOException {
    long size = Files.size(source);
    if (size > MOST_BYTES) {
      throw new IOException(
          "%s has %d kB; of a mechanism at most %d kB are read"
              .formatted(source, size / 1000, MOST_BYTES / 1000));
    }
    String name = String.valueOf(source.getFileName());
    NmodlFile file = NmodlFile.parse(name, ReconstructionText.read(source).text());
    return new NmodlImport(source, file, NmodlConversion.of(file));
  }

  /**
   * The same mechanism under another name.
   *
   * @throws IllegalArgumentException NeuroML does not allow the id
   */
  public NmodlImport named(String id) {
    return id.equals(conversion.id())
        ? this
        : new NmodlImport(source, file, NmodlConversion.of(file, id));
  }

  /** Name of the file to write. */
  public String fileName() {
    return conversion.id() + conversion.ending();
  }
}
