/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Dimension;
import org.ranvier.units.Unit;
import org.ranvier.xml.XmlElement;

/**
 * The names that LEMS gives a meaning in a model: ComponentTypes and their members, units and their
 * dimensions. The NeuroML schema knows none of a model's own types, and only some of the units.
 */
record Vocabulary(LemsModel lems) {
  /** Kinds of members that elements or attributes of a component are named after. */
  private static final List<Class<? extends TypeMember>> WRITTEN =
      List.of(
          TypeMember.Parameter.class,
          TypeMember.IndexParameter.class,
          TypeMember.Property.class,
          TypeMember.Text.class,
          TypeMember.Path.class,
          TypeMember.Link.class,
          TypeMember.ComponentReference.class,
          TypeMember.Child.class,
          TypeMember.Children.class);

  boolean isType(@Nullable String name) {
    return name != null && lems.types().find(name).isPresent();
  }

  Optional<Dimension> findDimension(String unit) {
    return lems.units().findUnit(unit).map(Unit::dimension);
  }

  /**
   * Whether the type that an element is of has a parameter, text, child or the like of this name.
   */
  boolean hasMember(XmlElement element, String member) {
    return typesOf(element).anyMatch(type -> hasMember(type, member));
  }

  /** Whether LEMS gives the child a meaning in its parent. */
  boolean accepts(XmlElement parent, XmlElement child) {
    if (parent.parent().isEmpty()) { // a component at the top may be of any type
      return typesOf(child).findAny().isPresent();
    }
    return typesOf(parent).anyMatch(type -> accepts(type, child));
  }

  private boolean accepts(ComponentType parent, XmlElement child) {
    Stream<String> kinds =
        Stream.concat(
            parent.members(TypeMember.Child.class).stream().map(TypeMember.Child::type),
            parent.members(TypeMember.Children.class).stream().map(TypeMember.Children::type));
    return hasMember(parent, child.localName())
        || kinds.anyMatch(kind -> typesOf(child).anyMatch(type -> type.isA(kind)));
  }

  private Stream<ComponentType> typesOf(XmlElement element) {
    return Stream.of(
            Optional.ofNullable(element.attribute("type")), Optional.of(element.localName()))
        .flatMap(Optional::stream)
        .flatMap(name -> lems.types().find(name).stream());
  }

  private static boolean hasMember(ComponentType type, String member) {
    return WRITTEN.stream().anyMatch(kind -> type.has(kind, member));
  }
}
