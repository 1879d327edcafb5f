/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Set;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/** Every included file is there, and none includes itself by way of others. (10010) */
public final class IncludesResolve implements Rule {
  @Override
  public String id() {
    return "include";
  }

  @Override
  public void check(Model model, Report report) {
    Set<String> read = WellFormed.namesOfRead(model);
    model.problems().stream()
        .filter(each -> read.contains(each.location().file()))
        .forEach(each -> report.error(each.location(), each.message(), Proposal.of(model, each)));
  }
}
