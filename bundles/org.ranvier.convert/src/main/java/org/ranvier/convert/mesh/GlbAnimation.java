/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

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
  static final int COLOUR_BYTES = 8;

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
    GlbAnimationHead head = new GlbAnimationHead(mesh, frames);
    GlbFile.head(out, head.json(), head.bytes());
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
}
