/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ranvier.edit.EditMessages;

/**
 * Models of a folder or of an archive, with all files beside them, on their way into a project.
 * What begins with a point, as the data of version control does, stays behind.
 */
public final class ModelImport implements AutoCloseable {
  private static final Pattern MODEL = Pattern.compile("<(\\w+:)?(neuroml|Lems)[\\s>/]");
  private static final int HEAD = 8192;

  private final FileSystem archive;
  private final boolean ownsArchive;
  private final Map<String, Path> files = new LinkedHashMap<>();

  private ModelImport(FileSystem archive, boolean ownsArchive) {
    this.archive = archive;
    this.ownsArchive = ownsArchive;
  }

  /**
   * Opens a folder, or a file that is an archive (.zip).
   *
   * @throws IOException it cannot be read, or is no archive; the message says so
   */
  @SuppressWarnings("MustBeClosedChecker") // the archive is closed with this
  public static ModelImport open(Path source) throws IOException {
    if (Files.isDirectory(source)) {
      ModelImport folder = new ModelImport(source.getFileSystem(), false);
      folder.collect(source);
      return folder;
    }
    if (!Files.isRegularFile(source)) {
      throw new IOException(EditMessages.of("archive.none", source));
    }
    FileSystem zip;
    try {
      zip = FileSystems.newFileSystem(source, Map.of());
    } catch (IOException | java.nio.file.ProviderNotFoundException noZip) {
      throw new IOException(EditMessages.of("archive.unreadable", source.getFileName()), noZip);
    }
    ModelImport opened = new ModelImport(zip, true);
    try {
      for (Path root : zip.getRootDirectories()) {
        opened.collect(root);
      }
      return opened;
    } catch (IOException | RuntimeException unreadable) {
      zip.close();
      throw unreadable;
    }
  }

  private void collect(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(root, folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(root, file)) {
              files.put(root.relativize(file).toString().replace('\\', '/'), file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(Path root, Path path) {
    Path name = path.getFileName();
    return !path.equals(root) && name != null && name.toString().startsWith(".");
  }

  /** Names of all files, relative to the source. */
  public List<String> files() {
    return List.copyOf(files.keySet());
  }

  /** Names of those that are NeuroML documents or LEMS models, by how they begin. */
  public List<String> models() throws IOException {
    List<String> models = new ArrayList<>();
    for (Map.Entry<String, Path> each : files.entrySet()) {
      String name = each.getKey();
      if ((name.endsWith(".nml") || name.endsWith(".xml")) && isModel(each.getValue())) {
        models.add(name);
      }
    }
    return models;
  }

  private static boolean isModel(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      String head = new String(stream.readNBytes(HEAD), StandardCharsets.UTF_8);
      return MODEL.matcher(head).find();
    }
  }

  /** Files that are in the target folder already. */
  public List<String> conflicts(Path target) {
    return files.keySet().stream().filter(each -> Files.exists(target.resolve(each))).toList();
  }

  /**
   * Copies all files into a folder, which is created where it is missing. Files that are there are
   * replaced, once all are copied.
   *
   * @return a folder of copies beside it that could not be removed afterwards; mostly empty
   * @throws IOException a file cannot be written, or the archive means a place outside of the
   *     folder; the folder is as it was
   * @throws java.util.concurrent.CancellationException or whatever else the progress stops with;
   *     the folder is as it was
   */
  public Optional<Path> copyTo(Path target, CopyProgress progress) throws IOException {
    FolderUpdate update = new FolderUpdate(target);
    try (update) {
      for (String name : files.keySet()) {
        if (!update.isInside(name)) {
          throw new IOException(EditMessages.of("archive.outside", name));
        }
      }
      for (Map.Entry<String, Path> each : files.entrySet()) {
        progress.next(each.getKey());
        update.write(each.getKey(), each.getValue());
      }
      update.finish();
    }
    return update.leftOver();
  }

  @Override
  public void close() throws IOException {
    if (ownsArchive) {
      archive.close();
    }
  }
}
