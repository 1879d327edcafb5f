/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Dimension;
import org.ranvier.validation.Model;
import org.ranvier.validation.schema.Published;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * What the language's definition, schemas and ComponentTypes, says about a valid model: what is
 * required, what refers to what. From it follows whether a damage leaves a valid model.
 */
final class Facts {
  private static final Set<String> SEGMENT_ATTRIBUTES =
      Set.of("segment", "segmentId", "preSegmentId", "postSegmentId", "preSegment", "postSegment");

  private final LemsModel lems;
  private final Map<XmlElement, Component> components = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> steps = new HashSet<>();

  Facts(Model model) {
    this.lems = model.findLems().orElseThrow();
    lems.components().forEach(this::index);
    for (XmlDocument file : model.files()) {
      for (XmlElement element : file.root().descendants()) {
        element.findAttribute("id").ifPresent(id -> ids.add(id.value()));
      }
    }
    for (XmlDocument file : model.files()) {
      for (XmlElement element : file.root().descendants()) {
        element.attributes().forEach(this::note);
      }
    }
  }

  private void index(Component component) {
    components.put(component.element(), component);
    component.children().forEach(this::index);
  }

  private void note(XmlAttribute attribute) {
    if (isReference(attribute)) {
      named.add(kindOfReference(attribute) + attribute.value());
    } else if (isPath(attribute)) {
      for (String step : attribute.value().split("[/\\[\\]:]")) {
        steps.add(step);
      }
    }
  }

  private static String kindOfReference(XmlAttribute attribute) {
    return switch (attribute.name()) {
      case "segmentGroup" -> "segmentGroup ";
      case "inhomogeneousParameter" -> "inhomogeneousParameter ";
      case "from", "to" -> "state ";
      default ->
          attribute.name().endsWith("opulation")
              ? "population "
              : SEGMENT_ATTRIBUTES.contains(attribute.name()) ? "segment " : "";
    };
  }

  private static String kindOfNamed(XmlElement element) {
    return switch (element.localName()) {
      case "segmentGroup" -> "segmentGroup ";
      case "inhomogeneousParameter" -> "inhomogeneousParameter ";
      case "segment" -> "segment ";
      case "closedState", "openState" -> "state ";
      case "population", "populationList" -> "population ";
      default -> "";
    };
  }

  Optional<Component> find(XmlElement element) {
    return Optional.ofNullable(components.get(element));
  }

  LemsModel lems() {
    return lems;
  }

  /** Whether another attribute of the model names the element by this id. */
  boolean isNamed(XmlElement element) {
    String id = element.attribute("id");
    boolean canBeNamed =
        !kindOfNamed(element).isEmpty()
            || element.parent().filter(p -> p.parent().isEmpty()).isPresent();
    boolean onPath =
        Set.of("population", "populationList").contains(element.localName()) && steps.contains(id);
    return id != null && canBeNamed && (named.contains(kindOfNamed(element) + id) || onPath);
  }

  boolean isReference(XmlAttribute attribute) {
    XmlElement element = attribute.element();
    String name = attribute.name();
    if (Published.isDeclaration(element)) {
      return element.localName().equals("Target") && name.equals("component");
    }
    return SEGMENT_ATTRIBUTES.contains(name)
        || (Published.isReference(element, name) && namesAnother(attribute))
        || find(element)
            .filter(
                c ->
                    c.type().has(TypeMember.ComponentReference.class, name)
                        || c.type().has(TypeMember.Link.class, name))
            .isPresent();
  }

  /** A label such as the species of a channel has the form of a name and names nothing. */
  private boolean namesAnother(XmlAttribute attribute) {
    return ids.contains(attribute.value())
        && !attribute.value().equals(attribute.element().attribute("id"));
  }

  boolean isPath(XmlAttribute attribute) {
    return !isReference(attribute)
        && find(attribute.element())
            .filter(c -> c.type().has(TypeMember.Path.class, attribute.name()))
            .isPresent();
  }

  /** The dimension that a value must have; empty where any will do or it is no quantity. */
  Optional<Dimension> findDimension(XmlAttribute attribute) {
    return find(attribute.element())
        .filter(c -> c.type().has(TypeMember.Parameter.class, attribute.name()))
        .flatMap(c -> c.type().findDimension(attribute.name()));
  }

  boolean isRequired(XmlAttribute attribute) {
    XmlElement element = attribute.element();
    boolean parameter =
        find(element)
            .filter(
                c ->
                    c.type().has(TypeMember.Parameter.class, attribute.name())
                        && !c.type().has(TypeMember.Fixed.class, attribute.name()))
            .isPresent();
    return parameter || Published.requires(element, attribute.name());
  }

  boolean isKnown(XmlAttribute attribute) {
    XmlElement element = attribute.element();
    String name = attribute.name();
    return Published.knows(element, name)
        || find(element)
            .filter(
                c ->
                    c.type().has(TypeMember.Parameter.class, name)
                        || c.type().has(TypeMember.Text.class, name)
                        || c.type().has(TypeMember.Path.class, name)
                        || c.type().has(TypeMember.Link.class, name)
                        || c.type().has(TypeMember.ComponentReference.class, name))
            .isPresent();
  }

  boolean isNumber(XmlAttribute attribute) {
    return Published.isNumber(attribute.element(), attribute.name())
        || findDimension(attribute).isPresent()
        || Published.isQuantity(attribute.element(), attribute.name());
  }

  /** Ids of components that are not of the type that a reference asks for, though another is. */
  List<String> wrongKinds(XmlAttribute attribute) {
    Optional<TypeMember.ComponentReference> member =
        find(attribute.element())
            .flatMap(
                c -> c.type().findMember(TypeMember.ComponentReference.class, attribute.name()));
    Optional<Component> target = lems.find(attribute.value());
    if (member.isEmpty() || target.isEmpty() || !target.get().isA(member.get().type())) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (Component each : lems.components()) {
      if (each.id().isPresent() && !each.isA(member.get().type()) && !each.isA("baseSpikeSource")) {
        ids.add(each.id().get());
      }
    }
    return ids;
  }
}
