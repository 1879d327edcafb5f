/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;

/** Finds the place of a component in the one around it. */
final class ChildPlaces {
  private @Nullable Placed lastPlaced;

  /** The list that a child is in, and what decides it. */
  private record Placed(
      ComponentType parent, ComponentType child, String element, Optional<String> list) {
    boolean isLike(Component other, Component owner) {
      return other.type() == child
          && owner.type() == parent
          && other.element().localName().equals(element);
    }
  }

  /** Name of the Child or Children under which a component stands in another. */
  Optional<String> findList(Component child, Component parent) {
    Placed last = lastPlaced;
    if (last == null || !last.isLike(child, parent)) { // mostly one kind follows each other
      last =
          new Placed(
              parent.type(), child.type(), child.element().localName(), listOf(child, parent));
      lastPlaced = last;
    }
    return last.list;
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
