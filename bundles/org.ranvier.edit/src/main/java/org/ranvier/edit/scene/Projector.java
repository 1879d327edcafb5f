/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * Brings many ends of segments into the picture without making an object for each.
 *
 * <pre>
 *   projected   x y, pixels; depth, µm; factor, pixels for each µm there
 * </pre>
 */
final class Projector {
  static final int SIZE = 4;

  private final Camera camera;
  private final double[] turn;
  private final double[] moved;
  private final double scale;

  Projector(Camera camera, Vector origin) {
    this.camera = camera;
    this.scale = camera.scale();
    Vector x = camera.rotation().apply(new Vector(1, 0, 0));
    Vector y = camera.rotation().apply(new Vector(0, 1, 0));
    Vector z = camera.rotation().apply(new Vector(0, 0, 1));
    turn = new double[] {x.x(), y.x(), z.x(), x.y(), y.y(), z.y(), x.z(), y.z(), z.z()};
    Vector at = camera.toView(origin);
    moved = new double[] {at.x(), at.y(), at.z()};
  }

  /**
   * Projects a point.
   *
   * @param points coordinates relative to the origin
   * @param at where those of the point begin
   * @param into takes the result
   */
  void project(float[] points, int at, double[] into) {
    double px = points[at];
    double py = points[at + 1];
    double pz = points[at + 2];
    double x = turn[0] * px + turn[1] * py + turn[2] * pz + moved[0];
    double y = turn[3] * px + turn[4] * py + turn[5] * pz + moved[1];
    double z = turn[6] * px + turn[7] * py + turn[8] * pz + moved[2];
    double factor = scale * camera.magnification(z);
    into[0] = camera.width() / 2.0 + factor * x;
    into[1] = camera.rows() / 2.0 - factor * y;
    into[2] = -z;
    into[3] = factor;
  }
}
