/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import java.util.Arrays;

/** Triangles with shared corners, in flat arrays that grow. */
public final class Triangles {
  private float[] positions = new float[96];
  private float[] normals = new float[96];
  private int[] corners = new int[96];
  private int vertexCount;
  private int triangleCount;

  int vertex(double x, double y, double z, double[] normal) {
    int at = 3 * vertexCount;
    if (at == positions.length) {
      positions = Arrays.copyOf(positions, 2 * at);
      normals = Arrays.copyOf(normals, 2 * at);
    }
    positions[at] = (float) x;
    positions[at + 1] = (float) y;
    positions[at + 2] = (float) z;
    for (int i = 0; i < 3; i++) {
      normals[at + i] = (float) normal[i];
    }
    return vertexCount++;
  }

  void triangle(int a, int b, int c) {
    int at = 3 * triangleCount++;
    if (at == corners.length) {
      corners = Arrays.copyOf(corners, 2 * at);
    }
    corners[at] = a;
    corners[at + 1] = b;
    corners[at + 2] = c;
  }

  public int vertexCount() {
    return vertexCount;
  }

  public int triangleCount() {
    return triangleCount;
  }

  /**
   * One coordinate of a vertex, µm.
   *
   * @param axis 0 x, 1 y, 2 z
   */
  public float position(int vertex, int axis) {
    return positions[3 * vertex + axis];
  }

  /** One coordinate of the direction in which the surface looks at a vertex. */
  public float normal(int vertex, int axis) {
    return normals[3 * vertex + axis];
  }

  /**
   * A corner of a triangle, as the number of its vertex.
   *
   * @param corner 0, 1, 2, anticlockwise as seen from outside
   */
  public int corner(int triangle, int corner) {
    return corners[3 * triangle + corner];
  }
}
