/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import org.ranvier.edit.morphology.Offset;
import org.ranvier.morphology.Point;

/**
 * A rotation about an axis, counter-clockwise for who looks against its direction.
 *
 * @param x direction of the axis; its length does not matter
 * @param y direction of the axis
 * @param z direction of the axis
 * @param degrees by how much
 */
public record Turn(double x, double y, double z, double degrees) {
  private static final double FULL = 360;

  /** About the axis that looks at whoever sees x to the right and y upwards. */
  public static Turn inPlane(double degrees) {
    return new Turn(0, 0, 1, degrees);
  }

  /**
   * The least turn that makes one direction another: what a point does that is dragged around
   * another one. Opposite directions are turned about any axis across.
   */
  public static Turn between(Offset from, Offset to) {
    double x = from.y() * to.z() - from.z() * to.y();
    double y = from.z() * to.x() - from.x() * to.z();
    double z = from.x() * to.y() - from.y() * to.x();
    double dot = from.x() * to.x() + from.y() * to.y() + from.z() * to.z();
    double cross = length(x, y, z);
    double degrees = Math.toDegrees(Math.atan2(cross, dot));
    boolean opposite = cross == 0 && dot < 0;
    if (!opposite) {
      return cross == 0 ? new Turn(0, 0, 1, 0) : new Turn(x, y, z, degrees);
    }
    return Math.abs(from.z()) < 0.9 * length(from.x(), from.y(), from.z())
        ? new Turn(from.y(), -from.x(), 0, degrees)
        : new Turn(0, from.z(), -from.y(), degrees);
  }

  private static double length(double x, double y, double z) {
    return Math.sqrt(x * x + y * y + z * z);
  }

  /** Whether there is an axis and an angle. */
  boolean isUsable() {
    double length = length(x, y, z);
    return length > 0 && Double.isFinite(length) && Double.isFinite(degrees);
  }

  /** Whether all is afterwards where it was. */
  boolean isNone() {
    return degrees % FULL == 0;
  }

  /** Where a point is afterwards (Rodrigues' formula); its diameter stays. */
  Point turn(Point point, Point about) {
    double length = length(x, y, z);
    double ux = x / length;
    double uy = y / length;
    double uz = z / length;
    double angle = Math.toRadians(degrees % FULL);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double px = point.x() - about.x();
    double py = point.y() - about.y();
    double pz = point.z() - about.z();
    double along = (1 - cos) * (ux * px + uy * py + uz * pz);
    return new Point(
        about.x() + cos * px + sin * (uy * pz - uz * py) + along * ux,
        about.y() + cos * py + sin * (uz * px - ux * pz) + along * uy,
        about.z() + cos * pz + sin * (ux * py - uy * px) + along * uz,
        point.diameter());
  }
}
