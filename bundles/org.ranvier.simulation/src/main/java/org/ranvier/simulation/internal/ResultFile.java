/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.io.IOException;
import java.io.OutputStream;
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
  private static final int BUFFER = 1 << 16;

  /** Opens a new file for writing. */
  interface Opener {
    OutputStream open(Path file) throws IOException;
  }

  private final Path path;
  private final Path temporary;
  private final OutputStream stream;
  private final byte[] buffer = new byte[BUFFER];
  private int used;
  private boolean kept;

  /**
   * Creates folders as needed and opens the file.
   *
   * @throws RunFailedException where it cannot be written
   */
  ResultFile(Path path) {
    this(path, Files::newOutputStream);
  }

  ResultFile(Path path, Opener opener) {
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
      this.stream = opener.open(temporary);
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

  /** Writes a number with ten digits. */
  void number(double value) {
    if (used + NumberText.LONGEST > BUFFER) {
      flush();
    }
    used = NumberText.write(buffer, used, value);
  }

  /** Writes an ASCII character. */
  void character(char character) {
    if (used == BUFFER) {
      flush();
    }
    buffer[used++] = (byte) character;
  }

  /** Writes text that is encoded already. */
  void text(byte[] encoded) {
    for (byte each : encoded) {
      character((char) (each & 0xff));
    }
  }

  private void flush() {
    try {
      stream.write(buffer, 0, used);
      used = 0;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Puts the file under its name. */
  void keep() {
    flush();
    try {
      stream.close();
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

  /** Leaves nothing behind where the file was not kept, also where it could not be written. */
  @Override
  public void close() {
    if (kept) {
      return;
    }
    try {
      try {
        stream.close();
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }
}
