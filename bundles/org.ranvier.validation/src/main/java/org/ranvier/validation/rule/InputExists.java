/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/** The input that an input list or an explicit input applies exists. */
public final class InputExists implements Rule {
  @Override
  public String id() {
    return "input-exists";
  }

  @Override
  public void check(Model model, Report report) {
    ComponentReferences references = new ComponentReferences(model, report);
    references.check(List.of("inputList"), "component", "input");
    references.check(List.of("explicitInput"), "input", "input");
  }
}
