/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.ranvier.edit.insert.NewIncludes;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.XmlLimits;
import org.ranvier.xml.include.IncludeReader;

/**
 * The model files around one file, asked for what that file does not find. They are read when they
 * are asked, and only those in whose text the name stands.
 */
public final class OtherFiles {
  /** No files at all. */
  public static final OtherFiles NONE = new OtherFiles(List.of());

  private static final int MOST_FILES = 3000;
  private static final int MOST_FOUND = 5;
  private static final long LARGEST_BYTES = 20_000_000;

  private final List<Path> paths;

  /**
   * @param paths files that may be included
   */
  public OtherFiles(Collection<Path> paths) {
    this.paths = paths.stream().limit(MOST_FILES).toList();
  }

  /**
   * Files that have a component or declaration of a name at the top, the nearest first.
   *
   * @param from the file that is to include one of them
   * @param wanted whether an element of that name is what is looked for
   */
  List<Path> declaring(String name, Path from, Predicate<XmlElement> wanted) {
    List<Path> found = new ArrayList<>();
    for (Path path : nearestFirst(from)) {
      if (found.size() < MOST_FOUND && declares(path, name, wanted) && !reaches(path, from)) {
        found.add(path);
      }
    }
    return found;
  }

  /** Files of a name, wherever they lie, the nearest first. */
  List<Path> named(String fileName, Path from) {
    return nearestFirst(from).stream()
        .filter(path -> String.valueOf(path.getFileName()).equalsIgnoreCase(fileName))
        .limit(MOST_FOUND)
        .toList();
  }

  private List<Path> nearestFirst(Path from) {
    return paths.stream()
        .filter(path -> !isSame(path, from))
        .sorted(
            Comparator.comparingInt((Path path) -> steps(from, path))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static boolean isSame(Path path, Path other) {
    return path.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static int steps(Path from, Path to) {
    return NewIncludes.reference(from, to).split("/").length;
  }

  private static boolean declares(Path path, String name, Predicate<XmlElement> wanted) {
    try {
      if (!Files.isRegularFile(path) || path.toFile().length() > LARGEST_BYTES) {
        return false;
      }
      XmlFile file = XmlFile.read(path, XmlLimits.standard());
      if (!file.text().contains(name)) {
        return false;
      }
      XmlElement root = XmlDocument.of(path, file).root();
      return root.findElement("Target").isEmpty() // what runs by itself is not there for others
          && root.elements().stream()
              .filter(each -> name.equals(each.attribute("id")) || isDeclared(each, name))
              .anyMatch(wanted);
    } catch (ModelProblemException e) {
      return false; // what cannot be read cannot be included either
    }
  }

  private static boolean isDeclared(XmlElement element, String name) {
    return element.attribute("id") == null && name.equals(element.attribute("name"));
  }

  /**
   * Whether a file includes the other one, in any number of steps: it must not be included there.
   */
  private static boolean reaches(Path path, Path other) {
    try {
      return new IncludeReader(CoreTypes.library())
          .read(path).documents().stream()
              .flatMap(document -> document.path().stream())
              .anyMatch(each -> isSame(each, other));
    } catch (ModelProblemException e) {
      return true;
    }
  }
}
