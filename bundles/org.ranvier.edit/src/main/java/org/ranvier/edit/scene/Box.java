/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.List;

/**
 * A box along the axes.
 *
 * @param low the corner with the smallest coordinates
 * @param high the corner with the largest
 */
public record Box(Vector low, Vector high) {
  public Vector centre() {
    return low.towards(high, 0.5);
  }

  /** Half of the diagonal: the radius of the ball around the centre that holds the box. */
  public double radius() {
    return high.minus(low).length() / 2;
  }

  public List<Vector> corners() {
    return List.of(
        low,
        new Vector(high.x(), low.y(), low.z()),
        new Vector(low.x(), high.y(), low.z()),
        new Vector(high.x(), high.y(), low.z()),
        new Vector(low.x(), low.y(), high.z()),
        new Vector(high.x(), low.y(), high.z()),
        new Vector(low.x(), high.y(), high.z()),
        high);
  }

  public Box around(Box other) {
    return new Box(
        new Vector(
            Math.min(low.x(), other.low.x()),
            Math.min(low.y(), other.low.y()),
            Math.min(low.z(), other.low.z())),
        new Vector(
            Math.max(high.x(), other.high.x()),
            Math.max(high.y(), other.high.y()),
            Math.max(high.z(), other.high.z())));
  }
}
