/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes a surface as binary STL: triangles without parts. STL has no unit; 1 is 1 µm, which its
 * head says.
 */
public final class StlWriter {
  private static final int HEAD = 80;
  private static final int FACET = 50;

  private StlWriter() {}

  /** Writes and flushes; the stream stays open. */
  public static void write(TubeMesh mesh, OutputStream out) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD + 4).order(ByteOrder.LITTLE_ENDIAN);
    head.put("Ranvier, lengths in micrometres".getBytes(StandardCharsets.US_ASCII));
    head.putInt(HEAD, mesh.triangleCount());
    out.write(head.array());
    ByteBuffer facet = ByteBuffer.allocate(FACET).order(ByteOrder.LITTLE_ENDIAN);
    for (TubeMesh.Part part : mesh.parts()) {
      for (int i = 0; i < part.triangles().triangleCount(); i++) {
        facet.clear();
        facet(facet, part.triangles(), i);
        out.write(facet.array());
      }
    }
    out.flush();
  }

  private static void facet(ByteBuffer facet, Triangles triangles, int index) {
    double[] a = new double[3];
    double[] b = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      double origin = triangles.position(triangles.corner(index, 0), axis);
      a[axis] = triangles.position(triangles.corner(index, 1), axis) - origin;
      b[axis] = triangles.position(triangles.corner(index, 2), axis) - origin;
    }
    double x = a[1] * b[2] - a[2] * b[1];
    double y = a[2] * b[0] - a[0] * b[2];
    double z = a[0] * b[1] - a[1] * b[0];
    double norm = Math.max(Math.hypot(Math.hypot(x, y), z), Double.MIN_NORMAL);
    facet.putFloat((float) (x / norm)).putFloat((float) (y / norm)).putFloat((float) (z / norm));
    for (int corner = 0; corner < 3; corner++) {
      for (int axis = 0; axis < 3; axis++) {
        facet.putFloat(triangles.position(triangles.corner(index, corner), axis));
      }
    }
  }
}
