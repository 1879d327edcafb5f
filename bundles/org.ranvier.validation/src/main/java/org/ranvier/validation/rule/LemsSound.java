/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import org.ranvier.lems.component.LemsModel;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/**
 * The model means something in LEMS: ComponentTypes exist and are consistent, parameters have
 * values of their dimension, references lead somewhere.
 */
public final class LemsSound implements Rule {
  @Override
  public String id() {
    return "lems";
  }

  @Override
  public void check(Model model, Report report) {
    if (model.isComplete()) { // else most of what would be reported follows from the missing file
      model
          .findLems()
          .map(LemsModel::problems)
          .ifPresent(
              problems ->
                  problems.forEach(
                      each ->
                          report.error(each.location(), each.message(), Proposal.of(model, each))));
    }
  }
}
