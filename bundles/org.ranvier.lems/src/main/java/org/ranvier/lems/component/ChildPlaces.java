/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;

/** Finds the place of a component in the one around it. */
final class ChildPlaces {
  /** The last placed in each type; the next is mostly like it. */
  private final Map<ComponentType, Placed> last = new HashMap<>();

  /** The list that a child is in, and what decides it. */
  private record Placed(ComponentType child, String element, Optional<String> list) {
    boolean isLike(Component other) {
      return other.type() == child && other.element().localName().equals(element);
    }
  }

  /** Name of the Child or Children under which a component stands in another. */
  Optional<String> findList(Component child, Component parent) {
    Placed like = last.get(parent.type());
    if (like == null || !like.isLike(child)) {
      like = new Placed(child.type(), child.element().localName(), listOf(child, parent));
      last.put(parent.type(), like);
    }
    return like.list;
  }

  private static Optional<String> listOf(Component child, Component parent) {
    String name = child.element().localName();
    if (parent.type().has(TypeMember.Child.class, name)
        || parent.type().has(TypeMember.Children.class, name)) {
      return Optional.of(name);
    }
    TypeMember.Children best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (TypeMember.Children list : parent.type().members(TypeMember.Children.class)) {
      int distance = distance(child.type(), list.type());
      if (distance < bestDistance) {
        best = list;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best).map(TypeMember.Children::name);
  }

  /** The end of a sentence about a child that fits nowhere. */
  static String expectedIn(ComponentType type) {
    List<String> names = new ArrayList<>();
    type.members(TypeMember.Child.class).forEach(child -> names.add(child.name()));
    type.members(TypeMember.Children.class).forEach(list -> names.add(list.type()));
    names.removeAll(ComponentReader.DOCUMENTATION);
    return names.isEmpty()
        ? "no components are expected in it"
        : "expected in it are " + String.join(", ", names);
  }

  private static int distance(ComponentType type, String ancestor) {
    int steps = 0;
    Optional<ComponentType> at = Optional.of(type);
    while (at.isPresent()) {
      if (at.get().name().equals(ancestor)) {
        return steps;
      }
      steps++;
      at = at.get().superType();
    }
    return Integer.MAX_VALUE;
  }
}
