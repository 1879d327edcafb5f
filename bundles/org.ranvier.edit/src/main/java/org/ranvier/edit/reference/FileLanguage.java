/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.ElementTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeRegistry;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.include.IncludeClosure;
import org.ranvier.xml.include.IncludeReader;

/**
 * The ComponentTypes and units that a file may use: those of the core language, of the files it
 * includes and of those that belong to a model with it. Files that declare the same share one.
 */
final class FileLanguage {
  private static final XmlDocument NEUROML = XmlDocument.parse("core", "<neuroml id=\"core\"/>");

  private final TypeRegistry types;
  private final UnitTable units;
  private final List<XmlDocument> documents;
  private final TypeNames members;
  private final ElementTypes elementTypes;
  private final Map<XmlElement, Optional<ComponentType>> known = new HashMap<>();

  private FileLanguage(List<XmlDocument> declaring, boolean neuroml) {
    List<XmlDocument> read = new ArrayList<>(declaring);
    if (neuroml) {
      read.addFirst(NEUROML);
    }
    LemsModel model = LemsModel.of(new IncludeClosure(NEUROML, read, List.of(), List.of()));
    this.types = model.types();
    this.units = model.units();
    this.members = new TypeNames(types);
    this.elementTypes = new ElementTypes(types, problem -> {});
    Set<XmlDocument> all = new LinkedHashSet<>(declaring);
    types.types().forEach(type -> all.add(type.declaration().element().document()));
    IncludeReader library = new IncludeReader(CoreTypes.library());
    for (XmlDocument document : List.copyOf(all)) {
      if (FileSet.isLibrary(document)) {
        all.addAll(library.read(document).documents());
      }
    }
    this.documents = List.copyOf(all);
  }

  /** Languages of a set's files. */
  static final class Cache {
    private final FileSet files;
    private final Map<XmlDocument, FileLanguage> byFile = new HashMap<>();
    private final Map<List<XmlDocument>, FileLanguage> byDeclaring = new HashMap<>();

    Cache(FileSet files) {
      this.files = files;
    }

    FileLanguage of(XmlDocument document) {
      FileLanguage language = byFile.get(document);
      if (language == null) {
        List<XmlDocument> all = new ArrayList<>(files.around(document));
        all.addAll(files.closure(document));
        boolean neuroml = all.stream().anyMatch(Cache::isNeuroMl);
        List<XmlDocument> declaring = new ArrayList<>();
        all.stream().filter(each -> files.names(each).declares()).forEach(declaring::add);
        List<XmlDocument> key = new ArrayList<>(declaring);
        if (neuroml) {
          key.add(NEUROML);
        }
        language = byDeclaring.computeIfAbsent(key, k -> new FileLanguage(declaring, neuroml));
        byFile.put(document, language);
      }
      return language;
    }

    private static boolean isNeuroMl(XmlDocument document) {
      return document.findRoot().filter(root -> root.localName().equals("neuroml")).isPresent();
    }
  }

  TypeRegistry types() {
    return types;
  }

  UnitTable units() {
    return units;
  }

  TypeNames members() {
    return members;
  }

  /** Requirements of core types that the member may meet. */
  List<Definition> requiring(Definition member, MemberSpace space) {
    List<Definition> found = new ArrayList<>();
    for (ComponentType type : types.types()) {
      if (FileSet.isLibrary(type.declaration().element().document())) {
        members
            .requirement(type, space, member.name())
            .filter(each -> members.providers(type, space, member.name()).contains(member))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Files that declare types, units, dimensions or constants, those of the core included. */
  List<XmlDocument> documents() {
    return documents;
  }

  /**
   * The type of a component's element.
   *
   * @param prototypes finds the component of an id, which another extends
   */
  Optional<ComponentType> typeOf(
      XmlElement element, BiFunction<XmlDocument, String, Optional<XmlElement>> prototypes) {
    return typeOf(element, prototypes, new HashSet<>());
  }

  private Optional<ComponentType> typeOf(
      XmlElement element,
      BiFunction<XmlDocument, String, Optional<XmlElement>> prototypes,
      Set<XmlElement> open) {
    Optional<ComponentType> found = known.get(element);
    if (found == null) {
      found = open.add(element) ? findType(element, prototypes, open) : Optional.empty();
      if (!isInPassing(element)) {
        known.put(element, found);
      }
    }
    return found;
  }

  private Optional<ComponentType> findType(
      XmlElement element,
      BiFunction<XmlDocument, String, Optional<XmlElement>> prototypes,
      Set<XmlElement> open) {
    @Nullable XmlElement parent = element.parent().orElse(null);
    if (parent == null || Zone.isRemark(element)) {
      return Optional.empty();
    }
    String prototype = element.attribute("extends");
    if (prototype != null) {
      return prototypes
          .apply(element.document(), prototype.strip())
          .flatMap(each -> typeOf(each, prototypes, open));
    }
    if (parent.parent().isEmpty()) {
      return Zone.isComponent(element) ? elementTypes.find(element, null) : Optional.empty();
    }
    Optional<ComponentType> outer = typeOf(parent, prototypes, open);
    return outer.isEmpty()
        ? types.find(element.localName())
        : elementTypes.find(element, outer.get());
  }

  private static boolean isInPassing(XmlElement element) {
    for (Optional<XmlElement> at = Optional.of(element); at.isPresent(); at = at.get().parent()) {
      if (at.get().isPassing()) {
        return true;
      }
    }
    return false;
  }
}
