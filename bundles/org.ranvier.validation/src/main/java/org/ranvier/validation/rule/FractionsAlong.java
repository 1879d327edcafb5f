/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Set;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Places along a segment are numbers from 0 to 1, wherever they are written. */
public final class FractionsAlong implements Rule {
  private static final List<String> ATTRIBUTES =
      List.of("fractionAlong", "preFractionAlong", "postFractionAlong");
  private static final Set<String> OWNERS = Set.of("parent");

  @Override
  public String id() {
    return "fractions-along";
  }

  @Override
  public void check(Model model, Report report) {
    for (String name : Networks.CONNECTIONS_AND_INPUTS) {
      model.elements(name).forEach(each -> check(each, report));
    }
    model.elements(OWNERS).forEach(each -> check(each, report));
  }

  private static void check(XmlElement element, Report report) {
    ATTRIBUTES.forEach(name -> element.findAttribute(name).ifPresent(each -> check(each, report)));
  }

  private static void check(XmlAttribute attribute, Report report) {
    try {
      double value = Double.parseDouble(attribute.value().strip());
      if (value >= 0 && value <= 1) {
        return;
      }
    } catch (NumberFormatException e) {
      // Reported below like a number out of range.
    }
    report.error(
        attribute,
        "%s was found; %s is a place along the segment, from 0 (its start) to 1 (its end)"
            .formatted(attribute.value(), attribute.name()));
  }
}
