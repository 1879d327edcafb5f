/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Set;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/** The synapse of every projection, connection and synaptic input exists. (10070) */
public final class SynapseExists implements Rule {
  private static final List<String> WITH_SYNAPSE =
      List.of(
          "projection",
          "synapticConnection",
          "synapticConnectionWD",
          "electricalConnection",
          "electricalConnectionInstance",
          "electricalConnectionInstanceW",
          "timedSynapticInput",
          "poissonFiringSynapse",
          "transientPoissonFiringSynapse");
  private static final List<String> CONTINUOUS =
      List.of(
          "continuousConnection", "continuousConnectionInstance", "continuousConnectionInstanceW");
  private static final Set<String> NO_SYNAPSES =
      Set.of("cell", "network", "morphology", "ionChannel", "ionChannelHH", "ionChannelKS");

  @Override
  public String id() {
    return "synapse-exists";
  }

  @Override
  public void check(Model model, Report report) {
    ComponentReferences references = new ComponentReferences(model, report);
    references.check(WITH_SYNAPSE, "synapse", "synapse", NO_SYNAPSES, "baseSynapse");
    references.check(CONTINUOUS, "preComponent", "component", NO_SYNAPSES);
    references.check(CONTINUOUS, "postComponent", "component", NO_SYNAPSES);
    references.check(List.of("doubleSynapse"), "synapse1", "synapse", NO_SYNAPSES);
    references.check(List.of("doubleSynapse"), "synapse2", "synapse", NO_SYNAPSES);
  }
}
