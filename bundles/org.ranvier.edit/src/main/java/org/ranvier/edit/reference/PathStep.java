/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.reference.PathSteps.Step;
import org.ranvier.edit.reference.Words.Word;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.Structure;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Where one step of a path leads to from a place, and what its words name. */
final class PathStep {
  private final Lookup lookup;
  private final XmlDocument from;

  PathStep(Lookup lookup, XmlDocument from) {
    this.lookup = lookup;
    this.from = from;
  }

  /** A word and what it names. */
  record Named(Word word, Definition definition) {}

  /**
   * Follows a step.
   *
   * @param named gets what the words name
   * @param next gets the places that it leads to
   */
  void follow(Place at, Step step, Set<Named> named, List<Place> next) {
    switch (step.kind()) {
      case HERE, ALL -> next.add(at);
      case UP -> up(at, next);
      case NUMBER -> number(at, step.words().getFirst(), named, next);
      case SELECTOR -> select(at, step, named, next);
      case NAME -> {
        if (step.words().size() > 1) {
          attached(at, step.words(), named, next);
        } else {
          name(at, step.words().getFirst(), named, next);
        }
      }
    }
  }

  private void up(Place at, List<Place> next) {
    Place outer = at.outer();
    ComponentType type = at.type();
    if (outer != null) {
      next.add(outer);
    } else if (at.element() != null) {
      at.element().parent().ifPresent(parent -> next.add(place(parent, null)));
    } else if (type != null) {
      lookup
          .language(from)
          .members()
          .holders(type)
          .forEach(holder -> next.add(new Place(null, holder, null)));
    }
  }

  /** A member of a population, or a segment of a cell, where the path stays at the cell. */
  private void number(Place at, Word word, Set<Named> named, List<Place> next) {
    XmlElement element = at.element();
    ComponentType type = at.type();
    if (element == null || type == null) {
      next.add(at);
      return;
    }
    List<XmlElement> members = members(element, type);
    members.forEach(member -> next.add(place(member, at)));
    if (!members.isEmpty()) { // placed members have elements of their own
      lookup.findInside(element, word.text()).ifPresent(own -> name(word, List.of(own), named));
    }
    if (members.isEmpty()) {
      for (XmlElement part : lookup.partsOf(element, type).values()) {
        List<XmlElement> segments = lookup.inPart(part, word.text());
        name(word, segments, named);
        if (!segments.isEmpty()) {
          next.add(at);
        }
      }
    }
  }

  /** The component that the members of a population are, as the structure of its type says. */
  List<XmlElement> members(XmlElement element, ComponentType type) {
    Set<String> attributes = new LinkedHashSet<>();
    for (Structure.Part part : type.structure().parts()) {
      if (part instanceof Structure.MultiInstantiate many && many.component() != null) {
        attributes.add(many.component());
      }
    }
    for (TypeMember.Children list : type.members(TypeMember.Children.class)) {
      for (String component : instantiated(list.type())) {
        if (component.startsWith("../")) {
          attributes.add(component.substring(3));
        }
      }
    }
    return attributes.stream().flatMap(name -> targets(element, name).stream()).toList();
  }

  private List<String> instantiated(String typeName) {
    return lookup
        .language(from)
        .types()
        .find(typeName)
        .map(PathStep::instantiated)
        .orElse(List.of());
  }

  private static List<String> instantiated(ComponentType type) {
    List<String> attributes = new ArrayList<>();
    for (Structure.Part part : type.structure().parts()) {
      if (part instanceof Structure.ChildInstance one && one.component() != null) {
        attributes.add(one.component());
      }
    }
    return attributes;
  }

  private List<XmlElement> targets(XmlElement element, String attribute) {
    return element
        .findAttribute(attribute)
        .map(name -> lookup.components(element.document(), name.value().strip()))
        .orElse(List.of());
  }

  private void select(Place at, Step step, Set<Named> named, List<Place> next) {
    Place outer = at.outer();
    Optional<XmlElement> found = Optional.empty();
    if (step.text().equals("id") && outer != null && outer.element() != null) {
      found = lookup.findInside(outer.element(), step.words().get(1).text());
    }
    if (found.isPresent()) {
      name(step.words().get(1), List.of(found.get()), named);
      next.add(place(found.get(), outer));
    } else {
      next.add(at);
    }
  }

  /** {@code synapses:ampa:0}. */
  private void attached(Place at, List<Word> words, Set<Named> named, List<Place> next) {
    if (at.type() != null) {
      member(at.type(), words.getFirst(), named, MemberSpace.RELATION);
    }
    components(words.get(1), named, next);
  }

  private void components(Word word, Set<Named> named, List<Place> next) {
    List<XmlElement> found = lookup.components(from, word.text());
    name(word, found, named);
    found.forEach(each -> next.add(place(each, null)));
  }

  private void name(Place at, Word word, Set<Named> named, List<Place> next) {
    XmlElement element = at.element();
    if (element == null) {
      inType(at, word, named, next);
      return;
    }
    Optional<XmlElement> child = lookup.findInside(element, word.text());
    if (child.isPresent()) {
      name(word, List.of(child.get()), named);
      next.add(place(child.get(), at));
      return;
    }
    ComponentType type = at.type();
    if (type != null && instance(at, element, type, word, named, next)) {
      return;
    }
    if (word.text().equals(element.attribute("id"))) { // pop/3/cell names the member once more
      name(word, List.of(element), named);
      next.add(at);
    } else if (type != null) {
      inParts(at, element, type, word, named, next);
    }
  }

  /** Relations and quantities of the type, and components that it makes instances of. */
  private boolean instance(
      Place at,
      XmlElement element,
      ComponentType type,
      Word word,
      Set<Named> named,
      List<Place> next) {
    for (String attribute : instantiated(type)) {
      for (XmlElement target : targets(element, attribute)) {
        if (word.text().equals(target.attribute("id"))) {
          name(word, List.of(target), named);
          next.add(place(target, at));
          return true;
        }
      }
    }
    if (member(type, word, named, MemberSpace.RELATION)) {
      relation(at, element, type, word.text(), next);
      return true;
    }
    return member(type, word, named, MemberSpace.QUANTITY);
  }

  private void relation(
      Place at, XmlElement element, ComponentType type, String name, List<Place> next) {
    XmlElement part = lookup.partsOf(element, type).get(name);
    if (part != null) {
      next.add(place(part, at));
      return;
    }
    List<XmlElement> targets = targets(element, name);
    targets.forEach(target -> next.add(place(target, at)));
    if (targets.isEmpty()) {
      typeOfRelation(type, name).ifPresent(inner -> next.add(new Place(null, inner, at)));
    }
  }

  /** Mechanisms may be named without all that they stand in, and so may what is attached. */
  private void inParts(
      Place at,
      XmlElement element,
      ComponentType type,
      Word word,
      Set<Named> named,
      List<Place> next) {
    for (XmlElement part : lookup.partsOf(element, type).values()) {
      List<XmlElement> found = lookup.inPart(part, word.text());
      if (!found.isEmpty()) {
        name(word, found, named);
        found.forEach(each -> next.add(place(each, at)));
        return;
      }
    }
    components(word, named, next);
  }

  private void inType(Place at, Word word, Set<Named> named, List<Place> next) {
    ComponentType type = at.type();
    if (type == null) {
      return;
    }
    if (member(type, word, named, MemberSpace.RELATION)) {
      typeOfRelation(type, word.text()).ifPresent(inner -> next.add(new Place(null, inner, at)));
    } else if (!member(type, word, named, MemberSpace.QUANTITY)) {
      lookup
          .language(from)
          .members()
          .inSubtypes(type, MemberSpace.QUANTITY, word.text())
          .forEach(found -> named.add(new Named(word, found)));
    }
  }

  private boolean member(ComponentType type, Word word, Set<Named> named, MemberSpace space) {
    Optional<Definition> found = lookup.language(from).members().find(type, space, word.text());
    found.ifPresent(each -> named.add(new Named(word, each)));
    return found.isPresent();
  }

  private Optional<ComponentType> typeOfRelation(ComponentType type, String name) {
    return type.findMember(TypeMember.Child.class, name)
        .map(TypeMember.Child::type)
        .or(() -> type.findMember(TypeMember.Children.class, name).map(TypeMember.Children::type))
        .or(() -> type.findMember(TypeMember.Attachments.class, name).map(m -> m.type()))
        .or(() -> type.findMember(TypeMember.ComponentReference.class, name).map(m -> m.type()))
        .or(() -> type.findMember(TypeMember.Link.class, name).map(TypeMember.Link::type))
        .or(() -> type.findMember(TypeMember.InstanceRequirement.class, name).map(m -> m.type()))
        .flatMap(lookup.language(from).types()::find);
  }

  private Place place(XmlElement element, @Nullable Place outer) {
    return new Place(element, lookup.typeOf(element).orElse(null), outer);
  }

  private static void name(Word word, List<XmlElement> elements, Set<Named> named) {
    Lookup.ofComponents(elements).forEach(each -> named.add(new Named(word, each)));
  }

  /** Components that the references of a component name, but for one attribute. */
  static List<XmlElement> references(
      Lookup lookup, XmlElement element, ComponentType type, String except) {
    List<XmlElement> found = new ArrayList<>();
    for (TypeMember.ComponentReference each : type.members(TypeMember.ComponentReference.class)) {
      Optional<XmlAttribute> attribute = element.findAttribute(each.name());
      if (attribute.isPresent() && !each.name().equals(except)) {
        found.addAll(lookup.components(element.document(), attribute.get().value().strip()));
      }
    }
    return found;
  }
}
