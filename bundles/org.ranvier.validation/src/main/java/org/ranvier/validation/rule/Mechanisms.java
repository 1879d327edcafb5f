/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlElement;

/** What computes in a network: cells or the mechanisms of their membrane, synapses, inputs. */
final class Mechanisms {
  private Mechanisms() {}

  /** A cell with segments, which is computed mechanism by mechanism. */
  static boolean isShaped(Component cell) {
    return Shape.CELLS.contains(cell.type().name());
  }

  /** The components that the populations of a network consist of. */
  static Set<Component> cellsOf(Component network) {
    Set<Component> cells = new LinkedHashSet<>();
    for (Component member : network.children()) {
      if (member.isA("basePopulation")) {
        member.findReference("component").ifPresent(cells::add);
      }
    }
    return cells;
  }

  /** Densities, channel populations and species of a cell with segments. */
  static List<Component> inMembrane(Model model, Component cell) {
    List<Component> found = new ArrayList<>();
    for (String name : Shape.BIOPHYSICS) {
      for (XmlElement part : Shape.part(model, cell.element(), name).stream().toList()) {
        for (XmlElement group : part.elements()) {
          group.elements().forEach(each -> model.findComponent(each).ifPresent(found::add));
        }
      }
    }
    return found;
  }

  /** Synapses and inputs that connections and input lists of a network name. */
  static Set<Component> attachedIn(Component network) {
    Set<Component> found = new LinkedHashSet<>();
    for (Component member : network.children()) {
      if (!member.isA("basePopulation")) {
        found.addAll(referred(member));
        List<Component> inside =
            member.passingTypes().stream().anyMatch(Mechanisms::refers)
                ? member.children()
                : member.lastingChildren();
        inside.forEach(each -> found.addAll(referred(each)));
      }
    }
    found.removeIf(each -> each.isA("basePopulation"));
    return found;
  }

  private static boolean refers(ComponentType type) {
    return !type.members(TypeMember.ComponentReference.class).isEmpty();
  }

  private static List<Component> referred(Component component) {
    return component.type().members(TypeMember.ComponentReference.class).stream()
        .flatMap(member -> component.findReference(member.name()).stream())
        .toList();
  }

  /** Everything in a network that computes on its own. */
  static Set<Component> of(Model model, Component network) {
    Set<Component> all = new LinkedHashSet<>();
    for (Component cell : cellsOf(network)) {
      if (isShaped(cell)) {
        all.addAll(inMembrane(model, cell));
      } else {
        all.add(cell);
      }
    }
    all.addAll(attachedIn(network));
    return all;
  }

  /** Names, without the parts that ask, of the quantities that the surroundings must supply. */
  static Set<String> requiredBy(Model model, Component mechanism) {
    Set<String> names = new LinkedHashSet<>();
    Optional<FlatSystem> system = model.findSystem(mechanism);
    if (system.isPresent()) {
      for (FlatSystem.Input input : system.get().inputs()) {
        if (input instanceof FlatSystem.Required) {
          names.add(input.name().substring(input.name().lastIndexOf('/') + 1));
        }
      }
    }
    return names;
  }
}
