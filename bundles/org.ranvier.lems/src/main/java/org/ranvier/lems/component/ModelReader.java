/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.TypeDeclaration;
import org.ranvier.lems.type.TypeReader;
import org.ranvier.lems.type.TypeRegistry;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.include.IncludeClosure;
import org.ranvier.xml.include.IncludeReader;

/** Reads a model from its documents: first the language, then the components, then references. */
final class ModelReader {
  private static final Map<XmlElement, TypeDeclaration> LIBRARY = new ConcurrentHashMap<>();

  private final IncludeClosure files;
  private final List<ModelProblem> problems;
  private final UnitTable units = new UnitTable();
  private final Map<String, TypeDeclaration> types = new LinkedHashMap<>();
  private final List<XmlElement> constantElements = new ArrayList<>();
  private final List<XmlElement> componentElements = new ArrayList<>();
  private @Nullable Target target;

  ModelReader(IncludeClosure files) {
    this.files = files;
    this.problems = new ArrayList<>(files.problems());
  }

  LemsModel read() {
    List<XmlDocument> documents = documents();
    LanguageReader language = new LanguageReader(units, problems::add);
    documents.forEach(document -> document.findRoot().ifPresent(language::readDimensions));
    documents.forEach(document -> document.findRoot().ifPresent(language::readUnits));
    documents.forEach(document -> document.findRoot().ifPresent(language::checkAssertions));
    TypeReader typeReader = new TypeReader(problems::add);
    for (XmlDocument document : documents) {
      document.findRoot().ifPresent(root -> readRoot(root, typeReader));
    }
    Map<String, Component.Value> constants =
        new ConstantReader(units, problems::add).read(constantElements);
    TypeRegistry registry = TypeRegistry.resolve(types.values(), units, problems::add);
    ComponentReader reader = new ComponentReader(registry, units, constants, problems::add);
    reader.read(componentElements);
    reader.resolve();
    return new LemsModel(
        files,
        units,
        registry,
        constants,
        reader.components(),
        reader.byId(),
        target,
        new ValueReader(units, constants, problem -> {}),
        problems);
  }

  /** A NeuroML document takes the core types as known; a LEMS document includes what it needs. */
  private List<XmlDocument> documents() {
    Set<XmlDocument> all = new HashSet<>();
    List<XmlDocument> ordered = new ArrayList<>();
    boolean neuroml =
        files.documents().stream()
            .anyMatch(d -> d.findRoot().filter(r -> r.localName().equals("neuroml")).isPresent());
    if (neuroml) {
      IncludeReader reader = new IncludeReader(CoreTypes.library());
      for (String name : CoreTypes.KNOWN_TO_NEUROML) {
        XmlDocument core =
            CoreTypes.library()
                .find(name)
                .orElseThrow(() -> new IllegalStateException("no core types " + name));
        for (XmlDocument document : reader.read(core).documents()) {
          if (all.add(document)) {
            ordered.add(document);
          }
        }
      }
    }
    for (XmlDocument document : files.documents()) {
      if (all.add(document)) {
        ordered.add(document);
      }
    }
    return ordered;
  }

  /** The library is the same for every model, so what it declares is read once. */
  private static TypeDeclaration declaration(XmlElement element, TypeReader typeReader) {
    return CoreTypes.library().holds(element.document())
        ? LIBRARY.computeIfAbsent(element, typeReader::read)
        : typeReader.read(element);
  }

  private void readRoot(XmlElement root, TypeReader typeReader) {
    boolean model = root.localName().equals("neuroml") || root.localName().equalsIgnoreCase("lems");
    if (!model) {
      problems.add(
          new ModelProblem(
              root.location(),
              "a " + root.localName() + " document was found; neuroml or Lems is expected"));
      return;
    }
    for (XmlElement element : root.elements()) {
      switch (element.localName()) {
        case "ComponentType" -> addType(declaration(element, typeReader));
        case "Constant" -> constantElements.add(element);
        case "Target" -> readTarget(element);
        case "Dimension", "Unit", "Include", "include", "Assertion", "Notes" -> {}
        default -> {
          if (!ComponentReader.isDocumentation(element)) {
            componentElements.add(element);
          }
        }
      }
    }
  }

  /**
   * A model may bring its own version of a core type; two different ones of its own are a fault.
   */
  private void addType(TypeDeclaration declaration) {
    TypeDeclaration earlier = types.put(declaration.name(), declaration);
    if (earlier == null || CoreTypes.library().holds(earlier.element().document())) {
      return;
    }
    String first = textOf(earlier.element());
    if (!first.equals(textOf(declaration.element()))) {
      problems.add(
          new ModelProblem(
              declaration.element().location(),
              "ComponentType "
                  + declaration.name()
                  + " is declared differently at "
                  + earlier.element().location()));
    }
  }

  private static String textOf(XmlElement element) {
    return element.range().of(element.document().text()).replaceAll("\\s+", " ");
  }

  /** Only the start file says what to run. */
  private void readTarget(XmlElement element) {
    String component = element.attribute("component");
    if (element.document() == files.start() && component != null) {
      target =
          new Target(
              component, element.attribute("reportFile"), element.attribute("timesFile"), element);
    }
  }
}
