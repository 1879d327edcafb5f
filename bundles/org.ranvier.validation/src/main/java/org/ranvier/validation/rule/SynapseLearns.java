/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/** The core language's stdpSynapse is a sketch whose weight never changes; ours do learn. */
public final class SynapseLearns implements Rule {
  @Override
  public String id() {
    return "synapse-learns";
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlElement synapse : model.elements("stdpSynapse")) {
      report.info(
          synapse,
          "the core type stdpSynapse is unfinished and does not learn; a <blockingPlasticSynapse>"
              + " that holds a <stdpPairMechanism> of Ranvier does",
          Optional.empty());
    }
  }
}
