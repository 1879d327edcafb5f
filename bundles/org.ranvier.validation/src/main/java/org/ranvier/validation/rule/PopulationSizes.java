/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** A population that lists its cells has as many as its size says. (10030) */
public final class PopulationSizes implements Rule {
  @Override
  public String id() {
    return "population-sizes";
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlElement population : model.elements(Networks.POPULATIONS)) {
      int listed = population.elements("instance").size();
      if (listed > 0) {
        population
            .findAttribute("size")
            .filter(size -> Networks.findSize(population).orElse(listed) != listed)
            .ifPresent(
                size ->
                    report.error(
                        size,
                        message(population, size, listed),
                        Optional.of(Fixes.replaceValue(size, Integer.toString(listed)))));
      }
    }
  }

  private static String message(XmlElement population, XmlAttribute size, int listed) {
    return "%s has the size %s and %d instances; the same number is expected"
        .formatted(Model.nameOf(population), size.value(), listed);
  }
}
