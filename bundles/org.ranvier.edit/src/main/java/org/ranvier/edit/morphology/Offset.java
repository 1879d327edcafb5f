/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import org.ranvier.morphology.Point;

/**
 * A way to move.
 *
 * @param x µm
 * @param y µm
 * @param z µm
 */
public record Offset(double x, double y, double z) {
  /** From one point to another. */
  public static Offset between(Point from, Point to) {
    return new Offset(to.x() - from.x(), to.y() - from.y(), to.z() - from.z());
  }

  /** A part of the way. */
  public Offset times(double share) {
    return new Offset(share * x, share * y, share * z);
  }

  public boolean isZero() {
    return x == 0 && y == 0 && z == 0;
  }

  /** Where a point is afterwards; its diameter stays. */
  public Point move(Point point) {
    return new Point(point.x() + x, point.y() + y, point.z() + z, point.diameter());
  }

  /** Moves both ends of a segment; an unstated start follows by itself. */
  public void move(DraftSegment segment) {
    Point stated = segment.stated();
    if (stated != null) {
      segment.setStated(move(stated));
    }
    segment.setDistal(move(segment.distal()));
  }
}
