/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Places of files as they are typed. */
public final class TypedPath {
  private TypedPath() {}

  /** The place; empty where nothing is typed, or what no file of this system can be called. */
  public static Optional<Path> find(String typed) {
    String text = typed.strip();
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
