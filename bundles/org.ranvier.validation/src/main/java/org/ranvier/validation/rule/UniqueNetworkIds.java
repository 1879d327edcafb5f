/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/** No id occurs twice among the populations, projections and input lists of a network. (5001) */
public final class UniqueNetworkIds implements Rule {
  @Override
  public String id() {
    return "unique-network-ids";
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlElement network : model.elements(Networks.NETWORKS)) {
      Repeats.check(network.elements(), "in " + Model.nameOf(network), report);
    }
  }
}
