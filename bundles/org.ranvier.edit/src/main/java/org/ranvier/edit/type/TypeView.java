/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.validation.Finding;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * A ComponentType of a document, with what it inherits.
 *
 * @param element its declaration
 * @param type what it means; empty until the text was read with it
 * @param sections rows by what they are, own ones before inherited ones
 */
public record TypeView(
    XmlElement element, Optional<ComponentType> type, Map<TypeSection, List<TypeRow>> sections) {
  private static final String DYNAMICS = "Dynamics";
  private static final List<String> NAMES =
      List.of("name", "parameter", "variable", "port", "regime", "componentType", "instance");
  private static final List<String> DIMENSIONS = List.of("dimension", "type", "direction");
  private static final List<String> VALUES =
      List.of("value", "select", "test", "condition", "defaultValue", "component", "nodes");

  public TypeView {
    sections = Map.copyOf(sections);
  }

  /** The declarations of types in a document, in its order. */
  public static List<XmlElement> declarations(XmlDocument document) {
    return document.findRoot().map(root -> root.elements("ComponentType")).orElse(List.of());
  }

  /**
   * Makes the view of a type.
   *
   * @param knowledge what the latest reading told
   * @param findings what is wrong with the text
   */
  public static TypeView of(XmlElement element, Knowledge knowledge, List<Finding> findings) {
    Optional<ComponentType> type =
        Optional.ofNullable(element.attribute("name")).flatMap(knowledge.lems().types()::find);
    Maker maker = new Maker(knowledge, findings);
    maker.own(element);
    type.flatMap(ComponentType::superType)
        .or(
            () ->
                Optional.ofNullable(element.attribute("extends"))
                    .flatMap(knowledge.lems().types()::find))
        .ifPresent(above -> maker.inherited(above, replacesDynamics(element)));
    return new TypeView(element, type, maker.sections);
  }

  private static boolean replacesDynamics(XmlElement element) {
    return element
        .findElement(DYNAMICS)
        .filter(dynamics -> dynamics.findElement("Super").isEmpty())
        .isPresent();
  }

  public String name() {
    return Objects.requireNonNullElse(element.attribute("name"), "");
  }

  /** The type that it extends, as written; empty where it extends none. */
  public String extended() {
    return Objects.requireNonNullElse(element.attribute("extends"), "");
  }

  public List<TypeRow> rows(TypeSection section) {
    return sections.getOrDefault(section, List.of());
  }

  private static final class Maker {
    private final Knowledge knowledge;
    private final List<Finding> findings;
    private final Map<TypeSection, List<TypeRow>> sections = new EnumMap<>(TypeSection.class);
    private final Set<String> declared = new HashSet<>();

    Maker(Knowledge knowledge, List<Finding> findings) {
      this.knowledge = knowledge;
      this.findings = findings;
    }

    void own(XmlElement element) {
      String origin = Objects.requireNonNullElse(element.attribute("name"), "");
      for (XmlElement each : content(element)) {
        add(each, row(each, origin, true));
        declared.add(key(each));
      }
    }

    void inherited(ComponentType above, boolean replaced) {
      boolean hidden = replaced;
      for (Optional<ComponentType> at = Optional.of(above); at.isPresent(); ) {
        XmlElement element = at.get().declaration().element();
        for (XmlElement each : content(element)) {
          boolean inDynamics =
              each.parent().filter(p -> p.localName().equals(DYNAMICS)).isPresent();
          if (!(hidden && inDynamics) && declared.add(key(each))) {
            add(each, row(each, at.get().name(), false));
          }
        }
        hidden |= replacesDynamics(element);
        at = at.get().superType();
      }
    }

    private static List<XmlElement> content(XmlElement type) {
      List<XmlElement> all = new ArrayList<>(type.elements());
      type.elements(DYNAMICS).forEach(each -> all.addAll(each.elements()));
      return all;
    }

    private static String key(XmlElement element) {
      String name = first(element, NAMES);
      return element.localName() + " " + (name.isEmpty() ? element.range() : name);
    }

    private void add(XmlElement element, TypeRow row) {
      TypeSection.of(element.localName())
          .ifPresent(section -> sections.computeIfAbsent(section, s -> new ArrayList<>()).add(row));
    }

    private TypeRow row(XmlElement element, String origin, boolean own) {
      return new TypeRow(
          element,
          own ? Optional.of(ElementPath.of(element)) : Optional.empty(),
          origin,
          first(element, NAMES),
          first(element, DIMENSIONS),
          first(element, VALUES),
          first(element, List.of("exposure")),
          first(element, List.of("description")),
          own ? problem(element) : Optional.empty(),
          element.elements().stream().map(inner -> row(inner, origin, own)).toList());
    }

    private Optional<String> problem(XmlElement element) {
      for (XmlAttribute each : element.attributes()) {
        Optional<String> fault =
            FormulaPlace.find(element, each.name(), knowledge)
                .flatMap(place -> place.check(each.value()))
                .map(FormulaFault::message);
        if (fault.isPresent()) {
          return fault;
        }
      }
      TextRange tag = element.startTagRange();
      return findings.stream()
          .filter(each -> tag.start() <= each.location().range().start())
          .filter(each -> each.location().range().end() <= tag.end())
          .map(Finding::message)
          .findFirst();
    }

    private static String first(XmlElement element, List<String> attributes) {
      return attributes.stream()
          .map(element::attribute)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse("");
    }
  }
}
