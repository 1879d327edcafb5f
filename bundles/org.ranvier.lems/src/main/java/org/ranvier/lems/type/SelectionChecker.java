/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.lems.type.Dynamics.Selection;
import org.ranvier.lems.type.TypeMember.Attachments;
import org.ranvier.lems.type.TypeMember.Child;
import org.ranvier.lems.type.TypeMember.Children;
import org.ranvier.lems.type.TypeMember.ComponentReference;
import org.ranvier.lems.type.TypeMember.InstanceRequirement;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblem;

/** Follows selections through the types of children and references, as far as these are known. */
final class SelectionChecker {
  /** Steps to the instance itself or to what contains it. */
  private static final Set<String> AROUND = Set.of(".", "this", "..", "parent");

  private final TypeRegistry types;
  private final UnitTable units;

  SelectionChecker(TypeRegistry types, UnitTable units) {
    this.types = types;
    this.units = units;
  }

  Optional<ModelProblem> check(ComponentType type, Selection selection, Dimension expected) {
    List<String> steps = selection.steps();
    if (selection.isAnywhere()) { // components of any number, each of a type of its own
      return Optional.empty();
    }
    ComponentType at = type;
    for (String step : steps.subList(0, steps.size() - 1)) {
      String name = step.replaceAll("\\[.*", "").strip();
      // What a peer shows may come from where it is attached: its type alone cannot tell.
      if (AROUND.contains(name) || at.has(InstanceRequirement.class, name)) {
        return Optional.empty();
      }
      Optional<String> next = memberType(at, name);
      if (next.isEmpty()) {
        return problem(selection, at + " has no child, list or reference named " + name);
      }
      Optional<ComponentType> found = types.find(next.get());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      at = found.get();
    }
    String quantity = steps.getLast();
    ComponentType shown = at;
    Optional<Dimension> dimension =
        shown.findExposedDimension(quantity).or(() -> shown.findDimension(quantity));
    if (dimension.isEmpty()) {
      return problem(selection, at + " shows no quantity " + quantity);
    }
    if (!dimension.get().equals(expected)) {
      return problem(
          selection,
          selection.path()
              + " is "
              + units.describe(dimension.get())
              + "; "
              + units.describe(expected)
              + " is expected");
    }
    return Optional.empty();
  }

  private static Optional<ModelProblem> problem(Selection selection, String message) {
    return Optional.of(new ModelProblem(selection.location(), message));
  }

  private static Optional<String> memberType(ComponentType type, String name) {
    return type.findMember(Child.class, name)
        .map(Child::type)
        .or(() -> type.findMember(Children.class, name).map(Children::type))
        .or(() -> type.findMember(Attachments.class, name).map(Attachments::type))
        .or(() -> type.findMember(ComponentReference.class, name).map(ComponentReference::type));
  }
}
