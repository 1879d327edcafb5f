/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.List;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.type.Structure;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/** Finds all instances that one component brings about. */
final class PartTree {
  private PartTree() {}

  static Part of(Component component) {
    Part root = new Part(component);
    fill(root);
    return root;
  }

  private static void fill(Part part) {
    Component component = part.component();
    for (TypeMember.Child child : component.type().members(TypeMember.Child.class)) {
      component
          .findChild(child.name())
          .filter(inner -> !inner.isA("network")) // what runs in it, not what it computes
          .ifPresent(inner -> add(part, child.name(), inner));
    }
    for (TypeMember.Children list : component.type().members(TypeMember.Children.class)) {
      component.children(list.name()).forEach(inner -> add(part, list.name(), inner));
    }
    build(part, component.type().structure().parts());
  }

  private static void add(Part parent, String group, Component inner) {
    for (Optional<Part> at = Optional.of(parent); at.isPresent(); at = at.get().parent()) {
      if (at.get().component() == inner) {
        throw new ModelProblemException(
            inner.location(), inner + " contains itself, by way of " + parent.component());
      }
    }
    fill(parent.add(group, inner));
  }

  private static void build(Part part, List<Structure.Part> parts) {
    for (Structure.Part instruction : parts) {
      switch (instruction) {
        case Structure.ChildInstance child ->
            add(
                part,
                plain(child.component()),
                referred(part, child.component(), child.location()));
        case Structure.MultiInstantiate multiple -> multiply(part, multiple);
        case Structure.If choice -> {
          Component component = part.component();
          if (new Evaluator(component::value).holds(choice.test().condition())) {
            build(part, choice.parts());
          }
        }
        // Connections are made once all instances are there; what gathers or tunnels between
        // instances of a network is not part of a single component.
        case Structure.With with -> {}
        case Structure.ForEach each -> {}
        case Structure.EventConnection connection -> {}
        case Structure.Tunnel tunnel -> {}
        case Structure.Gather gather -> {}
      }
    }
  }

  private static String plain(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static void multiply(Part part, Structure.MultiInstantiate multiple) {
    String reference = multiple.component();
    String number = multiple.number();
    if (reference == null || number == null) {
      throw part.problem(
          multiple.location(), "a MultiInstantiate needs a component and the number of instances");
    }
    Component inner = referred(part, reference, multiple.location());
    long count =
        Math.round(part.component().findValue(number).map(Component.Value::si).orElse(0.0));
    for (long i = 0; i < count; i++) {
      add(part, plain(reference), inner);
    }
  }

  /** The component that a reference of this part, or with "../" of an enclosing one, names. */
  private static Component referred(Part part, String reference, SourceLocation location) {
    Part at = part;
    String name = reference;
    while (name.startsWith("../")) {
      name = name.substring(3);
      at =
          at.parent()
              .orElseThrow(
                  () -> part.problem(location, reference + " leads out of what is instantiated"));
    }
    String attribute = name;
    Component owner = at.component();
    return owner.findReference(attribute).orElseThrow(() -> unresolved(owner, attribute));
  }

  private static ModelProblemException unresolved(Component owner, String attribute) {
    return owner
        .element()
        .findAttribute(attribute)
        .map(a -> a.problem("there is no component with the id " + a.value()))
        .orElseGet(
            () ->
                owner
                    .element()
                    .problem(
                        "this "
                            + owner.type()
                            + " needs the attribute "
                            + attribute
                            + " with the id of a component"));
  }
}
