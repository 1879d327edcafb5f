/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashSet;
import java.util.Set;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/**
 * What a cell, synapse or input of a network requires of its surroundings is there: a quantity of
 * the network, or one that the cell it is attached to shows.
 */
public final class RequirementsMet implements Rule {
  @Override
  public String id() {
    return "requirements-met";
  }

  @Override
  public void check(Model model, Report report) {
    if (!model.isComplete()) {
      return;
    }
    for (Component network : model.componentsOf("network")) {
      Set<String> around = new HashSet<>(network.values().keySet());
      around.add("temperature"); // the rule on temperatures speaks of it
      network
          .parent()
          .ifPresent(
              p -> {
                around.addAll(p.values().keySet());
                p.type().exposures().forEach(e -> around.add(e.name()));
              });
      Set<String> inCells = new HashSet<>(around);
      for (Component cell : Mechanisms.cellsOf(network)) {
        if (Mechanisms.isShaped(cell)) {
          inCells.add("v");
        } else {
          check(model, cell, around, "the network", report);
        }
        inCells.addAll(cell.values().keySet());
        cell.type().exposures().forEach(e -> inCells.add(e.name()));
        cell.type().members(TypeMember.Requirement.class).forEach(r -> inCells.add(r.name()));
      }
      for (Component attached : Mechanisms.attachedIn(network)) {
        check(model, attached, inCells, "the cells of " + network, report);
      }
    }
  }

  private static void check(
      Model model, Component part, Set<String> supplied, String where, Report report) {
    if (CoreTypes.library().holds(part.type().declaration().element().document())) {
      return;
    }
    for (String name : Mechanisms.requiredBy(model, part)) {
      if (!supplied.contains(name)) {
        report.error(
            part.element(),
            "%s requires %s, which nothing in %s supplies%s"
                .formatted(part, name, where, Fixes.hint(name, supplied)));
      }
    }
  }
}
