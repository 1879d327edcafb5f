/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Decimals;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.morphology.Point;

/**
 * Points that are many times wider or thinner than the points before and behind them, which are
 * about as wide as each other. The cell's start and its neighbours do not count: a soma may be as
 * wide as it likes. An end may be thin: it tapers, as the body of a soma that is cut into slices.
 */
final class DiameterFaults implements Detector {
  private static final double OUTLYING = 4;
  private static final double ALIKE = 2.5;

  @Override
  public List<Fault> find(RoughCell cell) {
    List<Fault> found = new ArrayList<>();
    for (DraftSegment each : cell.draft().segments()) {
      double expected = each.isRemoved() || each.isSphere() ? 0 : expected(each);
      double width = each.distal().diameter();
      boolean mayBeThin = goingOn(each).isEmpty();
      boolean outlies = (mayBeThin ? width / expected : ratio(width, expected)) > OUTLYING;
      if (expected > 0 && width > 0 && outlies) {
        found.add(fault(each, expected));
      }
    }
    return found;
  }

  /** What the points around suggest; 0 where they do not agree or are too few. */
  private static double expected(DraftSegment segment) {
    DraftSegment parent = segment.parent();
    if (parent == null || parent.isRoot()) {
      return 0;
    }
    double before = parent.distal().diameter();
    DraftSegment grandparent = parent.parent();
    double earlier =
        grandparent == null || grandparent.isRoot() ? 0 : grandparent.distal().diameter();
    double behind = goingOn(segment).map(each -> each.distal().diameter()).orElse(earlier);
    boolean agree = before > 0 && behind > 0 && ratio(before, behind) <= ALIKE;
    return agree ? Math.sqrt(before * behind) : 0;
  }

  /** What goes on from the end of a segment; what starts elsewhere says nothing of its width. */
  private static Optional<DraftSegment> goingOn(DraftSegment segment) {
    Point end = segment.distal();
    return segment.children().stream()
        .filter(each -> each.proximal().distanceTo(end) == 0)
        .findFirst();
  }

  private static double rounded(double width) {
    double few = Math.rint(1000 * width) / 1000;
    return few > 0 ? few : width;
  }

  private static double ratio(double one, double other) {
    return Math.max(one, other) / Math.min(one, other);
  }

  private static Fault fault(DraftSegment segment, double expected) {
    double width = Math.rint(100 * expected) / 100;
    double diameter = width > 0 ? width : expected;
    Mend mend =
        Faults.mend(
            segment,
            EditMessages.of("mend.diameter", segment.id(), Decimals.print(diameter)),
            (cell, it) -> {
              Point end = it.distal();
              it.setDistal(new Point(end.x(), end.y(), end.z(), diameter));
              for (DraftSegment child : it.children()) {
                Point stated = child.stated();
                if (stated != null && stated.equals(end)) {
                  child.setStated(it.distal());
                }
              }
            });
    return Faults.of(
        Fault.Kind.DIAMETER,
        segment,
        EditMessages.of(
            "fault.diameter",
            segment.id(),
            Decimals.print(rounded(segment.distal().diameter())),
            Decimals.print(diameter)),
        List.of(mend));
  }
}
