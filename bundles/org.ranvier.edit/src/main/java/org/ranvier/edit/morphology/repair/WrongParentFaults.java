/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Decimals;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.morphology.Point;

/**
 * Segments that hang on one that is far while another is near: much farther than segments of this
 * cell are long, and many times as far as the nearest.
 */
final class WrongParentFaults implements Detector {
  /** So many times as long as most segments are. */
  private static final double FAR = 8;

  /** So many times as far as the nearest. */
  private static final double FARTHER = 5;

  private static final double LEAST_UM = 5;

  @Override
  public List<Fault> find(RoughCell cell) {
    double usual = Faults.median(cell, WrongParentFaults::reach);
    double far = Math.max(LEAST_UM, FAR * usual);
    Nearest nearest = new Nearest(cell.draft().segments());
    List<Fault> found = new ArrayList<>();
    for (DraftSegment each : cell.draft().segments()) {
      if (!each.isRemoved() && !each.isRoot() && reach(each) > far) {
        fault(nearest, each).ifPresent(found::add);
      }
    }
    return found;
  }

  /** How far what a segment begins with is from where it is attached. */
  private static double reach(DraftSegment segment) {
    double reach = segment.isRoot() ? 0 : segment.attachment().distanceTo(begin(segment));
    return Double.isFinite(reach) ? reach : 0;
  }

  private static Point begin(DraftSegment segment) {
    Point stated = segment.stated();
    return stated == null ? segment.distal() : stated;
  }

  private static Optional<Fault> fault(Nearest nearest, DraftSegment segment) {
    DraftSegment parent = segment.parent();
    Point begin = begin(segment);
    double reach = reach(segment);
    Predicate<DraftSegment> other =
        each ->
            !each.isRemoved()
                && each != parent
                && !Faults.isUnder(each, segment)
                && RoughCell.isUsable(each.distal());
    Optional<DraftSegment> near =
        nearest
            .find(begin, other)
            .filter(each -> FARTHER * begin.distanceTo(each.distal()) < reach);
    return near.map(
        to -> {
          String way = print(begin.distanceTo(to.distal()));
          return Faults.of(
              Fault.Kind.WRONG_PARENT,
              segment,
              EditMessages.of(
                  "fault.wrongParent",
                  segment.id(),
                  parent == null ? -1 : parent.id(),
                  print(reach),
                  to.id(),
                  way),
              List.of(
                  OrphanFaults.attachment(
                      segment, to, EditMessages.of("mend.attach", segment.id(), to.id(), way))));
        });
  }

  private static String print(double distance) {
    return Decimals.print(Math.rint(10 * distance) / 10);
  }
}
