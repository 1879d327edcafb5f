/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.morphology.MorphologyReading;
import org.ranvier.xml.Cancellation;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.include.IncludeClosure;
import org.ranvier.xml.include.IncludeReader;

/**
 * A file and everything it includes, as rules see it: the trees, and where to find what by name.
 * Files that cannot be read are listed and otherwise left out; the model is then not complete and
 * what seems to be missing may well be in them.
 */
public final class Model {
  /** What below these is not part of the model's structure. */
  private static final Set<String> OPAQUE =
      Set.of("annotation", "notes", "ComponentType", "Dimension", "Unit", "Include");

  private final List<XmlDocument> files;
  private final List<ModelProblem> problems;
  private final Map<String, ElementList> byName = new HashMap<>();
  private final Map<String, XmlElement> components = new LinkedHashMap<>();

  private final @Nullable IncludeClosure closure;
  private final Map<Component, Flattened> systems = new HashMap<>();
  private final Map<XmlElement, MorphologyReading> morphologies = new HashMap<>();
  private @Nullable LemsModel lems;
  private @Nullable Map<XmlElement, Component> byElement;

  private Model(
      List<XmlDocument> files, List<ModelProblem> problems, @Nullable IncludeClosure closure) {
    this.closure = closure;
    this.files = List.copyOf(files);
    this.problems = List.copyOf(problems);
    for (XmlDocument file : files) {
      index(file.root());
      for (XmlElement each : componentsOf(file.root())) {
        components.putIfAbsent(Objects.requireNonNullElse(each.attribute("id"), ""), each);
      }
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
    return read(main, source, () -> false);
  }

  /**
   * As {@link #read(Path, Function)}, for whoever may not wait for the end of it.
   *
   * @param isCancelled asked again and again, in the calling thread
   * @throws java.util.concurrent.CancellationException when that said so
   */
  public static Model read(
      Path main, Function<Path, XmlDocument> source, BooleanSupplier isCancelled) {
    Function<Path, XmlDocument> files =
        path -> Cancellation.reading(isCancelled, () -> source.apply(path));
    try {
      return of(new IncludeReader(CoreTypes.library(), files).read(main), isCancelled);
    } catch (ModelProblemException e) {
      return new Model(
          List.of(), List.of(new ModelProblem(e.location(), String.valueOf(e.getMessage()))), null);
    }
  }

  private static Model of(IncludeClosure closure, BooleanSupplier isCancelled) {
    List<XmlDocument> files = new ArrayList<>();
    files.add(closure.start());
    closure.documents().stream()
        .filter(each -> each != closure.start() && !CoreTypes.library().holds(each))
        .forEach(files::add);
    return Cancellation.during(
        isCancelled, files, () -> new Model(files, closure.problems(), closure));
  }

  /**
   * The files that could be read, the one opened first; definition files of the language left out.
   */
  public List<XmlDocument> files() {
    return files;
  }

  /** What was wrong when reading: files that cannot be read, includes that lead nowhere. */
  public List<ModelProblem> problems() {
    return problems;
  }

  /** What the model means in LEMS; empty where not even the first file could be read. */
  public synchronized Optional<LemsModel> findLems() {
    if (lems == null && closure != null) {
      lems = LemsModel.of(closure);
    }
    return Optional.ofNullable(lems);
  }

  /** The component that an element of the model is in LEMS. */
  public Optional<Component> findComponent(XmlElement element) {
    Component known = lemsComponents().get(element);
    return known == null && isInPassing(element)
        ? element
            .parent()
            .flatMap(this::findComponent)
            .flatMap(parent -> parent.findInside(element))
        : Optional.ofNullable(known);
  }

  private static boolean isInPassing(XmlElement element) {
    return element.isPassing() || element.parent().filter(Model::isInPassing).isPresent();
  }

  /**
   * Every component of the model, those inside others included. Of those of which there are a great
   * many, each is made when its turn comes.
   */
  public Iterable<Component> allComponents() {
    return () -> new ComponentIterator(lemsComponents().values());
  }

  /** As {@link #allComponents()}, of one type or types that extend it. */
  public List<Component> componentsOf(String typeName) {
    Collection<Component> lasting = lemsComponents().values();
    List<Component> found = new ArrayList<>();
    lasting.stream().filter(each -> each.isA(typeName)).forEach(found::add);
    for (Component owner : lasting) {
      if (owner.passingTypes().stream().anyMatch(type -> type.isA(typeName))) {
        ComponentIterator.inside(owner).filter(each -> each.isA(typeName)).forEach(found::add);
      }
    }
    return found;
  }

  /** Components by their elements, but for those that are made anew by every asking. */
  private synchronized Map<XmlElement, Component> lemsComponents() {
    Map<XmlElement, Component> known = byElement;
    if (known == null) {
      known = new LinkedHashMap<>();
      List<Component> tops = findLems().map(LemsModel::components).orElse(List.of());
      Deque<Component> ahead = new ArrayDeque<>(tops);
      while (!ahead.isEmpty()) {
        Component next = ahead.removeFirst();
        known.put(next.element(), next);
        ahead.addAll(next.lastingChildren());
      }
      byElement = known;
    }
    return known;
  }

  /**
   * What a component computes; empty where it cannot be worked out, which {@link #problemOf} then
   * explains.
   */
  public Optional<FlatSystem> findSystem(Component component) {
    return systemOf(component).system();
  }

  /** Why it cannot be worked out what a component computes. */
  public Optional<ModelProblem> problemOf(Component component) {
    return systemOf(component).problem();
  }

  private record Flattened(Optional<FlatSystem> system, Optional<ModelProblem> problem) {}

  private synchronized Flattened systemOf(Component component) {
    Flattened known = systems.get(component);
    if (known == null) {
      known = flatten(component);
      systems.put(component, known);
    }
    return known;
  }

  private Flattened flatten(Component component) {
    try {
      Flattener flattener = new Flattener(findLems().orElseThrow());
      return new Flattened(Optional.of(flattener.flatten(component)), Optional.empty());
    } catch (ModelProblemException e) {
      return new Flattened(
          Optional.empty(),
          Optional.of(new ModelProblem(e.location(), String.valueOf(e.getMessage()))));
    }
  }

  /** The shape that a morphology element describes; empty where it describes none. */
  public Optional<Morphology> findMorphology(XmlElement morphology) {
    return readMorphology(morphology).morphology();
  }

  /** As {@link #findMorphology}, with what is wrong with it. */
  public synchronized MorphologyReading readMorphology(XmlElement morphology) {
    return morphologies.computeIfAbsent(morphology, MorphologyReader::read);
  }

  /** Whether everything that the model consists of was read. */
  public boolean isComplete() {
    return problems.isEmpty();
  }

  /** Whether the file is a NeuroML document, to which the NeuroML schema applies. */
  public static boolean isNeuroMl(XmlDocument file) {
    return file.root().localName().equals("neuroml");
  }

  /** Whether the file is a LEMS document. */
  public static boolean isLems(XmlDocument file) {
    return file.root().localName().equalsIgnoreCase("lems");
  }

  /** Every element of this name, wherever it stands, notes and annotations left out. */
  public List<XmlElement> elements(String localName) {
    return byName.getOrDefault(localName, ElementList.EMPTY);
  }

  /** Every element of these names, name after name. */
  public List<XmlElement> elements(Collection<String> localNames) {
    return ElementList.join(localNames.stream().map(this::elements).toList());
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

  /** What messages call an element: {@code population excitatory}. */
  public static String nameOf(XmlElement element) {
    String id = element.attribute("id");
    return id == null || id.isBlank()
        ? "a " + element.localName() + " without id"
        : element.localName() + " " + id;
  }

  private void index(XmlElement element) {
    if (isOpaque(element)) {
      return;
    }
    listNamed(kindOf(element)).add(element);
    int position = 0;
    for (XmlElement child : element.elements()) {
      if (child.isPassing()) {
        index(child, element, position);
      } else {
        index(child);
      }
      position++;
    }
  }

  /** Notes an element, and all inside it, by its place among the children of another. */
  private void index(XmlElement inside, XmlElement owner, int position) {
    if (!isOpaque(inside)) {
      listNamed(kindOf(inside)).add(owner, position);
      inside.elements().forEach(child -> index(child, owner, position));
    }
  }

  private ElementList listNamed(String kind) {
    return byName.computeIfAbsent(kind, ElementList::new);
  }

  static boolean isOpaque(XmlElement element) {
    return OPAQUE.contains(element.localName()) && element.parent().isPresent();
  }
}
