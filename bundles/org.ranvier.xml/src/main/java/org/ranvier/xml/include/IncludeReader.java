/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.include;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Follows {@code <include href="…"/>} (NeuroML) and {@code <Include file="…"/>} (LEMS), relative to
 * the including file, each file once. Files that are not there are looked for in the library by
 * their plain name. Nothing is fetched from a network.
 *
 * <p>A file that leads back to itself is a problem, named with the whole chain: whichever file such
 * a chain is entered by decides what is defined when, so the model would mean different things.
 */
public final class IncludeReader {
  private final Library library;
  private final Function<Path, XmlDocument> files;

  public IncludeReader(Library library) {
    this(library, XmlDocument::read);
  }

  /**
   * @param files reads one file; a caller may answer from a cache or from an open editor
   */
  public IncludeReader(Library library, Function<Path, XmlDocument> files) {
    this.library = library;
    this.files = files;
  }

  /**
   * Reads a file and all that it includes.
   *
   * @throws ModelProblemException when the file itself cannot be read
   */
  public IncludeClosure read(Path file) {
    return read(files.apply(file));
  }

  /** Reads all that a document includes; one without a path can include from the library only. */
  public IncludeClosure read(XmlDocument start) {
    Walk walk = new Walk();
    walk.visit(start, start.path().map(FileSearch::identity).orElse(start.fileName()));
    return new IncludeClosure(start, walk.documents, walk.includes, walk.problems);
  }

  /** The attribute by which an element right below the root names a file, if it is an include. */
  static Optional<XmlAttribute> findReference(XmlElement element) {
    return element.localName().equalsIgnoreCase("include")
        ? element.findAttribute("href").or(() -> element.findAttribute("file"))
        : Optional.empty();
  }

  private final class Walk {
    private final List<XmlDocument> documents = new ArrayList<>();
    private final List<Include> includes = new ArrayList<>();
    private final List<ModelProblem> problems = new ArrayList<>();
    private final Map<String, XmlDocument> seen = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    void visit(XmlDocument document, String identity) {
      seen.put(identity, document);
      open.addLast(identity);
      document.findRoot().ifPresent(this::visitIncludes);
      open.removeLast();
      documents.add(document);
    }

    private void visitIncludes(XmlElement root) {
      for (XmlElement element : root.elements()) {
        findReference(element)
            .ifPresent(
                reference -> {
                  try {
                    follow(reference);
                  } catch (ModelProblemException e) {
                    problems.add(new ModelProblem(e.location(), String.valueOf(e.getMessage())));
                  }
                });
      }
    }

    private void follow(XmlAttribute reference) {
      Optional<Path> found = FileSearch.find(reference);
      if (found.isPresent()) {
        Path file = found.get();
        follow(reference, FileSearch.identity(file), () -> files.apply(file));
        return;
      }
      String name = FileSearch.plainName(reference.value());
      XmlDocument builtIn = library.find(name).orElseThrow(() -> FileSearch.missing(reference));
      follow(reference, "library:" + name, () -> builtIn);
    }

    private void follow(
        XmlAttribute reference, String identity, java.util.function.Supplier<XmlDocument> read) {
      if (open.contains(identity)) {
        throw reference.problem(cycle(identity));
      }
      XmlDocument known = seen.get(identity);
      XmlDocument target = known == null ? read.get() : known;
      includes.add(new Include(reference, target));
      if (known == null) {
        visit(target, identity);
      }
    }

    private String cycle(String identity) {
      List<String> chain =
          open.stream()
              .dropWhile(link -> !link.equals(identity))
              .map(FileSearch::plainName)
              .collect(Collectors.toCollection(ArrayList::new));
      chain.add(FileSearch.plainName(identity));
      return chain.size() == 2
          ? chain.getFirst() + " includes itself; remove this include"
          : "the includes lead in a circle: "
              + String.join(" → ", chain)
              + "; one of them must be removed";
    }
  }
}
