/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/** The morphology and the biophysical properties that a cell names exist. */
public final class CellPartsExist implements Rule {
  @Override
  public String id() {
    return "cell-parts-exist";
  }

  @Override
  public void check(Model model, Report report) {
    ComponentReferences references = new ComponentReferences(model, report);
    references.check(Shape.CELLS, "morphology", "morphology");
    references.check(Shape.CELLS, "biophysicalProperties", "biophysical properties");
  }
}
