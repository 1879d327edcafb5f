/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.edit.reference.Definition.Kind;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Finds elements and definitions by name, as seen from a file. For one thread at a time. */
final class Lookup {
  private static final int MANY = 1000;

  /** So many other elements may stand before those that are counted. */
  private static final int BESIDE = 4;

  private final FileSet files;
  private final FileLanguage.Cache languages;
  private final Map<XmlElement, Map<String, Integer>> inside = new HashMap<>();
  private final Map<XmlElement, Map<String, Optional<XmlElement>>> written = new HashMap<>();
  private final Map<XmlElement, Map<String, List<XmlElement>>> parts = new HashMap<>();
  private final Map<XmlDocument, Map<String, List<XmlElement>>> components = new HashMap<>();

  Lookup(FileSet files) {
    this.files = files;
    this.languages = new FileLanguage.Cache(files);
  }

  FileSet files() {
    return files;
  }

  FileLanguage language(XmlDocument document) {
    return languages.of(document);
  }

  Optional<ComponentType> typeOf(XmlElement element) {
    return language(element.document()).typeOf(element, this::findComponent);
  }

  /** The first component of an id that a file sees. */
  Optional<XmlElement> findComponent(XmlDocument from, String id) {
    return components(from, id).stream().findFirst();
  }

  /**
   * Components right below a root: those of the file and what it includes; where there is none of
   * that id, those of the models that the file is part of, which may be several.
   */
  List<XmlElement> components(XmlDocument from, String id) {
    return components
        .computeIfAbsent(from, d -> new HashMap<>())
        .computeIfAbsent(id, name -> find(from, FileNames.Group.COMPONENT, name));
  }

  private List<XmlElement> find(XmlDocument from, FileNames.Group group, String name) {
    List<XmlElement> own = files.find(files.closure(from), group, name);
    return own.isEmpty() ? files.find(files.around(from), group, name) : own;
  }

  /** Definitions below a root, of the files of the model or else of the core language. */
  List<Definition> definitions(XmlDocument from, FileNames.Group group, String name) {
    List<XmlElement> found = find(from, group, name);
    if (found.isEmpty()) {
      found = files.find(language(from).documents(), group, name);
    }
    return of(group, found);
  }

  private static List<Definition> of(FileNames.Group group, List<XmlElement> elements) {
    String attribute =
        switch (group) {
          case COMPONENT -> "id";
          case UNIT -> "symbol";
          default -> "name";
        };
    Kind kind = Kind.valueOf(group.name());
    List<Definition> definitions = new ArrayList<>();
    for (XmlElement each : elements) {
      each.findAttribute(attribute).ifPresent(at -> definitions.add(new Definition(kind, at)));
    }
    return definitions;
  }

  /** As {@link #definitions}, in all files that belong to a model with one. */
  List<Definition> definitionsAround(XmlDocument from, FileNames.Group group, String name) {
    List<XmlDocument> among = new ArrayList<>(files.closure(from));
    among.addAll(files.around(from));
    language(from).documents().stream().filter(each -> !among.contains(each)).forEach(among::add);
    return of(group, files.find(among, group, name));
  }

  /** Members of a type, or of one that extends it, which have a name. */
  List<Definition> membersNamed(XmlElement type, MemberSpace space, String name) {
    FileLanguage language = language(type.document());
    List<Definition> found = new ArrayList<>();
    language.members().find(type, space, name).ifPresent(found::add);
    String typeName = type.attribute("name");
    if (typeName != null) {
      language
          .types()
          .find(typeName.strip())
          .ifPresent(each -> found.addAll(language.members().inSubtypes(each, space, name)));
    }
    return found;
  }

  /** The component that an element with an id is. */
  static Optional<Definition> ofComponent(XmlElement element) {
    return element.findAttribute("id").map(id -> new Definition(Kind.COMPONENT, id));
  }

  static List<Definition> ofComponents(Collection<XmlElement> elements) {
    return elements.stream().flatMap(each -> ofComponent(each).stream()).toList();
  }

  /** The element directly inside another that has the id. */
  Optional<XmlElement> findInside(XmlElement parent, String id) {
    if (parent.elements().size() < MANY) {
      return findListed(parent, id);
    }
    if (!id.matches("[0-9]{1,9}")) {
      return written
          .computeIfAbsent(parent, p -> new HashMap<>())
          .computeIfAbsent(id, name -> findWritten(parent, name));
    }
    Optional<XmlElement> counted = findCounted(parent, id);
    return counted.isPresent() ? counted : findListed(parent, id);
  }

  /** Of a great many, the one called 17 is mostly the one at place 17: no need to know them all. */
  private static Optional<XmlElement> findCounted(XmlElement parent, String id) {
    List<XmlElement> all = parent.elements();
    int first = Integer.parseInt(id);
    for (int i = first; i < Math.min(first + BESIDE, all.size()); i++) {
      if (id.equals(all.get(i).attribute("id"))) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  /** One with a name among a great many is looked for in the text, for the same reason. */
  private static Optional<XmlElement> findWritten(XmlElement parent, String id) {
    XmlDocument document = parent.document();
    int end = parent.contentRange().end();
    Matcher matcher =
        Pattern.compile("\\sid\\s*=\\s*[\"']\\s*(" + Pattern.quote(id) + ")\\s*[\"']")
            .matcher(document.text())
            .region(parent.contentRange().start(), end);
    while (matcher.find()) {
      Optional<XmlElement> element = document.elementAt(matcher.start(1));
      if (element.isPresent() && element.get().parent().equals(Optional.of(parent))) {
        return element;
      }
    }
    return Optional.empty();
  }

  private Optional<XmlElement> findListed(XmlElement parent, String id) {
    Map<String, Integer> known = inside.get(parent);
    if (known == null) {
      known = new HashMap<>();
      int position = 0;
      for (XmlElement each : parent.elements()) {
        String own = each.attribute("id");
        if (own != null && !Zone.isRemark(each)) {
          known.putIfAbsent(own.strip(), position);
        }
        position++;
      }
      inside.put(parent, known);
    }
    return Optional.ofNullable(known.get(id)).map(parent.elements()::get);
  }

  /**
   * Single parts of a component, such as a cell's morphology, standing in it or named by an
   * attribute.
   */
  Map<String, XmlElement> partsOf(XmlElement component, ComponentType type) {
    Map<String, XmlElement> found = new LinkedHashMap<>();
    for (TypeMember.Child child : type.members(TypeMember.Child.class)) {
      component
          .findElement(child.name())
          .or(
              () ->
                  Optional.ofNullable(component.attribute(child.name()))
                      .flatMap(id -> findComponent(component.document(), id.strip())))
          .ifPresent(part -> found.put(child.name(), part));
    }
    return found;
  }

  /** Elements with the id anywhere in a part, the part itself included. */
  List<XmlElement> inPart(XmlElement part, String id) {
    return parts.computeIfAbsent(part, Lookup::index).getOrDefault(id, List.of());
  }

  private static Map<String, List<XmlElement>> index(XmlElement part) {
    Map<String, List<XmlElement>> byId = new HashMap<>();
    for (XmlElement each : part.descendants()) {
      String id = each.attribute("id");
      if (id != null) {
        byId.computeIfAbsent(id.strip(), i -> new ArrayList<>(1)).add(each);
      }
    }
    return byId;
  }
}
