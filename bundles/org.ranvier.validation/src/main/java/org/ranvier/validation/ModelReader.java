/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Reads a file and, depth first, what it includes. */
final class ModelReader {
  private final Function<Path, XmlDocument> source;
  private final List<ModelFile> files = new ArrayList<>();
  private final List<Inclusion> inclusions = new ArrayList<>();
  private final List<ModelProblemException> unreadable = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<Path> trail = new ArrayList<>();

  ModelReader(Function<Path, XmlDocument> source) {
    this.source = source;
  }

  Model read(Path main) {
    visit(main);
    return new Model(files, inclusions, unreadable);
  }

  private void visit(Path path) {
    seen.add(identity(path));
    ModelFile file;
    try {
      file = new ModelFile(path, source.apply(path));
    } catch (ModelProblemException e) {
      unreadable.add(e);
      return;
    }
    files.add(file);
    trail.add(path);
    for (XmlElement element : file.document().root().elements()) {
      includeReference(element).ifPresent(reference -> include(path, reference));
    }
    trail.removeLast();
  }

  /** {@code <include href>} of NeuroML, {@code <Include file>} of LEMS. */
  private static Optional<XmlAttribute> includeReference(XmlElement element) {
    if (!element.localName().equalsIgnoreCase("include")) {
      return Optional.empty();
    }
    return element.findAttribute("href").or(() -> element.findAttribute("file"));
  }

  private void include(Path from, XmlAttribute reference) {
    String written = reference.value().strip();
    Optional<Path> found = locate(from, written);
    if (found.isEmpty() || Language.isCoreInclude(written)) {
      inclusions.add(unread(reference, written, from));
      return;
    }
    Path target = found.get();
    int circle = positionInTrail(target);
    if (circle >= 0) {
      List<Path> round = trail.subList(circle, trail.size());
      inclusions.add(new Inclusion(reference, Inclusion.State.CYCLE, target, round));
    } else if (isHdf5(target)) {
      inclusions.add(new Inclusion(reference, Inclusion.State.NO_XML, target, List.of()));
    } else {
      inclusions.add(new Inclusion(reference, Inclusion.State.READ, target, List.of()));
      if (!seen.contains(identity(target))) {
        visit(target);
      }
    }
  }

  private static Inclusion unread(XmlAttribute reference, String written, Path from) {
    Inclusion.State state =
        Language.isCoreInclude(written)
            ? Inclusion.State.CORE
            : written.matches("(?i)[a-z][a-z0-9+.-]+://.*")
                ? Inclusion.State.ADDRESS
                : Inclusion.State.MISSING;
    Path target;
    try {
      target = from.resolveSibling(written).normalize();
    } catch (InvalidPathException e) { // characters that this system's file names cannot have
      target = from;
    }
    return new Inclusion(reference, state, target, List.of());
  }

  /**
   * Relative to the including file, then to the file that was opened, as the field's simulators do;
   * a leading slash that leads nowhere is taken to mean the including file's folder.
   */
  private Optional<Path> locate(Path from, String written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String relative = written.replaceFirst("^/+", "");
    for (Path base : List.of(from, trail.getFirst())) {
      for (String name : List.of(written, relative)) {
        try {
          Path candidate = base.resolveSibling(name).normalize();
          if (Files.isRegularFile(candidate)) {
            return Optional.of(candidate);
          }
        } catch (InvalidPathException e) {
          return Optional.empty(); // no file has such a name; reported as missing
        }
      }
    }
    return Optional.empty();
  }

  private int positionInTrail(Path target) {
    for (int i = 0; i < trail.size(); i++) {
      if (identity(trail.get(i)).equals(identity(target))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHdf5(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".h5") || name.endsWith(".hdf5");
  }

  private static Path identity(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) { // not there, or not allowed: the written form must do
      return path.toAbsolutePath().normalize();
    }
  }
}
