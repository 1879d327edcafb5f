/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.card;

import static org.ranvier.edit.card.Fact.Subject.AREA;
import static org.ranvier.edit.card.Fact.Subject.BRANCH_POINTS;
import static org.ranvier.edit.card.Fact.Subject.CAPACITANCE;
import static org.ranvier.edit.card.Fact.Subject.LENGTH;
import static org.ranvier.edit.card.Fact.Subject.LONGEST_PATH;
import static org.ranvier.edit.card.Fact.Subject.SEGMENTS;
import static org.ranvier.edit.card.Fact.Subject.SEGMENT_GROUPS;
import static org.ranvier.edit.card.Fact.Subject.TIPS;
import static org.ranvier.edit.card.Fact.Subject.VOLUME;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Morphometrics;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlElement;

/** What the shape of a cell amounts to. */
public final class CellCard {
  private static final double MICROMETRES_PER_MILLIMETRE = 1000;

  private final Knowledge knowledge;

  private CellCard(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The facts on a cell or a morphology; none for anything else, and where it has no shape. */
  static List<Fact> of(XmlElement element, Knowledge knowledge) {
    Optional<Morphology> shape = findShape(element, knowledge.model());
    return shape.map(each -> new CellCard(knowledge).facts(element, each)).orElse(List.of());
  }

  /**
   * The shape of a cell, which may be written in it or be named by it, or of a morphology itself.
   */
  public static Optional<Morphology> findShape(XmlElement element, Model model) {
    return findPart(element, "morphology", model).flatMap(model::findMorphology);
  }

  /** A part that is written in a cell, that a cell names, or that the element is itself. */
  private static Optional<XmlElement> findPart(XmlElement element, String part, Model model) {
    if (element.localName().equals(part)) {
      return Optional.of(element);
    }
    String named = element.attribute(part);
    return element
        .findElement(part)
        .or(
            () ->
                model.elements(part).stream()
                    .filter(each -> named != null && named.equals(each.attribute("id")))
                    .findFirst());
  }

  private List<Fact> facts(XmlElement element, Morphology shape) {
    Morphometrics metrics = Morphometrics.of(shape);
    List<Fact> facts = new ArrayList<>();
    add(facts, SEGMENTS, String.valueOf(metrics.segmentCount()));
    add(facts, SEGMENT_GROUPS, String.valueOf(shape.groups().size()));
    add(facts, LENGTH, micrometres(metrics.lengthUm()));
    add(facts, AREA, Rounded.of(metrics.areaUm2()) + "\u2009µm²");
    add(facts, VOLUME, Rounded.of(metrics.volumeUm3()) + "\u2009µm³");
    add(facts, BRANCH_POINTS, String.valueOf(metrics.branchPointCount()));
    add(facts, TIPS, String.valueOf(metrics.tipCount()));
    add(facts, LONGEST_PATH, micrometres(metrics.longestPathUm()));
    capacitancePf(element, shape)
        .ifPresent(value -> add(facts, CAPACITANCE, Rounded.of(value) + "\u2009pF"));
    return facts;
  }

  private static void add(List<Fact> facts, Fact.Subject subject, String value) {
    facts.add(new Fact(subject, "", value));
  }

  private static String micrometres(double value) {
    return value < MICROMETRES_PER_MILLIMETRE
        ? Rounded.of(value) + "\u2009µm"
        : Rounded.of(value / MICROMETRES_PER_MILLIMETRE) + "\u2009mm";
  }

  /**
   * Capacitance of the whole membrane; empty where a part of it has none. What is said last of a
   * segment counts.
   */
  private OptionalDouble capacitancePf(XmlElement cell, Morphology shape) {
    double[] specific = new double[shape.segments().size()];
    Arrays.fill(specific, Double.NaN);
    for (XmlElement each : capacitances(cell)) {
      String group = Objects.requireNonNullElse(each.attribute("segmentGroup"), Morphology.ALL);
      double value = siValue(each.attribute("value"));
      shape
          .findMembers(group)
          .map(SegmentSet::toArray)
          .ifPresent(
              members -> {
                for (int index : members) {
                  specific[index] = value;
                }
              });
    }
    double sum = 0; // F/m² times µm² are pF
    for (Segment segment : shape.segments()) {
      sum += segment.areaUm2() * specific[segment.index()];
    }
    return Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum);
  }

  /** Of a cell with two calcium pools all parts of the membrane have names of their own. */
  private List<XmlElement> capacitances(XmlElement cell) {
    return Stream.of("", "2CaPools")
        .flatMap(
            kind ->
                findPart(cell, "biophysicalProperties" + kind, knowledge.model())
                    .flatMap(each -> each.findElement("membraneProperties" + kind))
                    .stream())
        .flatMap(each -> each.elements("specificCapacitance").stream())
        .toList();
  }

  private double siValue(@Nullable String written) {
    try {
      return written == null ? Double.NaN : Quantity.parse(written, knowledge.lems().units()).si();
    } catch (QuantityFormatException e) {
      return Double.NaN; // a finding says what is wrong with it
    }
  }
}
