/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import org.ranvier.morphology.Point;

/**
 * By how much a shape is scaled.
 *
 * @param x along the first axis
 * @param y along the second axis
 * @param z along the third axis
 * @param diameter of the neurites' width
 */
public record Factors(double x, double y, double z, double diameter) {
  /** The same in all directions, the width included. */
  public static Factors uniform(double factor) {
    return new Factors(factor, factor, factor, factor);
  }

  boolean areUsable() {
    return isUsable(x) && isUsable(y) && isUsable(z) && isUsable(diameter) && diameter > 0;
  }

  private static boolean isUsable(double factor) {
    return factor != 0 && Double.isFinite(factor);
  }

  Point scale(Point point, Point about) {
    return new Point(
        about.x() + x * (point.x() - about.x()),
        about.y() + y * (point.y() - about.y()),
        about.z() + z * (point.z() - about.z()),
        diameter * point.diameter());
  }
}
