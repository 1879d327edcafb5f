/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Set;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/**
 * The ion channel of every density and population of channels exists. (10025, all density types)
 */
public final class IonChannelExists implements Rule {
  private static final Set<String> NO_CHANNELS =
      Set.of(
          "cell",
          "cell2CaPools",
          "network",
          "morphology",
          "biophysicalProperties",
          "pulseGenerator",
          "expOneSynapse",
          "expTwoSynapse",
          "alphaSynapse",
          "decayingPoolConcentrationModel",
          "fixedFactorConcentrationModel");

  @Override
  public String id() {
    return "ion-channel-exists";
  }

  @Override
  public void check(Model model, Report report) {
    List<String> densities =
        model.elementNames().stream()
            .filter(
                name -> name.startsWith("channelDensity") || name.startsWith("channelPopulation"))
            .toList();
    new ComponentReferences(model, report)
        .check(densities, "ionChannel", "ion channel", NO_CHANNELS, "baseIonChannel");
  }
}
