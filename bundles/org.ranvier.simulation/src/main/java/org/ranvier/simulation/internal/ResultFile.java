/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ranvier.simulation.RunFailedException;

/**
 * A text file that appears under its name when it is complete: written beside it under another
 * name, then moved.
 */
final class ResultFile implements AutoCloseable {
  private final Path path;
  private final Path temporary;
  private final BufferedWriter writer;
  private boolean kept;

  /**
   * Creates folders as needed and opens the file.
   *
   * @throws RunFailedException where it cannot be written
   */
  ResultFile(Path path) {
    this.path = path;
    Path folder = path.toAbsolutePath().normalize().getParent();
    try {
      if (folder == null || Files.isDirectory(path)) {
        throw new IOException("it is a folder");
      }
      Files.createDirectories(folder);
      // Not a temporary file in Java's sense: those may be read by their owner only.
      String mark = Long.toHexString(System.nanoTime());
      this.temporary = folder.resolve("." + path.getFileName() + "." + mark + ".part");
      this.writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new RunFailedException("%s cannot be written: %s".formatted(path, reason(e)), e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "there is no permission to write to " + denied.getFile();
      case FileAlreadyExistsException exists -> exists.getFile() + " is not a folder";
      default -> String.valueOf(e.getMessage());
    };
  }

  Path path() {
    return path;
  }

  void write(CharSequence text) {
    try {
      writer.append(text);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Puts the file under its name. */
  void keep() {
    try {
      writer.close();
      try {
        Files.move(
            temporary, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } catch (java.nio.file.AtomicMoveNotSupportedException e) {
        Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
      }
      kept = true;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private RunFailedException failed(IOException e) {
    return new RunFailedException("%s cannot be written: %s".formatted(path, reason(e)), e);
  }

  /** Leaves nothing behind where the file was not kept. */
  @Override
  public void close() {
    if (!kept) {
      try {
        writer.close();
        Files.deleteIfExists(temporary);
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }
}
