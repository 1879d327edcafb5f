/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A format in which shapes of cells are kept that were traced. */
public interface ReconstructionFormat {
  /** The word for it on the command line: {@code swc}. */
  String id();

  /** Its name, for people: {@code SWC}. */
  String title();

  /** What names of its files end with, in small letters and without the dot. */
  List<String> endings();

  /**
   * Whether a file is of this format, as far as its beginning tells.
   *
   * @param head the first characters of the file, some thousand at most
   */
  boolean recognises(String head);

  /** Whether a file with one of the endings is read even if its beginning tells nothing. */
  default boolean isToldByName() {
    return true;
  }

  /**
   * Reads a file. Nothing that it holds makes reading fail.
   *
   * @throws IOException the file cannot be read, or is far too large to be a cell
   */
  Reconstruction read(Path file) throws IOException;
}
