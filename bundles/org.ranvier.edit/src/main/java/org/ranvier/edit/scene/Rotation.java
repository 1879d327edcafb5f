/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/** A turn in space, as a unit quaternion {@code w + xi + yj + zk}. */
public record Rotation(double w, double x, double y, double z) {
  public static final Rotation NONE = new Rotation(1, 0, 0, 0);

  /** Below this angle between two turns, their chord is as good as their arc. */
  private static final double NEARLY_EQUAL = 0.9995;

  /**
   * @param axis any length but zero
   * @param radians anticlockwise for whoever the axis points at
   */
  public static Rotation about(Vector axis, double radians) {
    Vector unit = axis.unit().times(Math.sin(radians / 2));
    return new Rotation(Math.cos(radians / 2), unit.x(), unit.y(), unit.z());
  }

  /**
   * The turn that brings three perpendicular directions of length 1 to the axes x, y and z.
   *
   * @param toX becomes x
   * @param toY becomes y
   */
  public static Rotation bringing(Vector toX, Vector toY) {
    Vector toZ = toX.cross(toY);
    // Each candidate is the product of the quaternion with one of its parts; the largest is exact.
    Rotation[] candidates = {
      new Rotation(
          1 + toX.x() + toY.y() + toZ.z(), toZ.y() - toY.z(), toX.z() - toZ.x(), toY.x() - toX.y()),
      new Rotation(
          toZ.y() - toY.z(), 1 + toX.x() - toY.y() - toZ.z(), toX.y() + toY.x(), toX.z() + toZ.x()),
      new Rotation(
          toX.z() - toZ.x(), toX.y() + toY.x(), 1 - toX.x() + toY.y() - toZ.z(), toY.z() + toZ.y()),
      new Rotation(
          toY.x() - toX.y(), toX.z() + toZ.x(), toY.z() + toZ.y(), 1 - toX.x() - toY.y() + toZ.z())
    };
    Rotation best = candidates[0];
    for (Rotation each : candidates) {
      best = each.norm() > best.norm() ? each : best;
    }
    return best.unit();
  }

  /** First this turn, then the next. */
  public Rotation then(Rotation next) {
    return new Rotation(
            next.w * w - next.x * x - next.y * y - next.z * z,
            next.w * x + next.x * w + next.y * z - next.z * y,
            next.w * y - next.x * z + next.y * w + next.z * x,
            next.w * z + next.x * y - next.y * x + next.z * w)
        .unit();
  }

  public Rotation inverse() {
    return new Rotation(w, -x, -y, -z);
  }

  public Vector apply(Vector v) {
    Vector axis = new Vector(x, y, z);
    Vector twice = axis.cross(v).times(2);
    return v.plus(twice.times(w)).plus(axis.cross(twice));
  }

  /** The turn at {@code fraction} of the shortest way from this one (0) to another (1). */
  public Rotation towards(Rotation other, double fraction) {
    double cosine = w * other.w + x * other.x + y * other.y + z * other.z;
    double sign = cosine < 0 ? -1 : 1; // both signs mean the same turn
    double here = 1 - fraction;
    double there = fraction;
    if (cosine * sign < NEARLY_EQUAL) {
      double angle = Math.acos(cosine * sign);
      here = Math.sin((1 - fraction) * angle) / Math.sin(angle);
      there = Math.sin(fraction * angle) / Math.sin(angle);
    }
    there *= sign;
    return new Rotation(
            here * w + there * other.w,
            here * x + there * other.x,
            here * y + there * other.y,
            here * z + there * other.z)
        .unit();
  }

  private double norm() {
    return Math.sqrt(w * w + x * x + y * y + z * z);
  }

  private Rotation unit() {
    double norm = norm();
    return new Rotation(w / norm, x / norm, y / norm, z / norm);
  }
}
