/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

/** Straight lines in the picture. */
final class Strokes {
  /**
   * Where two lines are nearest to each other.
   *
   * @param distance pixels; 0 where they cross
   * @param fraction where on the first line, 0 to 1
   */
  record Nearest(double distance, double fraction) {
    Nearest or(Nearest other) {
      return other.distance < distance ? other : this;
    }
  }

  private Strokes() {}

  /** Where the line from a to b is nearest to that from c to d. */
  static Nearest nearest(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    double ux = bx - ax;
    double uy = by - ay;
    double vx = dx - cx;
    double vy = dy - cy;
    double cross = ux * vy - uy * vx;
    if (cross != 0) {
      double s = ((cx - ax) * vy - (cy - ay) * vx) / cross;
      double t = ((cx - ax) * uy - (cy - ay) * ux) / cross;
      if (s >= 0 && s <= 1 && t >= 0 && t <= 1) {
        return new Nearest(0, s);
      }
    }
    double fromC = foot(cx, cy, ax, ay, ux, uy);
    double fromD = foot(dx, dy, ax, ay, ux, uy);
    double fromA = foot(ax, ay, cx, cy, vx, vy);
    double fromB = foot(bx, by, cx, cy, vx, vy);
    return new Nearest(Math.hypot(ax + fromC * ux - cx, ay + fromC * uy - cy), fromC)
        .or(new Nearest(Math.hypot(ax + fromD * ux - dx, ay + fromD * uy - dy), fromD))
        .or(new Nearest(Math.hypot(cx + fromA * vx - ax, cy + fromA * vy - ay), 0))
        .or(new Nearest(Math.hypot(cx + fromB * vx - bx, cy + fromB * vy - by), 1));
  }

  /** Where on a line a point is nearest, 0 to 1. */
  private static double foot(double px, double py, double x, double y, double ux, double uy) {
    double square = ux * ux + uy * uy;
    return square == 0 ? 0 : Math.clamp(((px - x) * ux + (py - y) * uy) / square, 0, 1);
  }
}
