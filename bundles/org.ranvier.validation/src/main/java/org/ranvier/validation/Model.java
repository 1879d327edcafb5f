/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * A file and everything it includes, as rules see it: the trees, and where to find what by name.
 * Files that cannot be read are listed and otherwise left out; the model is then not complete and
 * what seems to be missing may well be in them.
 */
public final class Model {
  /** What below these is not part of the model's structure. */
  private static final Set<String> OPAQUE =
      Set.of("annotation", "notes", "ComponentType", "Dimension", "Unit", "Include");

  private final List<ModelFile> files;
  private final List<Inclusion> inclusions;
  private final List<ModelProblemException> unreadable;
  private final Map<String, List<XmlElement>> byName = new HashMap<>();
  private final Map<String, XmlElement> components = new LinkedHashMap<>();

  Model(List<ModelFile> files, List<Inclusion> inclusions, List<ModelProblemException> unreadable) {
    this.files = List.copyOf(files);
    this.inclusions = List.copyOf(inclusions);
    this.unreadable = List.copyOf(unreadable);
    for (ModelFile file : files) {
      XmlElement root = file.document().root();
      index(root);
      componentsOf(root).forEach(each -> components.putIfAbsent(each.attribute("id"), each));
    }
  }

  /** Reads a file and what it includes from disk. Never throws on account of the model. */
  public static Model read(Path main) {
    return read(main, XmlDocument::read);
  }

  /**
   * As {@link #read(Path)}, taking texts from elsewhere where an editor holds unsaved ones.
   *
   * @param source gives the document of a path, or throws {@link ModelProblemException}
   */
  public static Model read(Path main, Function<Path, XmlDocument> source) {
    return new ModelReader(source).read(main);
  }

  /** The files that could be read, the one opened first, then depth first as included. */
  public List<ModelFile> files() {
    return files;
  }

  /** Every include, in order. */
  public List<Inclusion> inclusions() {
    return inclusions;
  }

  /** Why files could not be read, one a file. */
  public List<ModelProblemException> unreadable() {
    return unreadable;
  }

  /** Whether everything that the model consists of was read. */
  public boolean isComplete() {
    return unreadable.isEmpty()
        && inclusions.stream()
            .allMatch(
                each ->
                    each.state() == Inclusion.State.READ || each.state() == Inclusion.State.CORE);
  }

  /** Every element of this name, wherever it stands, notes and annotations left out. */
  public List<XmlElement> elements(String localName) {
    return byName.getOrDefault(localName, List.of());
  }

  /** Every element of these names. */
  public List<XmlElement> elements(Collection<String> localNames) {
    List<XmlElement> found = new ArrayList<>();
    localNames.forEach(name -> found.addAll(elements(name)));
    return found;
  }

  /** Names of all elements that occur. */
  public Set<String> elementNames() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The component of this id that stands at the top of one of the files. */
  public Optional<XmlElement> findComponent(String id) {
    return Optional.ofNullable(components.get(id));
  }

  /** All components at the top of the files by id; of several of one id the first. */
  public Map<String, XmlElement> components() {
    return Collections.unmodifiableMap(components);
  }

  /** The components at the top of a file: children of the root that have an id. */
  public static List<XmlElement> componentsOf(XmlElement root) {
    return root.elements().stream()
        .filter(each -> each.attribute("id") != null && !OPAQUE.contains(each.localName()))
        .toList();
  }

  /**
   * What kind of thing an element is: its name, or the {@code type} that a generic LEMS element
   * ({@code <Component type="iafCell">}) or a NeuroML element with variants states.
   */
  public static String kindOf(XmlElement component) {
    String type = component.attribute("type");
    return component.localName().equals("Component") && type != null ? type : component.localName();
  }

  private void index(XmlElement element) {
    if (OPAQUE.contains(element.localName()) && element.parent().isPresent()) {
      return;
    }
    byName.computeIfAbsent(kindOf(element), name -> new ArrayList<>()).add(element);
    element.elements().forEach(this::index);
  }
}
