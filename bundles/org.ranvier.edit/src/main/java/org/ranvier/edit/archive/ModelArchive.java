/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ranvier.edit.EditMessages;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.include.Include;
import org.ranvier.xml.include.IncludeClosure;
import org.ranvier.xml.include.IncludeReader;

/**
 * Models with all that they include, so that they run elsewhere. Files keep their places to each
 * other, so that includes stay as they are written.
 *
 * @param folder the deepest folder that all files are in
 * @param files absolute paths, without files of the language itself
 * @param problems why the models would not run elsewhere; empty where they would
 */
public record ModelArchive(Path folder, List<Path> files, List<ModelProblem> problems) {
  public ModelArchive {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** The archive of some models; reads all that they include. */
  public static ModelArchive of(Collection<Path> models, CopyProgress progress) {
    Set<Path> files = new LinkedHashSet<>();
    List<ModelProblem> problems = new ArrayList<>();
    IncludeReader reader = new IncludeReader(CoreTypes.library());
    for (Path model : models) {
      progress.next(String.valueOf(model.getFileName()));
      try {
        IncludeClosure closure = reader.read(key(model));
        closure.documents().stream()
            .flatMap(each -> each.path().stream())
            .map(ModelArchive::key)
            .forEach(files::add);
        problems.addAll(closure.problems());
        closure.includes().stream()
            .filter(each -> isAbsolute(each))
            .map(each -> absolute(each.reference()))
            .forEach(problems::add);
      } catch (ModelProblemException e) {
        problems.add(new ModelProblem(e.location(), String.valueOf(e.getMessage())));
      }
    }
    return new ModelArchive(commonFolder(files), List.copyOf(files), problems);
  }

  private static boolean isAbsolute(Include include) {
    String value = include.reference().value().strip();
    return !CoreTypes.library().holds(include.target())
        && (value.startsWith("file:") || Path.of(value.replace('\\', '/')).isAbsolute())
        && include.target().path().filter(Files::exists).isPresent();
  }

  private static ModelProblem absolute(XmlAttribute reference) {
    ModelProblemException problem =
        reference.problem(EditMessages.of("archive.absolute", reference.value()));
    return new ModelProblem(problem.location(), String.valueOf(problem.getMessage()));
  }

  private static Path key(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Path commonFolder(Collection<Path> files) {
    Path common = Path.of("");
    boolean first = true;
    for (Path file : files) {
      Path folder = file.getParent();
      if (folder != null && first) {
        common = folder;
        first = false;
      }
      while (!file.startsWith(common) && common.getParent() != null) {
        common = common.getParent();
      }
    }
    return common;
  }

  /** Names in the archive, in the order of the files. */
  public List<String> names() {
    return files.stream()
        .map(each -> folder.relativize(each).toString().replace('\\', '/'))
        .toList();
  }

  /**
   * Writes the archive; a file of that name is replaced once all of it is written.
   *
   * @throws IOException a file cannot be read or written
   * @throws IllegalStateException there are problems
   */
  public void write(Path zip, CopyProgress progress) throws IOException {
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.getFirst().report());
    }
    // not a temporary file of the platform: only its owner could read that
    Path half = zip.resolveSibling(zip.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(half, StandardOpenOption.CREATE_NEW);
          ZipOutputStream archive = new ZipOutputStream(out)) {
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
          progress.next(names.get(i));
          ZipEntry entry = new ZipEntry(names.get(i));
          entry.setLastModifiedTime(Files.getLastModifiedTime(files.get(i)));
          archive.putNextEntry(entry);
          Files.copy(files.get(i), archive);
          archive.closeEntry();
        }
      }
      Files.move(half, zip, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
