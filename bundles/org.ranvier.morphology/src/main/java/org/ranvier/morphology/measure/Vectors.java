/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import org.ranvier.morphology.Point;

/** Directions in space. */
final class Vectors {
  private Vectors() {}

  static double[] between(Point from, Point to) {
    return new double[] {to.x() - from.x(), to.y() - from.y(), to.z() - from.z()};
  }

  static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  static double[] opposite(double[] a) {
    return new double[] {-a[0], -a[1], -a[2]};
  }

  /** Angle from 0 to 180°; not a number where one of them has no direction. */
  static double degrees(double[] a, double[] b) {
    return norm(a) == 0 || norm(b) == 0
        ? Double.NaN
        : Math.toDegrees(Math.atan2(norm(cross(a, b)), dot(a, b)));
  }
}
