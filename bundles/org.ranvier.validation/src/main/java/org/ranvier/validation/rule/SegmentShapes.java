/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/**
 * Segments have an extent that a neurite can have: no doubled points, no segment that starts far
 * from where its parent ends, no diameters or lengths of another order of magnitude.
 */
public final class SegmentShapes implements Rule {
  private static final double THINNEST_UM = 0.01;
  private static final double THICKEST_UM = 500;

  /** Reconstructions leave gaps of the size of a soma that is given by its outline. */
  private static final double SOMA_UM = 50;

  private static final double LONGEST_UM = 100_000;

  @Override
  public String id() {
    return "segment-shapes";
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlElement element : model.elements("morphology")) {
      Optional<Morphology> morphology = model.findMorphology(element);
      if (morphology.isPresent()) {
        for (Segment segment : morphology.get().segments()) {
          checkExtent(segment, report);
          checkPlace(segment, morphology.get(), report);
        }
      }
    }
  }

  private static void checkExtent(Segment segment, Report report) {
    if (segment.lengthUm() == 0 && !segment.isSphere()) {
      report.warning(
          segment.element(),
          segment.proximalGiven()
              ? "segment %d has no length and two diameters, so neither area nor volume; two points are expected"
                  .formatted(segment.id())
              : "segment %d ends where it starts, at the end of its parent; a doubled point adds nothing"
                  .formatted(segment.id()),
          Optional.empty());
    } else if (segment.lengthUm() > LONGEST_UM) {
      report.warning(
          segment.element(),
          "segment %d is %.0f mm long; coordinates are expected in µm"
              .formatted(segment.id(), segment.lengthUm() / 1000));
    }
    checkDiameter(segment, "proximal", segment.proximal(), report);
    checkDiameter(segment, "distal", segment.distal(), report);
  }

  private static void checkDiameter(Segment segment, String end, Point point, Report report) {
    if (point.diameter() < THINNEST_UM || point.diameter() > THICKEST_UM) {
      segment
          .element()
          .findElement(end)
          .flatMap(each -> each.findAttribute("diameter"))
          .ifPresent(
              each ->
                  report.warning(
                      each,
                      "segment %d is %s µm thick; between %s and %.0f µm is expected of a neurite"
                          .formatted(segment.id(), each.value(), THINNEST_UM, THICKEST_UM)));
    }
  }

  private static void checkPlace(Segment segment, Morphology morphology, Report report) {
    if (segment.isRoot() || !segment.proximalGiven()) {
      return;
    }
    Segment parent = morphology.segments().get(segment.parentIndex());
    Point expected = parent.proximal().towards(parent.distal(), segment.fractionAlong());
    double gap = segment.proximal().distanceTo(expected);
    double allowed =
        SOMA_UM
            + parent.lengthUm()
            + Math.max(parent.proximal().diameter(), parent.distal().diameter())
            + segment.proximal().diameter();
    if (gap > allowed) {
      report.warning(
          segment.element().findElement("proximal").orElse(segment.element()),
          "segment %d starts %.1f µm away from its parent, segment %d; the gap has no membrane and no resistance"
              .formatted(segment.id(), gap, parent.id()),
          segment.element().findElement("proximal").map(Fixes::remove));
    }
  }
}
