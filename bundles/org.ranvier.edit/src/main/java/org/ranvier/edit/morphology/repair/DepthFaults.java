/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Decimals;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.morphology.Point;

/**
 * Sudden steps in depth: a segment runs across the slice rather than along it, and many times as
 * far as segments of this cell do. What hangs on it is then as much too deep.
 */
final class DepthFaults implements Detector {
  private static final double LEAST_UM = 10;
  private static final double TIMES_USUAL = 8;
  private static final double STEEPNESS = 3;

  @Override
  public List<Fault> find(RoughCell cell) {
    double usual = Faults.median(cell, each -> Math.abs(step(each)));
    double least = Math.max(LEAST_UM, TIMES_USUAL * usual);
    List<Fault> found = new ArrayList<>();
    for (DraftSegment each : cell.draft().segments()) {
      if (!each.isRemoved() && Math.abs(step(each)) > least && isSteep(each)) {
        found.add(fault(each));
      }
    }
    return found;
  }

  /** From where a segment is attached to what it begins with. */
  private static Offset way(DraftSegment segment) {
    Point stated = segment.stated();
    Point begin = stated == null || segment.isJoined() ? segment.distal() : stated;
    return Offset.between(segment.attachment(), begin);
  }

  private static double step(DraftSegment segment) {
    double step = segment.isRoot() ? 0 : way(segment).z();
    return Double.isFinite(step) ? step : 0;
  }

  private static boolean isSteep(DraftSegment segment) {
    Offset way = way(segment);
    return Math.abs(way.z()) > STEEPNESS * Math.hypot(way.x(), way.y());
  }

  private static Fault fault(DraftSegment segment) {
    String step = Decimals.print(Math.rint(10 * step(segment)) / 10);
    Mend flat =
        Faults.mend(
            segment,
            EditMessages.of("mend.flatten", segment.id()),
            (cell, it) -> flatten(cell, it));
    return Faults.of(
        Fault.Kind.Z_JUMP,
        segment,
        EditMessages.of("fault.zJump", segment.id(), step),
        List.of(flat));
  }

  /** Moves the segment's end and all that hangs on it back to the depth where it is attached. */
  private static void flatten(RoughCell cell, DraftSegment segment) {
    Offset back = new Offset(0, 0, -step(segment));
    boolean joined = segment.isJoined();
    Point stated = segment.stated();
    cell.draft().subTree(segment).forEach(back::move);
    if (joined && stated != null) {
      segment.setStated(stated);
    }
  }
}
