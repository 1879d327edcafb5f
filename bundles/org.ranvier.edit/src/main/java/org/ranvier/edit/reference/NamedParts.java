/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Finds what an attribute names that the language declares as mere text. By the language's own
 * habit such an attribute is called after the element that it names, whether {@code segmentGroup},
 * {@code population} or {@code preSegmentId}; that element stands around the attribute's own or in
 * a part of what does, such as the morphology of the cell around.
 */
final class NamedParts {
  private final Lookup lookup;
  private final Map<XmlElement, List<XmlElement>> owners = new HashMap<>();

  NamedParts(Lookup lookup) {
    this.lookup = lookup;
  }

  List<Definition> find(XmlAttribute attribute, @Nullable ComponentType type) {
    String id = attribute.value().strip();
    if (id.isEmpty()) {
      return List.of();
    }
    List<XmlElement> found = around(attribute.element(), attribute.name(), id);
    if (found.isEmpty() && type != null) {
      found = inTarget(attribute, type, id);
    }
    return Lookup.ofComponents(found);
  }

  private List<XmlElement> around(XmlElement element, String attribute, String id) {
    Optional<XmlElement> at = element.parent();
    while (at.isPresent() && at.get().parent().isPresent()) {
      XmlElement outer = at.get();
      List<XmlElement> found = in(outer, attribute, id);
      if (!found.isEmpty()) {
        return found;
      }
      at = outer.parent();
      if (at.filter(root -> root.parent().isEmpty()).isPresent()) {
        return owners(outer).stream().flatMap(o -> in(o, attribute, id).stream()).toList();
      }
    }
    return List.of();
  }

  /** Directly in a component, or anywhere in its parts. */
  private List<XmlElement> in(XmlElement outer, String attribute, String id) {
    List<XmlElement> found = new ArrayList<>();
    lookup
        .findInside(outer, id)
        .filter(each -> isCalledAfter(attribute, each.localName()))
        .ifPresent(found::add);
    lookup
        .typeOf(outer)
        .ifPresent(
            type ->
                lookup.partsOf(outer, type).values().stream()
                    .flatMap(part -> lookup.inPart(part, id).stream())
                    .filter(each -> isCalledAfter(attribute, each.localName()))
                    .forEach(found::add));
    return found.stream().distinct().toList();
  }

  /** Components that have this one as a part by naming it in an attribute. */
  private List<XmlElement> owners(XmlElement part) {
    String id = part.attribute("id");
    if (id == null) {
      return List.of();
    }
    return owners.computeIfAbsent(
        part,
        p -> {
          FileSet files = lookup.files();
          List<XmlDocument> documents = new ArrayList<>(files.closure(p.document()));
          documents.addAll(files.around(p.document()));
          return documents.stream()
              .flatMap(each -> files.names(each).all(FileNames.Group.COMPONENT).stream())
              .filter(each -> id.equals(each.attribute(p.localName())))
              .toList();
        });
  }

  /** Whether an attribute of this name names elements of that name. */
  static boolean isCalledAfter(String attribute, String element) {
    return prefix(attribute, element).isPresent();
  }

  /** {@code pre} of {@code preSegmentId} for a segment; empty text without one. */
  private static Optional<String> prefix(String attribute, String element) {
    String name =
        attribute.length() > 2 && attribute.endsWith("Id")
            ? attribute.substring(0, attribute.length() - 2)
            : attribute;
    if (name.equals(element)) {
      return Optional.of("");
    }
    String capital = Character.toUpperCase(element.charAt(0)) + element.substring(1);
    return name.endsWith(capital)
        ? Optional.of(name.substring(0, name.length() - capital.length()))
        : Optional.empty();
  }

  /** In the cell that a path beside the attribute leads to, or that its population consists of. */
  private List<XmlElement> inTarget(XmlAttribute attribute, ComponentType type, String id) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement cell : targets(attribute, type)) {
      lookup
          .typeOf(cell)
          .ifPresent(
              cellType ->
                  lookup.partsOf(cell, cellType).values().stream()
                      .flatMap(part -> lookup.inPart(part, id).stream())
                      .filter(each -> isCalledAfter(attribute.name(), each.localName()))
                      .forEach(found::add));
    }
    return found.stream().distinct().toList();
  }

  private List<XmlElement> targets(XmlAttribute attribute, ComponentType type) {
    String start = lowerStart(attribute.name());
    List<XmlElement> found = new ArrayList<>();
    for (TypeMember.Path path : type.members(TypeMember.Path.class)) {
      if (lowerStart(path.name()).equals(start)
          || type.members(TypeMember.Path.class).size() == 1) {
        attribute
            .element()
            .findAttribute(path.name())
            .flatMap(each -> PathNames.target(lookup, each))
            .ifPresent(found::add);
      }
    }
    return found.isEmpty() ? membersOf(attribute.element(), start) : found;
  }

  /** Of the population that an attribute of the same beginning names further out. */
  private List<XmlElement> membersOf(XmlElement element, String start) {
    XmlElement owner = element.parent().orElse(element);
    for (XmlAttribute each : owner.attributes()) {
      if (each.name().startsWith(start) && !each.name().equals("id")) {
        Optional<XmlElement> population =
            owner.parent().flatMap(network -> lookup.findInside(network, each.value().strip()));
        Optional<ComponentType> type = population.flatMap(lookup::typeOf);
        if (population.isPresent() && type.isPresent()) {
          return new PathStep(lookup, element.document()).members(population.get(), type.get());
        }
      }
    }
    return List.of();
  }

  /** {@code pre} of {@code preSegmentId}. */
  private static String lowerStart(String name) {
    int end = 0;
    while (end < name.length() && !Character.isUpperCase(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }
}
