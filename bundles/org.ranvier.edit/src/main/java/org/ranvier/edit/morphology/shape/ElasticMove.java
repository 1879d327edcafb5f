/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.morphology.Point;

/**
 * Moves a point and, the less the farther along the neurite, those around it. Whatever started on
 * its attachment does so afterwards.
 */
final class ElasticMove {
  private final Draft draft;
  private final Joint joint;
  private final Offset by;
  private final Follow follow;

  /** Path length from the joint to the end of each segment, by index; that to the start behind. */
  private final double[] path;

  private record Reached(DraftSegment segment, boolean end, double pathUm) {}

  ElasticMove(Draft draft, Joint joint, Offset by, Follow follow) {
    this.draft = draft;
    this.joint = joint;
    this.by = by;
    this.follow = follow;
    this.path = new double[2 * draft.segments().size()];
    Arrays.fill(path, Double.POSITIVE_INFINITY);
  }

  void run() {
    measure();
    Point start = joint.segment().proximal();
    Attachments carried = Attachments.of(draft, each -> !each.isSphere() && !isMovedStart(each));
    draft.forEach(
        each -> {
          if (share(each, true) > 0) {
            Offset shift = by.times(share(each, true));
            if (each.isSphere()) {
              shift.move(each);
            } else {
              each.setDistal(shift.move(each.distal()));
            }
          }
          moveRootStart(each);
        });
    carried.follow();
    if (isMovedStart(joint.segment())) {
      // From where it was: if it is not stated, it has gone along with its parent meanwhile.
      joint.segment().setStated(by.move(start));
    }
  }

  /** Whether it starts apart from its parent, and this start is the point in question. */
  private boolean isMovedStart(DraftSegment segment) {
    return joint.segment() == segment
        && joint.end() == End.PROXIMAL
        && !segment.isRoot()
        && !segment.isSphere();
  }

  private void moveRootStart(DraftSegment root) {
    Point stated = root.stated();
    if (root.isRoot() && stated != null && !root.isSphere() && share(root, false) > 0) {
      root.setStated(by.times(share(root, false)).move(stated));
    }
  }

  private double share(DraftSegment segment, boolean end) {
    return follow.share(path[2 * segment.index() + (end ? 0 : 1)]);
  }

  /** Along the tree in all directions, nearest first, no farther than the range. */
  private void measure() {
    PriorityQueue<Reached> ahead = new PriorityQueue<>(Comparator.comparingDouble(Reached::pathUm));
    ahead.add(new Reached(joint.segment(), joint.end() == End.DISTAL, 0));
    while (!ahead.isEmpty()) {
      Reached next = ahead.remove();
      int place = 2 * next.segment.index() + (next.end ? 0 : 1);
      if (next.pathUm >= path[place] || next.pathUm > follow.rangeUm()) {
        continue;
      }
      path[place] = next.pathUm;
      double length = next.segment.isSphere() ? 0 : next.segment.cable().lengthUm();
      ahead.add(new Reached(next.segment, !next.end, next.pathUm + length));
      for (DraftSegment child : next.segment.children()) {
        double along = next.end ? 1 - child.fractionAlong() : child.fractionAlong();
        ahead.add(new Reached(child, false, next.pathUm + along * length));
      }
      DraftSegment parent = next.segment.parent();
      if (!next.end && parent != null) {
        double whole = parent.isSphere() ? 0 : parent.cable().lengthUm();
        double at = next.segment.fractionAlong();
        ahead.add(new Reached(parent, true, next.pathUm + (1 - at) * whole));
        ahead.add(new Reached(parent, false, next.pathUm + at * whole));
      }
    }
  }
}
