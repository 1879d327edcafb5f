/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;

/**
 * A cell with a channel that depends on the concentration of an ion has a species of that ion; else
 * the concentration is zero for ever.
 */
public final class ConcentrationsSupplied implements Rule {
  private static final Pattern CONCENTRATION = Pattern.compile("([a-z]+)Conc(?:Ext)?(\\d*)");

  @Override
  public String id() {
    return "concentrations-supplied";
  }

  @Override
  public void check(Model model, Report report) {
    for (Component cell : model.componentsOf("cell")) {
      Set<String> ions = new HashSet<>();
      for (Component part : Mechanisms.inMembrane(model, cell)) {
        if (part.isA("species")) {
          ions.add(part.text("ion", part.name()));
          ions.add(part.name());
        }
      }
      for (Component part : Mechanisms.inMembrane(model, cell)) {
        if (!part.isA("species")) {
          check(model, cell, part, ions, report);
        }
      }
    }
  }

  private static void check(
      Model model, Component cell, Component part, Set<String> ions, Report report) {
    for (String name : Mechanisms.requiredBy(model, part)) {
      Matcher concentration = CONCENTRATION.matcher(name);
      if (concentration.matches()) {
        String ion = concentration.group(1) + concentration.group(2);
        if (ions.add(ion)) {
          report.warning(
              part.element(),
              "%s depends on the concentration of %s, and %s has no <species> of that ion; it would be 0 for ever"
                  .formatted(part, ion, cell));
        }
      }
    }
  }
}
