/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What all binary glTF 2.0 files have.
 *
 * <pre>
 *   file      head, JSON padded with blanks, buffer
 * </pre>
 */
final class GlbFile {
  static final int SHORT = 5122;
  static final int UNSIGNED_SHORT = 5123;
  static final int UNSIGNED_INT = 5125;
  static final int FLOAT = 5126;
  static final int VERTICES = 34962;
  static final int CORNERS = 34963;

  /** Of an accessor that has no data: its numbers are zero. */
  static final int NO_VIEW = -1;

  private static final int MAGIC = 0x46546C67;
  private static final int JSON = 0x4E4F534A;
  private static final int BIN = 0x004E4942;

  private GlbFile() {}

  /**
   * Writes all that comes before the buffer.
   *
   * @param bytes length of the buffer, a multiple of four
   * @throws IOException it does not fit into one file, or cannot be written
   */
  static void head(OutputStream out, byte[] json, long bytes) throws IOException {
    int padded = (json.length + 3) / 4 * 4;
    long total = 12 + 8 + padded + 8 + bytes;
    if (total > Integer.MAX_VALUE) {
      throw new IOException("the surface takes " + total / 1_000_000 + " MB; glTF holds 2000");
    }
    byte[] written = new byte[20 + padded + 8];
    ByteBuffer head = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(MAGIC).putInt(2).putInt((int) total).putInt(padded).putInt(JSON).put(json);
    while (head.position() < 20 + padded) {
      head.put((byte) ' ');
    }
    head.putInt((int) bytes).putInt(BIN);
    out.write(written);
  }

  /** Says what the file is and that its scene is the first node. */
  static void asset(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("asset");
    out.writeStringField("version", "2.0");
    out.writeStringField("generator", "Ranvier");
    out.writeEndObject();
    out.writeNumberField("scene", 0);
    out.writeArrayFieldStart("scenes");
    out.writeStartObject();
    out.writeFieldName("nodes");
    out.writeArray(new int[] {0}, 0, 1);
    out.writeEndObject();
    out.writeEndArray();
  }

  /**
   * A part of the buffer.
   *
   * @param target what it is for; 0 for animations
   * @param stride bytes from one element to the next; 0 where they are packed
   */
  static void view(JsonGenerator out, long start, long length, int target, int stride)
      throws IOException {
    out.writeStartObject();
    out.writeNumberField("buffer", 0);
    out.writeNumberField("byteOffset", start);
    out.writeNumberField("byteLength", length);
    if (stride > 0) {
      out.writeNumberField("byteStride", stride);
    }
    if (target > 0) {
      out.writeNumberField("target", target);
    }
    out.writeEndObject();
  }

  /** Begins an accessor; the caller ends it. */
  static void accessor(JsonGenerator out, int view, int component, int count, String type)
      throws IOException {
    out.writeStartObject();
    if (view != NO_VIEW) {
      out.writeNumberField("bufferView", view);
    }
    out.writeNumberField("componentType", component);
    out.writeNumberField("count", count);
    out.writeStringField("type", type);
  }

  /** The corners of the box around a surface, µm. */
  static double[][] box(Triangles triangles) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int i = 0; i < triangles.vertexCount(); i++) {
      for (int axis = 0; axis < 3; axis++) {
        low[axis] = Math.min(low[axis], triangles.position(i, axis));
        high[axis] = Math.max(high[axis], triangles.position(i, axis));
      }
    }
    return new double[][] {low, high};
  }

  static void numbers(JsonGenerator out, String name, double... values) throws IOException {
    out.writeFieldName(name);
    out.writeArray(values, 0, values.length);
  }
}
