/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/** A camera as the matrices that graphics hardware takes: four by four, column after column. */
public final class CameraMatrices {
  private CameraMatrices() {}

  /** From places relative to a scene's origin to the axes of the picture, target at zero. */
  public static float[] view(Camera camera, Vector origin) {
    Rotation turn = camera.rotation();
    Vector x = turn.apply(new Vector(1, 0, 0));
    Vector y = turn.apply(new Vector(0, 1, 0));
    Vector z = turn.apply(new Vector(0, 0, 1));
    Vector moved = camera.toView(origin);
    return new float[] {
      (float) x.x(), (float) x.y(), (float) x.z(), 0,
      (float) y.x(), (float) y.y(), (float) y.z(), 0,
      (float) z.x(), (float) z.y(), (float) z.z(), 0,
      (float) moved.x(), (float) moved.y(), (float) moved.z(), 1
    };
  }

  /**
   * From the axes of the picture to clip space.
   *
   * @param reach radius around the target beyond which nothing is drawn
   */
  public static float[] projection(Camera camera, double reach) {
    double vertical = 2 / camera.height();
    double horizontal = vertical * camera.rows() / camera.width();
    float[] matrix = new float[16];
    double distance = camera.distance();
    if (distance == 0) {
      matrix[0] = (float) horizontal;
      matrix[5] = (float) vertical;
      matrix[10] = (float) (-1 / reach);
      matrix[15] = 1;
      return matrix;
    }
    double near = Math.max(distance - reach, 0.02 * distance);
    double far = Math.max(distance + reach, 2 * near);
    matrix[0] = (float) (horizontal * distance);
    matrix[5] = (float) (vertical * distance);
    // The eye is at z = distance: w = distance − z.
    matrix[10] = (float) (-(far + near) / (far - near));
    matrix[11] = -1;
    matrix[14] = (float) ((far + near) / (far - near) * distance - 2 * far * near / (far - near));
    matrix[15] = (float) distance;
    return matrix;
  }

  /** What a matrix makes of a point: x, y and z of the picture from −1 to 1 after division by w. */
  public static double[] apply(float[] matrix, double[] point) {
    double[] result = new double[4];
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        result[row] += matrix[4 * column + row] * point[column];
      }
    }
    return result;
  }
}
