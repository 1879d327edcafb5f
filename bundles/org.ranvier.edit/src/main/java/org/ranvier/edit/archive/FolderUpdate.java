/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ranvier.edit.EditMessages;

/**
 * Files on their way into a folder. They are written beside it first and moved into it together, so
 * that the folder is as it was wherever that stops midway.
 */
final class FolderUpdate implements AutoCloseable {
  private final Path target;
  private final Path work;
  private final Path written;
  private final Path backups;
  private final List<String> names = new ArrayList<>();
  private final List<Path> madeFolders = new ArrayList<>();
  private boolean done;
  private Optional<Path> leftOver = Optional.empty();

  /** What stands at its place by now, and where that lies which stood there before. */
  private final Map<Path, Path> replaced = new LinkedHashMap<>();

  private final List<Path> moved = new ArrayList<>();

  /**
   * @param target is created where it is missing
   */
  FolderUpdate(Path target) throws IOException {
    this.target = target.toAbsolutePath().normalize();
    try {
      Path parent = this.target.getParent();
      if (parent != null) {
        makeFolders(parent);
      }
      // beside the folder, so that moving is renaming; in it where there is no other place
      Path place = parent != null && Files.isWritable(parent) ? parent : this.target;
      this.work = Files.createTempDirectory(place, ".ranvier");
      this.written = Files.createDirectory(work.resolve("new"));
      this.backups = Files.createDirectory(work.resolve("old"));
    } catch (IOException notMade) {
      removeMadeFolders();
      throw notMade;
    }
  }

  /** Whether a file of that name would be inside the folder. */
  boolean isInside(String name) {
    Path file = target.resolve(name).normalize();
    return file.startsWith(target) && !file.equals(target);
  }

  /** Writes a file beside the folder. */
  void write(String name, Path source) throws IOException {
    Path file = written.resolve(name).normalize();
    Files.createDirectories(folderOf(file));
    Files.copy(source, file);
    names.add(name);
  }

  /**
   * Moves all that was written into the folder, in place of files that are there.
   *
   * @throws IOException one cannot be moved; the folder is as it was, or the message says where the
   *     files are that could not be put back
   */
  void finish() throws IOException {
    try {
      makeFolders(target);
      for (String name : names) {
        move(name);
      }
      done = true;
    } catch (IOException | RuntimeException stopped) {
      putBack(stopped);
      throw stopped;
    }
  }

  private void move(String name) throws IOException {
    Path file = target.resolve(name).normalize();
    makeFolders(folderOf(file));
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(EditMessages.of("archive.folder", file));
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Path backup = backups.resolve(name).normalize();
      Files.createDirectories(folderOf(backup));
      Files.move(file, backup);
      replaced.put(file, backup);
    }
    Files.move(written.resolve(name).normalize(), file);
    moved.add(file);
  }

  private static Path folderOf(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      throw new IOException(EditMessages.of("archive.folder", file));
    }
    return folder;
  }

  private void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      makeFolders(parent);
    }
    Files.createDirectory(folder);
    madeFolders.add(folder);
  }

  private void putBack(Exception stopped) throws IOException {
    try {
      for (Path each : moved) {
        Files.deleteIfExists(each);
      }
      for (Map.Entry<Path, Path> each : replaced.entrySet()) {
        Files.move(each.getValue(), each.getKey());
      }
      replaced.clear();
    } catch (IOException notPutBack) {
      stopped.addSuppressed(notPutBack);
      throw new IOException(EditMessages.of("archive.kept", backups), stopped);
    }
  }

  /**
   * Removes what is left beside the folder, and folders that were made for nothing.
   *
   * @throws IOException they could not be removed, and nothing came of the update; once the files
   *     are in place what is left beside them is no fault
   */
  @Override
  public void close() throws IOException {
    try {
      if (done || replaced.isEmpty()) { // else the only copies of files are there
        remove(work);
      }
    } catch (IOException | UncheckedIOException notRemoved) {
      if (!done) {
        throw notRemoved;
      }
      leftOver = Optional.of(work);
    } finally {
      if (!done) {
        removeMadeFolders();
      }
    }
  }

  /** What could not be removed beside the folder, although all files are in place. */
  Optional<Path> leftOver() {
    return leftOver;
  }

  private void removeMadeFolders() throws IOException {
    for (Path each : madeFolders.reversed()) {
      if (isEmpty(each)) {
        Files.delete(each);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void remove(Path tree) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(tree)) {
      all = walk.toList();
    }
    for (Path each : all.reversed()) {
      Files.deleteIfExists(each);
    }
  }
}
