/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.lems.type.TypeRegistry;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.include.Include;
import org.ranvier.xml.include.IncludeReader;

/** What a project has that new parts can refer to. Read once; files may change afterwards. */
public final class ProjectParts {
  private final FileSet files;
  private final List<Found> components = new ArrayList<>();
  private final Map<ComponentType, TypeRegistry> typesOf = new HashMap<>();

  /**
   * A component of the project.
   *
   * @param element as it is written
   * @param key how an answer names it: the id, with the file where several have the id
   */
  public record Found(XmlElement element, String id, ComponentType type, Path file, String key) {}

  private ProjectParts(FileSet files) {
    this.files = files;
  }

  /** A project without any file. */
  public static ProjectParts none() {
    return of(FileSet.read(List.of()));
  }

  /** The parts of some files. What cannot be understood is left out. */
  public static ProjectParts of(FileSet files) {
    ProjectParts parts = new ProjectParts(files);
    parts.findComponents();
    return parts;
  }

  private void findComponents() {
    Map<XmlElement, Component> found = new LinkedHashMap<>();
    Set<XmlDocument> seen = new HashSet<>();
    for (XmlDocument start : starts()) {
      if (!seen.contains(start)) {
        IncludeReader reader =
            new IncludeReader(
                CoreTypes.library(),
                path -> files.find(path).orElseGet(() -> FileSet.readTolerantly(path)));
        LemsModel model = LemsModel.of(reader.read(start));
        seen.addAll(model.files().documents());
        for (Component each : model.components()) {
          found.putIfAbsent(each.element(), each);
          typesOf.putIfAbsent(each.type(), model.types());
        }
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    found.values().forEach(each -> counts.merge(each.name(), 1, Integer::sum));
    for (Component each : found.values()) {
      Optional<Path> file = each.element().document().path();
      if (file.isPresent() && each.id().isPresent()) {
        boolean single = counts.getOrDefault(each.name(), 0) == 1;
        String key = single ? each.name() : each.name() + " in " + file.get().getFileName();
        components.add(new Found(each.element(), each.name(), each.type(), file.get(), key));
      }
    }
  }

  /** All files, those first that no other includes: they tell most about what they include. */
  private List<XmlDocument> starts() {
    Set<XmlDocument> included = new HashSet<>();
    for (XmlDocument document : files.documents()) {
      files.includes(document).forEach(each -> included.add(each.target()));
    }
    List<XmlDocument> starts = new ArrayList<>(files.documents());
    starts.removeIf(each -> each.findRoot().isEmpty());
    starts.sort((a, b) -> Boolean.compare(included.contains(a), included.contains(b)));
    return starts;
  }

  /** The files as they were read. */
  public FileSet files() {
    return files;
  }

  /** Components that answer a parameter, in the order of the files. */
  public List<Found> fitting(Parameter parameter) {
    return components.stream()
        .filter(each -> each.type().isA(parameter.type()))
        .filter(each -> receives(each.type(), parameter.receives()))
        .toList();
  }

  private boolean receives(ComponentType type, String attached) {
    if (attached.isEmpty()) {
      return true;
    }
    TypeRegistry types = typesOf.get(type);
    return type.members(TypeMember.Attachments.class).stream()
        .anyMatch(
            each ->
                types != null
                    && types.find(attached).filter(it -> it.isA(each.type())).isPresent());
  }

  /** The component that an answer names. */
  public Optional<Found> find(String key) {
    return components.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  /** Ids in use anywhere in the project. */
  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    files.documents().forEach(each -> ids.addAll(ids(each)));
    return ids;
  }

  /** Ids and names right below the root of a document. */
  static Set<String> ids(XmlDocument document) {
    Set<String> ids = new LinkedHashSet<>();
    List<XmlElement> elements = document.findRoot().map(XmlElement::elements).orElse(List.of());
    for (XmlElement each : elements) {
      Optional.ofNullable(each.attribute("id"))
          .or(() -> Optional.ofNullable(each.attribute("name")))
          .ifPresent(ids::add);
    }
    return ids;
  }

  /** A document and all that it includes, or that includes it, directly or not. */
  Set<XmlDocument> together(XmlDocument document) {
    Set<XmlDocument> found = new LinkedHashSet<>();
    for (XmlDocument each : files.documents()) {
      Set<XmlDocument> closure = new LinkedHashSet<>();
      collect(each, closure);
      if (closure.contains(document)) {
        found.addAll(closure);
      }
    }
    found.add(document);
    return found;
  }

  /** A document and all that it includes, directly or not. */
  Set<XmlDocument> closure(XmlDocument document) {
    Set<XmlDocument> found = new LinkedHashSet<>();
    collect(document, found);
    return found;
  }

  private void collect(XmlDocument document, Set<XmlDocument> found) {
    if (found.add(document)) {
      for (Include include : files.includes(document)) {
        collect(include.target(), found);
      }
    }
  }
}
