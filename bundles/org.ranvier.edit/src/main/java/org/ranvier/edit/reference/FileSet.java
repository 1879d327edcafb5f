/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.XmlLimits;
import org.ranvier.xml.include.Include;
import org.ranvier.xml.include.IncludeClosure;
import org.ranvier.xml.include.IncludeReader;

/**
 * The files of a project, and those that they include, as they are at one time. Never changes;
 * after an edit {@link #with} makes the next one, which shares all that the edit left as it was.
 *
 * <p>Files that cannot be read are listed and otherwise left out; of one with broken markup, what
 * can be understood counts.
 */
public final class FileSet {
  private final Map<Path, XmlDocument> files;
  private final List<ModelProblem> problems;
  private final Function<Path, XmlDocument> source;
  private final Map<XmlDocument, FileNames> names = new HashMap<>();
  private final Map<XmlDocument, List<Include>> includes = new LinkedHashMap<>();
  private final Map<XmlDocument, Set<XmlDocument>> includers = new HashMap<>();
  private final Map<XmlDocument, List<XmlDocument>> closures = new HashMap<>();

  private FileSet(
      Map<Path, XmlDocument> files,
      List<ModelProblem> problems,
      Function<Path, XmlDocument> source,
      Map<XmlDocument, FileNames> known) {
    this.files = files;
    this.problems = problems;
    this.source = source;
    followIncludes();
    for (XmlDocument document : includes.keySet()) {
      FileNames earlier = known.get(document);
      names.put(document, earlier == null ? new FileNames(document) : earlier);
    }
  }

  /** Reads files from disk. */
  public static FileSet read(Collection<Path> paths) {
    return read(paths, FileSet::readTolerantly);
  }

  /** One document and what it includes; it need not be what its file holds. */
  public static FileSet of(XmlDocument document) {
    Path path = document.path().orElseGet(() -> Path.of(document.fileName()));
    return read(
        List.of(path), each -> key(each).equals(key(path)) ? document : readTolerantly(each));
  }

  /**
   * Reads files.
   *
   * @param source gives the document of a path, such as that of an open editor, or throws {@link
   *     ModelProblemException}
   */
  public static FileSet read(Collection<Path> paths, Function<Path, XmlDocument> source) {
    Map<Path, XmlDocument> files = new LinkedHashMap<>();
    List<ModelProblem> problems = new ArrayList<>();
    for (Path path : paths) {
      try {
        files.put(key(path), source.apply(path));
      } catch (ModelProblemException e) {
        problems.add(new ModelProblem(e.location(), String.valueOf(e.getMessage())));
      }
    }
    return new FileSet(files, problems, source, Map.of());
  }

  /** The document of a file, of what can be understood of it where its markup is broken. */
  public static XmlDocument readTolerantly(Path file) {
    try {
      return XmlDocument.read(file);
    } catch (ModelProblemException e) {
      return XmlDocument.ofTolerantly(file, XmlFile.read(file, XmlLimits.standard()));
    }
  }

  /** The same files with another text of one of them, or with one more. */
  public FileSet with(XmlDocument changed) {
    Map<Path, XmlDocument> next = new LinkedHashMap<>(files);
    next.put(key(changed.path().orElseThrow()), changed);
    return new FileSet(next, problems, source, names);
  }

  /** One spelling for one file. */
  static Path key(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The files, those included from elsewhere last; files of the language are not among them. */
  public List<XmlDocument> documents() {
    return List.copyOf(files.values());
  }

  public Optional<XmlDocument> find(Path path) {
    return Optional.ofNullable(files.get(key(path)));
  }

  /** What was wrong when reading. */
  public List<ModelProblem> problems() {
    return Collections.unmodifiableList(problems);
  }

  /** Includes that a file states itself and that lead to a file. */
  public List<Include> includes(XmlDocument document) {
    return includes.getOrDefault(document, List.of());
  }

  /** Whether the document defines the language and is no file of the user's. */
  public static boolean isLibrary(XmlDocument document) {
    return CoreTypes.library().holds(document);
  }

  /** A file and all that it includes, a file behind those that it includes. */
  List<XmlDocument> closure(XmlDocument document) {
    List<XmlDocument> known = closures.get(document);
    if (known == null) {
      Set<XmlDocument> found = new LinkedHashSet<>();
      collect(document, found, new LinkedHashSet<>());
      known = List.copyOf(found);
      closures.put(document, known);
    }
    return known;
  }

  private void collect(XmlDocument document, Set<XmlDocument> found, Set<XmlDocument> open) {
    if (open.add(document)) {
      for (Include include : includes(document)) {
        if (!found.contains(include.target())) {
          collect(include.target(), found, open);
        }
      }
      found.add(document);
    }
  }

  /** Files that belong to a model with this one and that it does not include itself. */
  List<XmlDocument> around(XmlDocument document) {
    Set<XmlDocument> around = new LinkedHashSet<>();
    for (XmlDocument includer : including(document)) {
      around.addAll(closure(includer));
    }
    around.removeAll(closure(document));
    return List.copyOf(around);
  }

  /** Files that include this one, directly or not. */
  Set<XmlDocument> including(XmlDocument document) {
    Set<XmlDocument> found = new LinkedHashSet<>();
    Deque<XmlDocument> ahead = new ArrayDeque<>(List.of(document));
    while (!ahead.isEmpty()) {
      for (XmlDocument includer : includers.getOrDefault(ahead.remove(), Set.of())) {
        if (found.add(includer)) {
          ahead.add(includer);
        }
      }
    }
    found.remove(document);
    return found;
  }

  /** What a document of the set or of the library defines below its root. */
  FileNames names(XmlDocument document) {
    return names.computeIfAbsent(document, FileNames::new);
  }

  /** Elements right below the root of some documents that define a name. */
  List<XmlElement> find(List<XmlDocument> among, FileNames.Group group, String name) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlDocument document : among) {
      found.addAll(names(document).find(group, name));
    }
    return found;
  }

  private void followIncludes() {
    IncludeReader reader = new IncludeReader(CoreTypes.library(), this::document);
    for (XmlDocument document : List.copyOf(files.values())) {
      if (!includes.containsKey(document)) {
        note(reader.read(document));
      }
    }
    includes.forEach(
        (from, all) ->
            all.forEach(
                include ->
                    includers
                        .computeIfAbsent(include.target(), t -> new LinkedHashSet<>())
                        .add(from)));
  }

  private void note(IncludeClosure closure) {
    Set<XmlDocument> before = Set.copyOf(includes.keySet());
    closure.documents().forEach(each -> includes.computeIfAbsent(each, d -> new ArrayList<>()));
    for (Include include : closure.includes()) {
      if (!before.contains(include.source())) {
        includes.computeIfAbsent(include.source(), d -> new ArrayList<>()).add(include);
      }
    }
  }

  private XmlDocument document(Path path) {
    @Nullable XmlDocument known = files.get(key(path));
    if (known == null) {
      known = source.apply(path);
      files.put(key(path), known);
    }
    return known;
  }
}
