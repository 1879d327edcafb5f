/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.List;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.TypeMember;

/** Tells models that jLEMS can run, in which no cell has more than one segment. */
final class SingleCompartments {
  private SingleCompartments() {}

  /** Whether no cell of a network, or not the one component that is run, has more segments. */
  static boolean isAll(Component target) {
    if (!target.isA("network")) {
      return isAllInside(target);
    }
    return target.children().stream()
        .filter(child -> child.isA("basePopulation"))
        .allMatch(
            population ->
                population.findReference("component").map(SingleCompartments::isOne).orElse(true));
  }

  /** For what is no network of the core language: all that it holds or refers to. */
  private static boolean isAllInside(Component component) {
    if (CableCell.hasShape(component)) {
      return isOne(component);
    }
    for (TypeMember.ComponentReference reference :
        component.type().members(TypeMember.ComponentReference.class)) {
      if (!component.findReference(reference.name()).map(SingleCompartments::isOne).orElse(true)) {
        return false;
      }
    }
    return component.children().stream().allMatch(SingleCompartments::isAllInside);
  }

  private static boolean isOne(Component cell) {
    if (!CableCell.hasShape(cell)) {
      return true;
    }
    return cell.findChild("morphology")
            .map(shape -> shape.children("segments"))
            .orElse(List.of())
            .size()
        == 1;
  }
}
