/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.XmlElement;

/** What ComponentTypes say of themselves and of their members, for people. */
public final class TypeTexts {
  private TypeTexts() {}

  /** The type's own description, else that of the nearest type that it extends and that has one. */
  public static String of(ComponentType type) {
    return type.description()
        .map(TypeTexts::plain)
        .or(() -> type.superType().map(TypeTexts::of))
        .orElse("");
  }

  /** The description of a member, where it was declared last; empty where there is none. */
  public static String ofMember(ComponentType type, String member) {
    return findMember(type, member, element -> element.attribute("description") != null)
        .map(element -> plain(String.valueOf(element.attribute("description"))))
        .orElse("");
  }

  /** Where a member of a type is declared, in the type or in one that it extends. */
  public static Optional<XmlElement> findMember(ComponentType type, String member) {
    return findMember(type, member, _ -> true);
  }

  private static Optional<XmlElement> findMember(
      ComponentType type, String member, Predicate<XmlElement> wanted) {
    return declared(type).stream()
        .filter(each -> member.equals(each.attribute("name")) && wanted.test(each))
        .findFirst();
  }

  /**
   * The declarations of a type as written, and then those of the types that it extends; what its
   * dynamics declare is behind its members.
   */
  public static List<XmlElement> declared(ComponentType type) {
    List<XmlElement> all = new ArrayList<>();
    for (Optional<ComponentType> at = Optional.of(type);
        at.isPresent();
        at = at.get().superType()) {
      XmlElement declaration = at.get().declaration().element();
      all.addAll(declaration.elements());
      declaration.elements("Dynamics").forEach(dynamics -> all.addAll(dynamics.elements()));
    }
    return all;
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
