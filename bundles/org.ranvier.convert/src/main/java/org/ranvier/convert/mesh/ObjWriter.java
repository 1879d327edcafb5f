/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a surface as Wavefront OBJ: text, an object for each part, 1 unit = 1 µm. */
public final class ObjWriter {
  private ObjWriter() {}

  /** Writes and flushes; the stream stays open. */
  public static void write(TubeMesh mesh, OutputStream stream) throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write("# written by Ranvier; lengths in micrometres\n");
    int before = 1;
    for (TubeMesh.Part part : mesh.parts()) {
      Triangles triangles = part.triangles();
      out.write("o " + part.name().replace(' ', '_') + "\n");
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < triangles.vertexCount(); i++) {
        text.append("v");
        for (int axis = 0; axis < 3; axis++) {
          text.append(' ').append(triangles.position(i, axis));
        }
        text.append("\nvn");
        for (int axis = 0; axis < 3; axis++) {
          text.append(' ').append(triangles.normal(i, axis));
        }
        out.append(text.append('\n'));
        text.setLength(0);
      }
      for (int i = 0; i < triangles.triangleCount(); i++) {
        text.append('f');
        for (int corner = 0; corner < 3; corner++) {
          int number = before + triangles.corner(i, corner);
          text.append(' ').append(number).append("//").append(number);
        }
        out.append(text.append('\n'));
        text.setLength(0);
      }
      before += triangles.vertexCount();
    }
    out.flush();
  }
}
