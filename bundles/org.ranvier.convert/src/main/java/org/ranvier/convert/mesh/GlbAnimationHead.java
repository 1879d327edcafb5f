/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What describes the buffer of a {@link GlbAnimation}: where its parts are and what they mean. */
final class GlbAnimationHead {
  private final ColouredMesh mesh;
  private final ColourFrames frames;
  private final int vertices;
  private final int targets;
  private final Layout layout;

  GlbAnimationHead(ColouredMesh mesh, ColourFrames frames) {
    this.mesh = mesh;
    this.frames = frames;
    this.vertices = mesh.triangles().vertexCount();
    this.targets = frames.count() - 1;
    this.layout = layout();
  }

  /** Length of the buffer, bytes. */
  long bytes() {
    return layout.bytes();
  }

  /** Where the parts of the buffer begin, in bytes. */
  private record Layout(
      long normals,
      long colours,
      long corners,
      long seconds,
      long weights,
      long deltas,
      long bytes) {
    long delta(int target, long each) {
      return deltas + target * each;
    }
  }

  private Layout layout() {
    long normals = 12L * vertices;
    long colours = 24L * vertices;
    long corners = colours + (long) GlbAnimation.COLOUR_BYTES * vertices;
    long seconds = corners + 12L * mesh.triangles().triangleCount();
    long weights = seconds + 4L * frames.count();
    long deltas = weights + 4L * frames.count() * targets;
    return new Layout(
        normals,
        colours,
        corners,
        seconds,
        weights,
        deltas,
        deltas + (long) GlbAnimation.COLOUR_BYTES * vertices * targets);
  }

  byte[] json() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      GlbFile.asset(out);
      nodes(out);
      mesh(out);
      if (targets > 0) {
        animation(out);
      }
      views(out);
      accessors(out);
      out.writeArrayFieldStart("buffers");
      out.writeStartObject();
      out.writeNumberField("byteLength", layout.bytes());
      out.writeEndObject();
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.toByteArray();
  }

  private static void nodes(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("nodes");
    out.writeStartObject();
    out.writeStringField("name", "cell, µm");
    GlbFile.numbers(out, "scale", 1e-6, 1e-6, 1e-6);
    out.writeNumberField("mesh", 0);
    out.writeEndObject();
    out.writeEndArray();
  }

  private void mesh(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("meshes");
    out.writeStartObject();
    out.writeStringField("name", "cell");
    out.writeArrayFieldStart("primitives");
    out.writeStartObject();
    out.writeObjectFieldStart("attributes");
    out.writeNumberField("POSITION", 0);
    out.writeNumberField("NORMAL", 1);
    out.writeNumberField("COLOR_0", 2);
    out.writeEndObject();
    out.writeNumberField("indices", 3);
    out.writeNumberField("material", 0);
    if (targets > 0) {
      out.writeArrayFieldStart("targets");
      for (int target = 0; target < targets; target++) {
        out.writeStartObject();
        out.writeNumberField("POSITION", 6);
        out.writeNumberField("COLOR_0", 7 + target);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
    out.writeEndArray();
    if (targets > 0) {
      GlbFile.numbers(out, "weights", new double[targets]);
    }
    out.writeEndObject();
    out.writeEndArray();
    out.writeArrayFieldStart("materials");
    out.writeStartObject();
    out.writeStringField("name", "membrane");
    out.writeBooleanField("doubleSided", true);
    out.writeObjectFieldStart("pbrMetallicRoughness");
    out.writeNumberField("metallicFactor", 0);
    out.writeNumberField("roughnessFactor", 0.8);
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndArray();
  }

  private static void animation(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("animations");
    out.writeStartObject();
    out.writeStringField("name", "recording");
    out.writeArrayFieldStart("samplers");
    out.writeStartObject();
    out.writeNumberField("input", 4);
    out.writeNumberField("output", 5);
    out.writeStringField("interpolation", "LINEAR");
    out.writeEndObject();
    out.writeEndArray();
    out.writeArrayFieldStart("channels");
    out.writeStartObject();
    out.writeNumberField("sampler", 0);
    out.writeObjectFieldStart("target");
    out.writeNumberField("node", 0);
    out.writeStringField("path", "weights");
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndArray();
  }

  private void views(JsonGenerator out) throws IOException {
    long colourBytes = (long) GlbAnimation.COLOUR_BYTES * vertices;
    out.writeArrayFieldStart("bufferViews");
    GlbFile.view(out, 0, layout.normals(), GlbFile.VERTICES, 0);
    GlbFile.view(out, layout.normals(), layout.normals(), GlbFile.VERTICES, 0);
    GlbFile.view(out, layout.colours(), colourBytes, GlbFile.VERTICES, GlbAnimation.COLOUR_BYTES);
    long cornerBytes = layout.seconds() - layout.corners();
    GlbFile.view(out, layout.corners(), cornerBytes, GlbFile.CORNERS, 0);
    if (targets > 0) {
      GlbFile.view(out, layout.seconds(), layout.weights() - layout.seconds(), 0, 0);
      GlbFile.view(out, layout.weights(), layout.deltas() - layout.weights(), 0, 0);
      for (int target = 0; target < targets; target++) {
        long start = layout.delta(target, colourBytes);
        GlbFile.view(out, start, colourBytes, GlbFile.VERTICES, GlbAnimation.COLOUR_BYTES);
      }
    }
    out.writeEndArray();
  }

  private void accessors(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("accessors");
    GlbFile.accessor(out, 0, GlbFile.FLOAT, vertices, "VEC3");
    double[][] box = GlbFile.box(mesh.triangles());
    GlbFile.numbers(out, "min", box[0]);
    GlbFile.numbers(out, "max", box[1]);
    out.writeEndObject();
    GlbFile.accessor(out, 1, GlbFile.FLOAT, vertices, "VEC3");
    out.writeEndObject();
    GlbFile.accessor(out, 2, GlbFile.UNSIGNED_SHORT, vertices, "VEC3");
    out.writeBooleanField("normalized", true);
    out.writeEndObject();
    GlbFile.accessor(out, 3, GlbFile.UNSIGNED_INT, 3 * mesh.triangles().triangleCount(), "SCALAR");
    out.writeEndObject();
    if (targets > 0) {
      animated(out);
    }
    out.writeEndArray();
  }

  private void animated(JsonGenerator out) throws IOException {
    GlbFile.accessor(out, 4, GlbFile.FLOAT, frames.count(), "SCALAR");
    GlbFile.numbers(out, "min", (float) frames.seconds(0));
    GlbFile.numbers(out, "max", (float) frames.seconds(frames.count() - 1));
    out.writeEndObject();
    GlbFile.accessor(out, 5, GlbFile.FLOAT, frames.count() * targets, "SCALAR");
    out.writeEndObject();
    GlbFile.accessor(out, GlbFile.NO_VIEW, GlbFile.FLOAT, vertices, "VEC3"); // zeros
    GlbFile.numbers(out, "min", 0, 0, 0);
    GlbFile.numbers(out, "max", 0, 0, 0);
    out.writeEndObject();
    for (int target = 0; target < targets; target++) {
      GlbFile.accessor(out, 6 + target, GlbFile.SHORT, vertices, "VEC3");
      out.writeBooleanField("normalized", true);
      out.writeEndObject();
    }
  }
}
