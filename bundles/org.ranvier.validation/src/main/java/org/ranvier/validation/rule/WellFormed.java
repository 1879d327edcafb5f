/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import org.ranvier.validation.Model;
import org.ranvier.validation.ModelFile;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/**
 * Every file can be read: well-formed XML without a DOCTYPE, of a size and kind that is expected.
 */
public final class WellFormed implements Rule {
  @Override
  public String id() {
    return "well-formed";
  }

  @Override
  public void check(Model model, Report report) {
    model
        .unreadable()
        .forEach(each -> report.error(each.location(), message(each), Optional.empty()));
    for (ModelFile file : model.files()) {
      if (!file.isNeuroMl() && !file.isLems()) {
        String found = "<" + file.document().root().name() + ">";
        report.error(
            file.document().root(),
            "the outermost element is " + found + "; <neuroml> or <Lems> is expected");
      }
    }
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
