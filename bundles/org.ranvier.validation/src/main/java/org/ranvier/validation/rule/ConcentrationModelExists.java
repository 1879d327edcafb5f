/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/** The concentration model of every species exists. (10026) */
public final class ConcentrationModelExists implements Rule {
  @Override
  public String id() {
    return "concentration-model-exists";
  }

  @Override
  public void check(Model model, Report report) {
    new ComponentReferences(model, report)
        .check(List.of("species"), "concentrationModel", "concentration model");
  }
}
