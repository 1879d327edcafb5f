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
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a cell whose colours change as binary glTF 2.0, by what the core of the format has: the
 * colour of a vertex ({@code COLOR_0}) is a morph target, one for each moment after the first, and
 * the weights of the targets are animated. Viewers that do not morph colours show the first moment.
 *
 * <pre>
 *   colour = first + Σ weight[k] (moment[k] − first)
 *
 *   weight    1 at its own moment, 0 at all others, linear between: never more than two at once
 *   buffer    positions, normals, first colours (unsigned 16 bit), corners, seconds, weights,
 *             and of each further moment the differences (signed 16 bit)
 * </pre>
 *
 * <p>Colours are linear in glTF. Each target also has positions, all of them zero, in one accessor
 * without data: some viewers take only targets that move something.
 */
public final class GlbAnimation {
  /** As many targets as every implementation of WebGL 2 holds in a texture. */
  public static final int MOST_FRAMES = 257;

  private static final int UNSIGNED_LARGEST = 65535;
  private static final int SIGNED_LARGEST = 32767;

  /** Three numbers of 16 bits; vertices begin at multiples of four bytes. */
  private static final int COLOUR_BYTES = 8;

  private final ColouredMesh mesh;
  private final ColourFrames frames;
  private final int vertices;
  private final int targets;

  private GlbAnimation(ColouredMesh mesh, ColourFrames frames) {
    if (frames.count() < 1 || frames.count() > MOST_FRAMES) {
      throw new IllegalArgumentException(
          frames.count() + " moments; 1 to " + MOST_FRAMES + " are expected");
    }
    this.mesh = mesh;
    this.frames = frames;
    this.vertices = mesh.triangles().vertexCount();
    this.targets = frames.count() - 1;
  }

  /** How large the file will be at least, bytes. */
  public static long bytes(ColouredMesh mesh, int frames) {
    return (24L + (long) COLOUR_BYTES * frames) * mesh.triangles().vertexCount()
        + 12L * mesh.triangles().triangleCount();
  }

  /**
   * Writes and flushes; the stream stays open.
   *
   * @param frames at most {@value #MOST_FRAMES}
   * @param stop asked before each moment
   * @return whether it is complete
   */
  public static boolean write(
      ColouredMesh mesh, ColourFrames frames, OutputStream out, BooleanSupplier stop)
      throws IOException {
    return new GlbAnimation(mesh, frames).write(out, stop);
  }

  private boolean write(OutputStream out, BooleanSupplier stop) throws IOException {
    Layout layout = layout();
    byte[] json = json(layout);
    GlbFile.head(out, json, layout.bytes());
    out.write(shape());
    int[] first = frames.colours(0);
    out.write(colours(first, null));
    out.write(corners());
    out.write(weights());
    for (int frame = 1; frame < frames.count(); frame++) {
      if (stop.getAsBoolean()) {
        return false;
      }
      out.write(colours(frames.colours(frame), first));
    }
    out.flush();
    return true;
  }

  // ---- the buffer ----------------------------------------------------------------------------

  private byte[] shape() {
    byte[] bytes = new byte[24 * vertices];
    ByteBuffer buffer = little(bytes);
    for (int i = 0; i < 3 * vertices; i++) {
      buffer.putFloat(mesh.triangles().position(i / 3, i % 3));
    }
    for (int i = 0; i < 3 * vertices; i++) {
      buffer.putFloat(mesh.triangles().normal(i / 3, i % 3));
    }
    return bytes;
  }

  private byte[] corners() {
    int count = 3 * mesh.triangles().triangleCount();
    byte[] bytes = new byte[4 * count];
    ByteBuffer buffer = little(bytes);
    for (int i = 0; i < count; i++) {
      buffer.putInt(mesh.triangles().corner(i / 3, i % 3));
    }
    return bytes;
  }

  /** Seconds of all moments, then for each of them the weights of all targets. */
  private byte[] weights() {
    byte[] bytes = new byte[4 * frames.count() * (1 + targets)];
    ByteBuffer buffer = little(bytes);
    for (int frame = 0; frame < frames.count(); frame++) {
      buffer.putFloat((float) frames.seconds(frame));
    }
    for (int frame = 0; frame < frames.count(); frame++) {
      for (int target = 1; target <= targets; target++) {
        buffer.putFloat(frame == target ? 1 : 0);
      }
    }
    return bytes;
  }

  /** The colour of each vertex, or the difference to those of another moment. */
  private byte[] colours(int[] ofSegments, int @Nullable [] from) {
    byte[] bytes = new byte[COLOUR_BYTES * vertices];
    ByteBuffer buffer = little(bytes);
    for (int owner : mesh.segmentOfVertex()) {
      for (int shift = 16; shift >= 0; shift -= 8) {
        double value = linear(ofSegments[owner] >> shift & 0xFF);
        buffer.putShort(
            from == null
                ? (short) Math.round(UNSIGNED_LARGEST * value)
                : (short)
                    Math.round(SIGNED_LARGEST * (value - linear(from[owner] >> shift & 0xFF))));
      }
      buffer.putShort((short) 0);
    }
    return bytes;
  }

  /** From a part of a colour on a screen to light (IEC 61966-2-1). */
  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  // ---- what describes it ---------------------------------------------------------------------

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
    long corners = colours + (long) COLOUR_BYTES * vertices;
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
        deltas + (long) COLOUR_BYTES * vertices * targets);
  }

  private byte[] json(Layout layout) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      GlbFile.asset(out);
      nodes(out);
      mesh(out);
      if (targets > 0) {
        animation(out);
      }
      views(out, layout);
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

  private void views(JsonGenerator out, Layout layout) throws IOException {
    long colourBytes = (long) COLOUR_BYTES * vertices;
    out.writeArrayFieldStart("bufferViews");
    GlbFile.view(out, 0, layout.normals(), GlbFile.VERTICES, 0);
    GlbFile.view(out, layout.normals(), layout.normals(), GlbFile.VERTICES, 0);
    GlbFile.view(out, layout.colours(), colourBytes, GlbFile.VERTICES, COLOUR_BYTES);
    long cornerBytes = layout.seconds() - layout.corners();
    GlbFile.view(out, layout.corners(), cornerBytes, GlbFile.CORNERS, 0);
    if (targets > 0) {
      GlbFile.view(out, layout.seconds(), layout.weights() - layout.seconds(), 0, 0);
      GlbFile.view(out, layout.weights(), layout.deltas() - layout.weights(), 0, 0);
      for (int target = 0; target < targets; target++) {
        long start = layout.delta(target, colourBytes);
        GlbFile.view(out, start, colourBytes, GlbFile.VERTICES, COLOUR_BYTES);
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
