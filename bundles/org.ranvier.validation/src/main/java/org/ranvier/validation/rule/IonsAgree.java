/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private static final List<String> USUAL =
      List.of("na", "k", "ca", "ca2", "cl", "mg", "h", "non_specific");
  private static final List<String> NO_ION = List.of("", "non_specific", "none", "unspecific");

  @Override
  public String id() {
    return "ions-agree";
  }

  @Override
  public void check(Model model, Report report) {
    Set<String> known = knownIons(model);
    for (String name : model.elementNames()) {
      if (name.startsWith("channelDensity") || name.startsWith("channelPopulation")) {
        for (XmlElement density : model.elements(name)) {
          check(model, density, "ionChannel", "species", report);
          if (model.isComplete()) {
            checkKnown(density, known, report);
          }
        }
      }
    }
    model
        .elements("species")
        .forEach(each -> check(model, each, "concentrationModel", "ion", report));
  }

  /** Every ion that the model names otherwise, and the usual ones. */
  private static Set<String> knownIons(Model model) {
    Set<String> known = new TreeSet<>(USUAL);
    for (String name : model.elementNames()) {
      for (XmlElement element : model.elements(name)) {
        boolean density = name.startsWith("channelDensity") || name.startsWith("channelPopulation");
        element.findAttribute("ion").filter(each -> !density).ifPresent(a -> known.add(a.value()));
        element.findAttribute("species").ifPresent(each -> known.add(each.value()));
      }
    }
    return known;
  }

  private static void checkKnown(XmlElement density, Set<String> known, Report report) {
    density
        .findAttribute("ion")
        .filter(ion -> !known.contains(ion.value()) && !NO_ION.contains(ion.value()))
        .ifPresent(
            ion ->
                report.warning(
                    ion,
                    "nothing else in the model is about an ion %s%s"
                        .formatted(ion.value(), Fixes.hint(ion.value(), known)),
                    Fixes.nearest(ion, known)));
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
          "the ion is %s; %s %s is for %s"
              .formatted(own.get().value(), reference, element.attribute(reference), theirs),
          Optional.of(Fixes.replaceValue(own.get(), theirs)));
    }
  }
}
