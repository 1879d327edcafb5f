/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Optional;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * A density carries the ion that its channel is permeable for, and a species has a concentration
 * model of its own ion: else the current goes into another pool than the one meant, or into none.
 */
public final class IonsAgree implements Rule {
  private static final List<String> NO_ION = List.of("", "non_specific", "none", "unspecific");

  @Override
  public String id() {
    return "ions-agree";
  }

  @Override
  public void check(Model model, Report report) {
    for (String name : model.elementNames()) {
      if (name.startsWith("channelDensity") || name.startsWith("channelPopulation")) {
        model.elements(name).forEach(each -> check(model, each, "ionChannel", "species", report));
      }
    }
    model
        .elements("species")
        .forEach(each -> check(model, each, "concentrationModel", "ion", report));
  }

  private static void check(
      Model model, XmlElement element, String reference, String ofTarget, Report report) {
    Optional<XmlElement> target =
        Optional.ofNullable(element.attribute(reference)).flatMap(model::findComponent);
    Optional<XmlAttribute> own = element.findAttribute("ion");
    String theirs = target.map(each -> each.attribute(ofTarget)).orElse("");
    if (own.isPresent()
        && !own.get().value().equals(theirs)
        && !NO_ION.contains(theirs)
        && !NO_ION.contains(own.get().value())) {
      report.warning(
          own.get(),
          "the ion is %s; %s is for %s"
              .formatted(own.get().value(), element.attribute(reference), theirs),
          Optional.of(Fixes.replaceValue(own.get(), theirs)));
    }
  }
}
