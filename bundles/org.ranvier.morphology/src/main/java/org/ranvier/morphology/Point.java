/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

/**
 * A point of a morphology with the diameter of the neurite there.
 *
 * @param x coordinate, µm
 * @param y coordinate, µm
 * @param z coordinate, µm
 * @param diameter µm, greater than zero
 */
public record Point(double x, double y, double z, double diameter) {
  /** Straight distance between the two points, µm; diameters do not matter. */
  public double distanceTo(Point other) {
    double dx = other.x - x;
    double dy = other.y - y;
    double dz = other.z - z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  /**
   * The point at {@code fraction} (0 = here, 1 = {@code end}) of the straight line to {@code end};
   * the diameter varies linearly.
   */
  public Point towards(Point end, double fraction) {
    if (fraction == 0) {
      return this;
    }
    if (fraction == 1) {
      return end;
    }
    return new Point(
        x + fraction * (end.x - x),
        y + fraction * (end.y - y),
        z + fraction * (end.z - z),
        diameter + fraction * (end.diameter - diameter));
  }
}
