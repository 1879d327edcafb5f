/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

/** A rectangle of a diagram, in its units. */
public record Box(double x, double y, double width, double height) {
  public Spot centre() {
    return new Spot(x + width / 2, y + height / 2);
  }

  /** Whether a place is inside, or so near. */
  public boolean contains(Spot spot, double margin) {
    return spot.x() >= x - margin
        && spot.x() <= x + width + margin
        && spot.y() >= y - margin
        && spot.y() <= y + height + margin;
  }

  /** The same size with its middle elsewhere. */
  public Box around(Spot centre) {
    return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
  }

  /** What holds both. */
  public Box with(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(x + width, other.x + other.width) - left,
        Math.max(y + height, other.y + other.height) - top);
  }
}
