/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/**
 * Writes a surface as binary glTF 2.0: a node for each part, with a material of its own. glTF is in
 * metres: positions are in µm, and the node above all others scales by a millionth.
 *
 * <pre>
 *   buffer    of each part: positions, normals (3 floats a vertex), corners (3 ints a triangle)
 *   file      head, JSON padded with blanks, buffer
 * </pre>
 */
public final class GlbWriter {
  /** Colours of Okabe and Ito, linear red, green, blue. */
  private static final Map<String, double[]> COLOURS =
      Map.of(
          "soma", new double[] {0.665, 0.109, 0.0},
          "axon", new double[] {0.0, 0.168, 0.445},
          "dendrite", new double[] {0.0, 0.342, 0.171},
          "apical dendrite", new double[] {0.604, 0.191, 0.386});

  private static final double[] OTHER = {0.21, 0.21, 0.21};

  private GlbWriter() {}

  /** Writes and flushes; the stream stays open. */
  public static void write(TubeMesh mesh, OutputStream out) throws IOException {
    long bytes = bytesBefore(mesh.parts(), mesh.parts().size());
    byte[] json = json(mesh, bytes);
    GlbFile.head(out, json, bytes);
    for (TubeMesh.Part part : mesh.parts()) {
      out.write(buffer(part.triangles()));
    }
    out.flush();
  }

  private static long bytesBefore(List<TubeMesh.Part> parts, int index) {
    long bytes = 0;
    for (TubeMesh.Part part : parts.subList(0, index)) {
      bytes += 24L * part.triangles().vertexCount() + 12L * part.triangles().triangleCount();
    }
    return bytes;
  }

  private static byte[] buffer(Triangles triangles) {
    int vertices = triangles.vertexCount();
    ByteBuffer buffer =
        ByteBuffer.allocate(24 * vertices + 12 * triangles.triangleCount())
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 3 * vertices; i++) {
      buffer.putFloat(triangles.position(i / 3, i % 3));
    }
    for (int i = 0; i < 3 * vertices; i++) {
      buffer.putFloat(triangles.normal(i / 3, i % 3));
    }
    for (int i = 0; i < 3 * triangles.triangleCount(); i++) {
      buffer.putInt(triangles.corner(i / 3, i % 3));
    }
    return buffer.array();
  }

  private static byte[] json(TubeMesh mesh, long bytes) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      GlbFile.asset(out);
      nodes(out, mesh);
      meshes(out, mesh);
      materials(out, mesh);
      views(out, mesh);
      accessors(out, mesh);
      out.writeArrayFieldStart("buffers");
      out.writeStartObject();
      out.writeNumberField("byteLength", bytes);
      out.writeEndObject();
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.toByteArray();
  }

  private static void nodes(JsonGenerator out, TubeMesh mesh) throws IOException {
    int count = mesh.parts().size();
    out.writeArrayFieldStart("nodes");
    out.writeStartObject();
    out.writeStringField("name", "cell, µm");
    GlbFile.numbers(out, "scale", 1e-6, 1e-6, 1e-6);
    out.writeArrayFieldStart("children");
    for (int i = 1; i <= count; i++) {
      out.writeNumber(i);
    }
    out.writeEndArray();
    out.writeEndObject();
    for (int i = 0; i < count; i++) {
      out.writeStartObject();
      out.writeStringField("name", mesh.parts().get(i).name());
      out.writeNumberField("mesh", i);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void meshes(JsonGenerator out, TubeMesh mesh) throws IOException {
    out.writeArrayFieldStart("meshes");
    for (int i = 0; i < mesh.parts().size(); i++) {
      out.writeStartObject();
      out.writeStringField("name", mesh.parts().get(i).name());
      out.writeArrayFieldStart("primitives");
      out.writeStartObject();
      out.writeObjectFieldStart("attributes");
      out.writeNumberField("POSITION", 3 * i);
      out.writeNumberField("NORMAL", 3 * i + 1);
      out.writeEndObject();
      out.writeNumberField("indices", 3 * i + 2);
      out.writeNumberField("material", i);
      out.writeEndObject();
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void materials(JsonGenerator out, TubeMesh mesh) throws IOException {
    out.writeArrayFieldStart("materials");
    for (TubeMesh.Part part : mesh.parts()) {
      double[] colour = COLOURS.getOrDefault(part.name(), OTHER);
      out.writeStartObject();
      out.writeStringField("name", part.name());
      out.writeObjectFieldStart("pbrMetallicRoughness");
      GlbFile.numbers(out, "baseColorFactor", colour[0], colour[1], colour[2], 1);
      out.writeNumberField("metallicFactor", 0);
      out.writeNumberField("roughnessFactor", 0.6);
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void views(JsonGenerator out, TubeMesh mesh) throws IOException {
    out.writeArrayFieldStart("bufferViews");
    for (int i = 0; i < mesh.parts().size(); i++) {
      Triangles triangles = mesh.parts().get(i).triangles();
      long start = bytesBefore(mesh.parts(), i);
      long floats = 12L * triangles.vertexCount();
      GlbFile.view(out, start, floats, GlbFile.VERTICES, 0);
      GlbFile.view(out, start + floats, floats, GlbFile.VERTICES, 0);
      long corners = 12L * triangles.triangleCount();
      GlbFile.view(out, start + 2 * floats, corners, GlbFile.CORNERS, 0);
    }
    out.writeEndArray();
  }

  private static void accessors(JsonGenerator out, TubeMesh mesh) throws IOException {
    out.writeArrayFieldStart("accessors");
    for (int i = 0; i < mesh.parts().size(); i++) {
      Triangles triangles = mesh.parts().get(i).triangles();
      GlbFile.accessor(out, 3 * i, GlbFile.FLOAT, triangles.vertexCount(), "VEC3");
      double[][] box = GlbFile.box(triangles);
      GlbFile.numbers(out, "min", box[0]);
      GlbFile.numbers(out, "max", box[1]);
      out.writeEndObject();
      GlbFile.accessor(out, 3 * i + 1, GlbFile.FLOAT, triangles.vertexCount(), "VEC3");
      out.writeEndObject();
      GlbFile.accessor(
          out, 3 * i + 2, GlbFile.UNSIGNED_INT, 3 * triangles.triangleCount(), "SCALAR");
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
