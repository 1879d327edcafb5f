/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ranvier.morphology.Morphology;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/**
 * A channel has one density on each piece of membrane. Of several the sum counts, but NEURON's
 * mechanisms, as models are exported to them, only have the last; and often a segment group simply
 * holds more than was meant.
 */
public final class DensitiesOverlap implements Rule {
  private static final List<String> AMOUNTS = List.of("condDensity", "permeability", "number");

  /** Nothing at all, in whatever unit. */
  private static final String ZERO =
      "\\s*[-+]?(0+\\.?0*|\\.0+)([eE][-+]?[0-9]+)?\\s*([A-Za-z]\\w*)?";

  @Override
  public String id() {
    return "densities-overlap";
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlElement cell : model.elements(Shape.CELLS)) {
      Optional<Morphology> morphology =
          Shape.part(model, cell, "morphology").flatMap(model::findMorphology);
      for (String name : Shape.BIOPHYSICS) {
        Optional<XmlElement> biophysics = Shape.part(model, cell, name);
        if (morphology.isPresent() && biophysics.isPresent()) {
          check(cell, channelsIn(biophysics.get()), new Extent(morphology.get()), report);
        }
      }
    }
  }

  private static List<XmlElement> channelsIn(XmlElement biophysics) {
    return biophysics.elements().stream()
        .flatMap(part -> part.elements().stream())
        .filter(each -> each.localName().startsWith("channel"))
        .filter(each -> each.attribute("ionChannel") != null)
        .toList();
  }

  private static void check(
      XmlElement cell, List<XmlElement> channels, Extent extent, Report report) {
    for (int i = 1; i < channels.size(); i++) {
      XmlElement later = channels.get(i);
      for (XmlElement earlier : channels.subList(0, i)) {
        Optional<BitSet> shared = shared(earlier, later, extent);
        if (shared.isPresent()) {
          report.warning(later, message(cell, earlier, later, extent.describe(shared.get())));
          break;
        }
      }
    }
  }

  /** Segments on which both elements put the same channel, empty where there are none. */
  private static Optional<BitSet> shared(XmlElement earlier, XmlElement later, Extent extent) {
    boolean same =
        String.valueOf(later.attribute("ionChannel")).equals(earlier.attribute("ionChannel"));
    if (!same || isNothing(earlier)) {
      return Optional.empty();
    }
    Optional<BitSet> both = extent.find(later);
    both.ifPresent(set -> set.and(extent.find(earlier).orElse(new BitSet())));
    return both.filter(set -> !set.isEmpty());
  }

  /** Nothing and something add up to what the last one is. */
  private static boolean isNothing(XmlElement density) {
    return AMOUNTS.stream()
        .map(density::attribute)
        .anyMatch(amount -> amount != null && amount.matches(ZERO));
  }

  private static String message(
      XmlElement cell, XmlElement earlier, XmlElement later, String where) {
    return "%s has channel %s twice on %s: here and by %s; the sum counts, but simulators that take one density a channel use the last"
        .formatted(Model.nameOf(cell), later.attribute("ionChannel"), where, Model.nameOf(earlier));
  }
}
