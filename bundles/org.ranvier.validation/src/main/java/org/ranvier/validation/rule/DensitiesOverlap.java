/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    Shape.forEachMembrane(
        model,
        (cell, morphology, biophysics) ->
            check(cell, channelsIn(biophysics), new Extent(morphology), report));
  }

  private static List<XmlElement> channelsIn(XmlElement biophysics) {
    return biophysics.elements().stream()
        .flatMap(part -> part.elements().stream())
        .filter(each -> each.localName().startsWith("channel"))
        .filter(each -> each.attribute("ionChannel") != null)
        .toList();
  }

  private static void check(
      XmlElement cell, List<XmlElement> densities, Extent extent, Report report) {
    Map<String, Covering> coverings = new HashMap<>();
    for (XmlElement density : densities) {
      String channel = String.valueOf(density.attribute("ionChannel"));
      Covering covering = coverings.computeIfAbsent(channel, c -> new Covering());
      BitSet segments = extent.find(density).orElse(new BitSet());
      Optional<XmlElement> earlier = covering.firstOn(segments);
      if (!isNothing(density)) {
        covering.add(density, segments);
      }
      if (earlier.isPresent()) {
        segments.and(extent.find(earlier.get()).orElse(new BitSet()));
        report.warning(density, message(cell, earlier.get(), density, extent.describe(segments)));
      }
    }
  }

  /** Which of the densities of one channel comes first on each segment. */
  private static final class Covering {
    private final List<XmlElement> densities = new ArrayList<>();
    private final Map<Integer, Integer> first = new HashMap<>();

    /** The first density that is on any of the segments. */
    Optional<XmlElement> firstOn(BitSet segments) {
      return segments.stream()
          .mapToObj(first::get)
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .map(densities::get);
    }

    void add(XmlElement density, BitSet segments) {
      segments.stream().forEach(each -> first.putIfAbsent(each, densities.size()));
      densities.add(density);
    }
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
