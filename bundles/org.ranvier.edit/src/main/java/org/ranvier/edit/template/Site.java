/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.form.FreeId;
import org.ranvier.edit.insert.NewIncludes;
import org.ranvier.xml.XmlDocument;

/**
 * Where a new part is going to be.
 *
 * @param parts what the project has
 * @param target the file, there or not
 */
public record Site(ProjectParts parts, Path target) {
  public Site {
    target = target.toAbsolutePath().normalize();
  }

  /** The file as it is; empty where it is going to be made. */
  public Optional<XmlDocument> document() {
    return parts.files().find(target);
  }

  /** Components that answer a parameter. */
  public List<ProjectParts.Found> fitting(Parameter parameter) {
    return parts.fitting(parameter);
  }

  /** Whether the id would clash with another one of the file or of files that go with it. */
  public boolean isTaken(String id) {
    return takenIds().contains(id);
  }

  private Set<String> takenIds() {
    Set<String> taken = new LinkedHashSet<>();
    document()
        .map(parts::together)
        .orElse(Set.of())
        .forEach(each -> taken.addAll(ProjectParts.ids(each)));
    return taken;
  }

  /** The id, counted on if it is in use in the project. */
  public String freeId(String wanted) {
    return FreeId.next(wanted, parts.ids());
  }

  /** Whether the file includes another one already, or is that. */
  boolean reaches(Path file) {
    Path wanted = file.toAbsolutePath().normalize();
    return target.equals(wanted)
        || document().map(parts::closure).orElse(Set.of()).stream()
            .anyMatch(
                each ->
                    each.path()
                        .filter(path -> path.toAbsolutePath().normalize().equals(wanted))
                        .isPresent());
  }

  /** Whether the file includes one of that name already, a file of the language for example. */
  boolean includes(String href) {
    String name = href.substring(href.lastIndexOf('/') + 1);
    return document().map(parts::closure).orElse(Set.of()).stream()
        .anyMatch(each -> Path.of(each.fileName()).endsWith(name));
  }

  /** How the file includes another one: a path relative to its folder. */
  String hrefTo(Path file) {
    return NewIncludes.reference(target, file);
  }
}
