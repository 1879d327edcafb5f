/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/** The component that a LEMS file runs exists, and so does the one that a simulation is of. */
public final class SimulationTargetExists implements Rule {
  @Override
  public String id() {
    return "simulation-target-exists";
  }

  @Override
  public void check(Model model, Report report) {
    ComponentReferences references = new ComponentReferences(model, report);
    references.check(List.of("Target"), "component", "component", idsOf(model, "Simulation"));
    references.check(List.of("Simulation"), "target", "component", idsOf(model, "network"));
  }

  private static List<String> idsOf(Model model, String type) {
    return model.componentsOf(type).stream().map(Component::name).toList();
  }
}
