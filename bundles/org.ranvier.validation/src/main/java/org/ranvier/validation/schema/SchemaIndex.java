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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
public final class SchemaIndex {
  private static final Pattern UNITS = Pattern.compile("\\(([A-Za-z0-9_|]+)\\)$");

  /**
   * A child that a type allows.
   *
   * @param single whether there can be one only
   * @param documentation what it is, in a sentence or two; empty where the schema does not say
   */
  public record Child(
      String name, String type, boolean required, boolean single, String documentation) {}

  /**
   * An attribute that a type allows.
   *
   * @param otherwise the value that counts where it is left out; empty where there is none
   * @param documentation what it means; empty where the schema does not say
   */
  public record Attribute(
      String name, String type, boolean required, String otherwise, String documentation) {}

  /**
   * A type of values: its patterns and enumerated values, and the type it narrows.
   *
   * @param documentation what such a value is; empty where the schema does not say
   */
  public record ValueType(
      String name, String base, List<String> patterns, List<String> values, String documentation) {

    /** The units that a quantity of this type may have; empty for other values. */
    public List<String> units() {
      if (patterns.isEmpty()) {
        return List.of();
      }
      Matcher matcher = UNITS.matcher(patterns.getFirst());
      return matcher.find() ? List.of(matcher.group(1).split("\\|")) : List.of();
    }
  }

  private record StructureType(
      @Nullable String base,
      List<Child> children,
      Particle content,
      List<Attribute> attributes,
      String documentation) {}

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
  public static SchemaIndex ofNeuroMl() {
    return NeuroMl.INDEX;
  }

  /** The index of LEMS' schema, which is read once. */
  public static SchemaIndex ofLems() {
    return Lems.INDEX;
  }

  private static final class Lems {
    static final SchemaIndex INDEX = new SchemaIndex(Language.lemsSchema());
  }

  private static final class NeuroMl {
    static final SchemaIndex INDEX = new SchemaIndex(Language.neuroMlSchema());
  }

  /** Names of all elements that the schema declares anywhere, in alphabetical order. */
  public Set<String> elementNames() {
    return elementNames;
  }

  /** The type of an element of a document, found from the root down; empty where none applies. */
  public Optional<String> findTypeOf(XmlElement element) {
    Optional<XmlElement> parent = element.parent();
    if (parent.isEmpty()) {
      return Optional.ofNullable(roots.get(element.localName()));
    }
    return findTypeOf(parent.get()).flatMap(type -> findChild(type, element.localName()));
  }

  /** The type of a child of this name in an element of the type; empty where none is allowed. */
  public Optional<String> findChild(String type, String name) {
    return childrenOf(type).stream()
        .filter(child -> child.name().equals(name))
        .map(Child::type)
        .findFirst();
  }

  /** The type of the outermost element of this name. */
  public Optional<String> findRootType(String name) {
    return Optional.ofNullable(roots.get(name));
  }

  /** Whether an element of this name has the attribute anywhere. */
  public boolean knowsAttribute(String element, String attribute) {
    return typesOfElements.getOrDefault(element, Set.of()).stream()
        .anyMatch(type -> findAttribute(type, attribute).isPresent());
  }

  /** The children that a type allows, in the schema's order, those it inherits first. */
  public List<Child> childrenOf(String type) {
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

  /**
   * Names of the children that a type takes between others, in the schema's order.
   *
   * @param elder names of the children before, in order
   * @param younger names of the children behind, in order
   */
  public Set<String> fitting(String type, List<String> elder, List<String> younger) {
    Particle open = contentOf(type).after(elder);
    Set<String> fitting = new LinkedHashSet<>();
    for (String name : open.names()) {
      Particle behind = open.after(name);
      if (!behind.isNothing() && !behind.after(younger).isNothing()) {
        fitting.add(name);
      }
    }
    return fitting;
  }

  /** Names of the children of which one has to come behind the others. */
  public Set<String> needed(String type, List<String> elder) {
    Particle open = contentOf(type).after(elder);
    return open.isNothing() ? Set.of() : open.neededNames();
  }

  /** What the schema says of a type of elements; empty where it says nothing. */
  public String documentationOf(String type) {
    StructureType structure = structures.get(type);
    return structure == null ? "" : structure.documentation();
  }

  /** The attributes that a type allows, those it inherits first. */
  public List<Attribute> attributesOf(String type) {
    List<Attribute> all = new ArrayList<>();
    for (StructureType each : withBases(type)) {
      all.addAll(each.attributes());
    }
    return all;
  }

  /** The attribute of that name; empty where the type allows none. */
  public Optional<Attribute> findAttribute(String type, String name) {
    return attributesOf(type).stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The type of values of that name; empty for types that XML Schema itself has. */
  public Optional<ValueType> findValueType(String name) {
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
            facets(restriction, "enumeration"),
            documentationIn(type)));
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
    collectChildren(body, children, new Occurrence(false, true), new LinkedHashSet<>());
    List<Attribute> attributes = body.elements("attribute").stream().map(this::attribute).toList();
    String base =
        extension.map(each -> each.attribute("base")).map(SchemaIndex::local).orElse(null);
    Particle content = new ParticleReader(groups).read(body);
    structures.put(
        name, new StructureType(base, children, content, attributes, documentationIn(type)));
  }

  /**
   * How often what is collected may be there, whatever it says itself.
   *
   * @param optional whether it may be left out: it is one of several choices, or in a group that
   *     may be left out
   * @param single whether it may not be repeated
   */
  private record Occurrence(boolean optional, boolean single) {
    Occurrence in(XmlElement particle) {
      boolean oneOfSeveral = particle.localName().equals("choice");
      String most = particle.attribute("maxOccurs");
      return new Occurrence(
          optional || oneOfSeveral || isOptional(particle),
          single && (most == null || most.equals("1")));
    }
  }

  private void collectChildren(
      XmlElement at, List<Child> children, Occurrence around, Set<String> openGroups) {
    for (XmlElement each : at.elements()) {
      switch (each.localName()) {
        case "element" -> {
          children.add(child(each, around.in(each)));
          typesOfElements.computeIfAbsent(nameOf(each), name -> new HashSet<>()).add(typeOf(each));
          elementNames.add(nameOf(each));
        }
        case "sequence", "choice", "all" ->
            collectChildren(each, children, around.in(each), openGroups);
        case "group" -> {
          String group = local(Objects.requireNonNullElse(each.attribute("ref"), ""));
          XmlElement body = groups.get(group);
          if (body != null && openGroups.add(group)) {
            collectChildren(body, children, around.in(each), openGroups);
          }
        }
        default -> {} // attributes, annotations, wildcards: nothing to name
      }
    }
  }

  private Child child(XmlElement element, Occurrence occurrence) {
    return new Child(
        nameOf(element),
        typeOf(element),
        !occurrence.optional(),
        occurrence.single(),
        documentationIn(element));
  }

  private static boolean isOptional(XmlElement particle) {
    return "0".equals(particle.attribute("minOccurs"));
  }

  private Attribute attribute(XmlElement attribute) {
    boolean required = "required".equals(attribute.attribute("use"));
    return new Attribute(
        nameOf(attribute),
        typeOf(attribute),
        required,
        Objects.requireNonNullElse(attribute.attribute("default"), ""),
        documentationIn(attribute));
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

  private static String documentationIn(XmlElement declaration) {
    return declaration
        .findElement("annotation")
        .flatMap(annotation -> annotation.findElement("documentation"))
        .map(documentation -> documentation.text().strip().replaceAll("\\s+", " "))
        .orElse("");
  }

  private static String nameOf(XmlElement declaration) {
    return Objects.requireNonNullElse(declaration.attribute("name"), "");
  }

  private static String local(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }
}
