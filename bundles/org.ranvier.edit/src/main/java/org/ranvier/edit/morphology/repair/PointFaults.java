/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.morphology.Point;

/** Segments without a length, and such as repeat another one beside them. A sphere is none. */
final class PointFaults implements Detector {
  private static final double SAME_UM = 1e-6;

  private final Fault.Kind kind;

  private PointFaults(Fault.Kind kind) {
    this.kind = kind;
  }

  static PointFaults ofDuplicates() {
    return new PointFaults(Fault.Kind.DUPLICATE_POINT);
  }

  static PointFaults ofZeroLengths() {
    return new PointFaults(Fault.Kind.ZERO_LENGTH);
  }

  @Override
  public List<Fault> find(RoughCell cell) {
    List<Fault> found = new ArrayList<>();
    for (DraftSegment each : cell.draft().segments()) {
      if (each.isRemoved() || !RoughCell.isUsable(each.distal())) {
        continue;
      }
      if (kind == Fault.Kind.DUPLICATE_POINT) {
        twins(each, found);
      }
      Fault.Kind empty = empty(each);
      if (empty == kind) {
        found.add(fault(each));
      }
    }
    return found;
  }

  private static Fault.@Nullable Kind empty(DraftSegment segment) {
    Point start = segment.proximal();
    boolean loose = segment.isRoot() && segment.stated() == null;
    if (loose || segment.isSphere() || !(start.distanceTo(segment.distal()) <= SAME_UM)) {
      return null;
    }
    boolean repeats = segment.stated() == null && !segment.isRoot();
    return repeats ? Fault.Kind.DUPLICATE_POINT : Fault.Kind.ZERO_LENGTH;
  }

  private Fault fault(DraftSegment segment) {
    DraftSegment parent = segment.parent();
    List<Mend> mends = new ArrayList<>();
    if (parent != null || segment.children().size() == 1) {
      mends.add(Faults.removal(segment));
    }
    if (segment.stated() != null) {
      mends.add(
          Faults.mend(
              segment,
              EditMessages.of("mend.sphere", segment.id()),
              (cell, it) -> it.setStated(it.distal())));
    }
    String message =
        kind == Fault.Kind.DUPLICATE_POINT
            ? EditMessages.of("fault.duplicate", segment.id())
            : EditMessages.of("fault.zeroLength", segment.id());
    return Faults.of(kind, segment, message, mends);
  }

  /** Children of one segment that end at the same point. */
  private void twins(DraftSegment parent, List<Fault> found) {
    if (parent.children().size() < 2) {
      return;
    }
    Map<Point, DraftSegment> firsts = new HashMap<>();
    for (DraftSegment each : parent.children()) {
      Point end = each.distal();
      Point place = new Point(end.x(), end.y(), end.z(), each.fractionAlong());
      DraftSegment first = firsts.putIfAbsent(place, each);
      if (first != null && RoughCell.isUsable(end) && empty(each) == null) {
        found.add(
            Faults.of(
                kind,
                each,
                EditMessages.of("fault.twin", each.id(), first.id()),
                List.of(merging(each, first))));
      }
    }
  }

  private static Mend merging(DraftSegment twin, DraftSegment first) {
    int position = first.index();
    return Faults.mend(
        twin,
        EditMessages.of("mend.merge", twin.id(), first.id()),
        (cell, it) ->
            cell.find(position)
                .ifPresent(
                    kept -> {
                      List.copyOf(it.children())
                          .forEach(each -> each.attach(kept, each.fractionAlong()));
                      cell.draft().remove(it);
                    }));
  }
}
