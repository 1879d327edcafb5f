/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeChecker;
import org.ranvier.units.Dimension;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/**
 * Every formula of the model's own ComponentTypes names quantities that exist and yields the
 * dimension of what it gives a value to; variables, exposures, ports and regimes are there where
 * they are named.
 */
public final class Dimensions implements Rule {
  @Override
  public String id() {
    return "dimensions";
  }

  @Override
  public void check(Model model, Report report) {
    if (model.isComplete()) {
      model.findLems().ifPresent(lems -> check(model, lems, report));
    }
  }

  private static void check(Model model, LemsModel lems, Report report) {
    Map<String, Dimension> globals = new HashMap<>();
    lems.constants().forEach((name, value) -> globals.put(name, value.dimension()));
    TypeChecker checker = new TypeChecker(lems.types(), lems.units(), globals);
    for (ComponentType type : lems.types().types()) {
      if (!CoreTypes.library().holds(type.declaration().element().document())) {
        checker
            .check(type)
            .forEach(
                each -> report.error(each.location(), each.message(), Proposal.of(model, each)));
        checker
            .checkExposures(type)
            .forEach(each -> report.warning(each.location(), each.message(), Optional.empty()));
      }
    }
  }
}
