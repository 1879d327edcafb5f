/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Set;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/** The component that a population repeats exists. (10020) */
public final class PopulationComponentExists implements Rule {
  private static final Set<String> NOT_IN_POPULATIONS =
      Set.of(
          "network",
          "morphology",
          "biophysicalProperties",
          "ionChannel",
          "ionChannelHH",
          "ionChannelKS",
          "expOneSynapse",
          "expTwoSynapse",
          "alphaSynapse");

  @Override
  public String id() {
    return "population-component-exists";
  }

  @Override
  public void check(Model model, Report report) {
    new ComponentReferences(model, report)
        .check(
            List.of("population", "populationList"), "component", "component", NOT_IN_POPULATIONS);
  }
}
