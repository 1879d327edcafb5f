/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.morphology.Point;

/**
 * A point of a neurite, by the segment whose own end it is.
 *
 * @param segment whose end moves
 * @param end which of its ends
 */
record Joint(DraftSegment segment, End end) {
  /** The start of a segment at the end of another is that end. */
  static Joint of(DraftSegment segment, End end) {
    DraftSegment at = segment;
    End which = end;
    DraftSegment parent = at.parent();
    while (which == End.PROXIMAL && parent != null && at.isJoined() && isAtEnd(at)) {
      which = at.fractionAlong() == 1 ? End.DISTAL : End.PROXIMAL;
      at = parent;
      parent = at.parent();
    }
    return new Joint(at, which);
  }

  private static boolean isAtEnd(DraftSegment segment) {
    return segment.fractionAlong() == 1 || segment.fractionAlong() == 0;
  }

  /** Moves the point; what is attached is seen to by the caller. */
  void move(Offset by) {
    if (segment.isSphere()) {
      by.move(segment);
    } else if (end == End.DISTAL) {
      segment.setDistal(by.move(segment.distal()));
    } else {
      @Nullable Point stated = segment.stated();
      segment.setStated(by.move(stated == null ? segment.proximal() : stated));
    }
  }
}
