/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.edit.insert.NewIncludes;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.include.Include;

/**
 * Keeps includes leading to their files when files get another name or folder: those of other files
 * and those of the moved ones themselves.
 */
public final class FileMoves {
  private final FileSet files;
  private final Map<Path, Path> moves = new LinkedHashMap<>();

  /**
   * @param files all files that may include those moved
   * @param moves where each moved file is to go; a folder is moved by naming its files
   */
  public FileMoves(FileSet files, Map<Path, Path> moves) {
    this.files = files;
    moves.forEach((from, to) -> this.moves.put(key(from), key(to)));
  }

  private static Path key(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The edits that includes need, in the files as they are before the move. */
  public Refactoring plan() {
    List<FileChange> changes = new ArrayList<>();
    for (XmlDocument document : files.documents()) {
      List<FileChange.Part> parts = new ArrayList<>();
      for (Include include : files.includes(document)) {
        if (!FileSet.isLibrary(include.target())) {
          adapt(include, parts);
        }
      }
      if (!parts.isEmpty()) {
        changes.add(new FileChange(document, parts));
      }
    }
    return new Refactoring(changes, conflicts());
  }

  private List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    for (Path from : moves.keySet()) {
      Path to = after(from);
      if (Files.exists(to) && !moves.containsKey(to)) {
        files
            .find(from)
            .flatMap(XmlDocument::findRoot)
            .ifPresent(
                root ->
                    conflicts.add(
                        Conflict.error(
                            "%s is there already; another name is expected".formatted(to),
                            root.location())));
      }
    }
    return conflicts;
  }

  private void adapt(Include include, List<FileChange.Part> parts) {
    Path source = key(include.source().path().orElseThrow());
    Path target = key(include.target().path().orElseThrow());
    Path newSource = after(source);
    Path newTarget = after(target);
    XmlAttribute reference = include.reference();
    if ((newSource.equals(source) && newTarget.equals(target))
        || leads(newSource, reference.value().strip(), newTarget)) {
      return;
    }
    String written = written(reference.value().strip(), newSource, newTarget);
    char quote = reference.quote() == '\'' ? '\'' : '"';
    TextEdit edit = TextEdit.replace(reference.valueRange(), XmlEscape.value(written, quote));
    parts.add(new FileChange.Part(edit, false));
  }

  private Path after(Path file) {
    return moves.getOrDefault(file, file);
  }

  private static boolean leads(Path source, String value, Path target) {
    try {
      return source.resolveSibling(value).normalize().equals(target);
    } catch (InvalidPathException e) {
      return false; // written in another way, which is kept below
    }
  }

  /** In the way in which it was written: absolute, as an address, with encoded characters. */
  private static String written(String before, Path source, Path target) {
    if (before.regionMatches(true, 0, "file:", 0, 5)) {
      return target.toUri().toString();
    }
    boolean absolute = isAbsolute(before);
    String portable =
        absolute
            ? target.toString().replace(File.separatorChar, '/')
            : NewIncludes.reference(source, target);
    String relative = before.startsWith("./") && !absolute ? "./" + portable : portable;
    return before.indexOf('%') >= 0 ? relative.replace("%", "%25").replace(" ", "%20") : relative;
  }

  private static boolean isAbsolute(String value) {
    try {
      return Path.of(value).isAbsolute() && Files.exists(Path.of(value));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
