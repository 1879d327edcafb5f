/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.morphology.Point;

/**
 * Where starts that are stated were attached, so that they can go along; others go by themselves.
 */
final class Attachments {
  /** Parents first, since a start that goes along takes others with it. */
  private final Map<DraftSegment, Point> before = new LinkedHashMap<>();

  private Attachments() {}

  /** Those of some segments, before anything moves. */
  static Attachments of(Draft draft, Predicate<DraftSegment> which) {
    Attachments found = new Attachments();
    draft.forEach(
        root -> {
          if (root.isRoot()) {
            for (DraftSegment each : draft.subTree(root)) {
              if (each.stated() != null && !each.isRoot() && which.test(each)) {
                found.before.put(each, each.attachment());
              }
            }
          }
        });
    return found;
  }

  /** Moves each start as the point has moved that it is attached to. */
  void follow() {
    before.forEach(
        (segment, was) -> {
          Offset shift = Offset.between(was, segment.attachment());
          Point stated = segment.stated();
          if (shift.isZero() || stated == null) {
            return;
          }
          if (segment.isSphere()) {
            shift.move(segment);
          } else {
            segment.setStated(shift.move(stated));
          }
        });
  }
}
