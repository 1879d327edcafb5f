/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ranvier.validation.Language;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlLimits;

/**
 * The facts of an XML Schema that messages name: which elements and attributes a type has and what
 * values they take. Read from the schema's text; it judges nothing itself.
 *
 * <p>Covers what the NeuroML and LEMS schemas use: named types, extension, sequences, choices,
 * groups.
 */
final class SchemaIndex {
  /** A child that a type allows. */
  record Child(String name, String type, boolean required) {}

  /** An attribute that a type allows. */
  record Attribute(String name, String type, boolean required) {}

  /** A type of values: its patterns and enumerated values, and the type it narrows. */
  record ValueType(String name, String base, List<String> patterns, List<String> values) {}

  private record StructureType(
      @Nullable String base, List<Child> children, Particle content, List<Attribute> attributes) {}

  private final Map<String, StructureType> structures = new HashMap<>();
  private final Map<String, ValueType> values = new HashMap<>();
  private final Map<String, XmlElement> groups = new HashMap<>();
  private final Map<String, String> roots = new HashMap<>();
  private final Set<String> elementNames = new TreeSet<>();
  private final Map<String, Set<String>> typesOfElements = new HashMap<>();

  SchemaIndex(String schemaText) {
    XmlElement schema = XmlDocument.parse("schema", schemaText, XmlLimits.unlimited()).root();
    schema.elements("group").forEach(group -> groups.put(nameOf(group), group));
    schema.elements("simpleType").forEach(this::addValueType);
    schema.elements("complexType").forEach(type -> addStructure(nameOf(type), type));
    for (XmlElement element : schema.elements("element")) {
      roots.put(nameOf(element), typeOf(element));
      elementNames.add(nameOf(element));
    }
  }

  /** The index of NeuroML's schema, which is read once. */
  static SchemaIndex ofNeuroMl() {
    return NeuroMl.INDEX;
  }

  private static final class NeuroMl {
    static final SchemaIndex INDEX = new SchemaIndex(Language.neuroMlSchema());
  }

  /** Names of all elements that the schema declares anywhere, in alphabetical order. */
  Set<String> elementNames() {
    return elementNames;
  }

  /** The type of an element of a document, found from the root down; empty where none applies. */
  Optional<String> findTypeOf(XmlElement element) {
    Optional<XmlElement> parent = element.parent();
    if (parent.isEmpty()) {
      return Optional.ofNullable(roots.get(element.localName()));
    }
    return findTypeOf(parent.get()).flatMap(type -> findChild(type, element.localName()));
  }

  /** The type of a child of this name in an element of the type; empty where none is allowed. */
  Optional<String> findChild(String type, String name) {
    return childrenOf(type).stream()
        .filter(child -> child.name().equals(name))
        .map(Child::type)
        .findFirst();
  }

  /** The type of the outermost element of this name. */
  Optional<String> findRootType(String name) {
    return Optional.ofNullable(roots.get(name));
  }

  /** Whether an element of this name has the attribute anywhere. */
  boolean knowsAttribute(String element, String attribute) {
    return typesOfElements.getOrDefault(element, Set.of()).stream()
        .anyMatch(type -> findAttribute(type, attribute).isPresent());
  }

  /** The children that a type allows, in the schema's order, those it inherits first. */
  List<Child> childrenOf(String type) {
    List<Child> all = new ArrayList<>();
    for (StructureType each : withBases(type)) {
      all.addAll(each.children());
    }
    return all;
  }

  /** The order in which a type allows its children. */
  Particle contentOf(String type) {
    return Particle.sequence(withBases(type).stream().map(StructureType::content).toList());
  }

  /** The attributes that a type allows, those it inherits first. */
  List<Attribute> attributesOf(String type) {
    List<Attribute> all = new ArrayList<>();
    for (StructureType each : withBases(type)) {
      all.addAll(each.attributes());
    }
    return all;
  }

  Optional<Attribute> findAttribute(String type, String name) {
    return attributesOf(type).stream().filter(each -> each.name().equals(name)).findFirst();
  }

  Optional<ValueType> findValueType(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** All types of values. */
  List<ValueType> valueTypes() {
    return List.copyOf(values.values());
  }

  private List<StructureType> withBases(String type) {
    List<StructureType> chain = new ArrayList<>();
    StructureType next = structures.get(type);
    while (next != null) {
      chain.addFirst(next);
      next = next.base() == null ? null : structures.get(next.base());
    }
    return chain;
  }

  private void addValueType(XmlElement type) {
    XmlElement restriction = type.findElement("restriction").orElse(type);
    values.put(
        nameOf(type),
        new ValueType(
            nameOf(type),
            local(Objects.requireNonNullElse(restriction.attribute("base"), "string")),
            facets(restriction, "pattern"),
            facets(restriction, "enumeration")));
  }

  private static List<String> facets(XmlElement restriction, String facet) {
    return restriction.elements(facet).stream()
        .map(each -> Objects.requireNonNullElse(each.attribute("value"), ""))
        .toList();
  }

  private void addStructure(String name, XmlElement type) {
    Optional<XmlElement> extension =
        type.findElement("complexContent").flatMap(content -> content.findElement("extension"));
    XmlElement body = extension.orElse(type);
    List<Child> children = new ArrayList<>();
    collectChildren(body, children, false, new LinkedHashSet<>());
    List<Attribute> attributes = body.elements("attribute").stream().map(this::attribute).toList();
    String base =
        extension.map(each -> each.attribute("base")).map(SchemaIndex::local).orElse(null);
    Particle content = new ParticleReader(groups).read(body);
    structures.put(name, new StructureType(base, children, content, attributes));
  }

  /**
   * @param optional whether what is collected may be left out whatever it says itself: it is one of
   *     several choices, or in a group that may be left out
   */
  private void collectChildren(
      XmlElement at, List<Child> children, boolean optional, Set<String> openGroups) {
    for (XmlElement each : at.elements()) {
      switch (each.localName()) {
        case "element" -> {
          children.add(new Child(nameOf(each), typeOf(each), !optional && !isOptional(each)));
          typesOfElements.computeIfAbsent(nameOf(each), name -> new HashSet<>()).add(typeOf(each));
          elementNames.add(nameOf(each));
        }
        case "sequence", "choice", "all" -> {
          boolean oneOfSeveral = each.localName().equals("choice") || isOptional(each);
          collectChildren(each, children, optional || oneOfSeveral, openGroups);
        }
        case "group" -> {
          String group = local(Objects.requireNonNullElse(each.attribute("ref"), ""));
          XmlElement body = groups.get(group);
          if (body != null && openGroups.add(group)) {
            collectChildren(body, children, optional || isOptional(each), openGroups);
          }
        }
        default -> {} // attributes, annotations, wildcards: nothing to name
      }
    }
  }

  private static boolean isOptional(XmlElement particle) {
    return "0".equals(particle.attribute("minOccurs"));
  }

  private Attribute attribute(XmlElement attribute) {
    boolean required = "required".equals(attribute.attribute("use"));
    return new Attribute(nameOf(attribute), typeOf(attribute), required);
  }

  /** The named type, or one made up for a type that is written inside the element. */
  private String typeOf(XmlElement declaration) {
    String named = declaration.attribute("type");
    if (named != null) {
      return local(named);
    }
    String inner = "@" + declaration.range().start();
    declaration.findElement("complexType").ifPresent(type -> addStructure(inner, type));
    return inner;
  }

  private static String nameOf(XmlElement declaration) {
    return Objects.requireNonNullElse(declaration.attribute("name"), "");
  }

  private static String local(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }
}
