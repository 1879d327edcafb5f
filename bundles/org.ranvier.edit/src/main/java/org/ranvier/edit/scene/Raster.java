/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.Arrays;

/**
 * A picture in pixels.
 *
 * <pre>
 *   pixels   0xRRGGBB, row after row from the top
 *   depth    of what is seen there, µm; infinite where nothing is
 * </pre>
 */
public final class Raster {
  private final int width;
  private final int rows;
  private final int[] pixels;
  private final float[] depth;

  Raster(int width, int rows, int background) {
    this.width = width;
    this.rows = rows;
    this.pixels = new int[width * rows];
    this.depth = new float[width * rows];
    Arrays.fill(pixels, background);
    Arrays.fill(depth, Float.POSITIVE_INFINITY);
  }

  public int width() {
    return width;
  }

  public int rows() {
    return rows;
  }

  /** Not copied. */
  public int[] pixels() {
    return pixels;
  }

  public int pixel(int x, int y) {
    return pixels[y * width + x];
  }

  /** Whether something is seen there. */
  public boolean isCovered(int x, int y) {
    return depth[y * width + x] < Float.POSITIVE_INFINITY;
  }

  /**
   * Paints a share of a pixel where nothing nearer is.
   *
   * @param red 0 to 255, as the others
   * @param share 0 to 1
   */
  void paint(int x, int y, double at, double red, double green, double blue, double share) {
    int i = y * width + x;
    if (at > depth[i]) {
      return;
    }
    if (share >= 0.5) {
      depth[i] = (float) at;
    }
    int old = pixels[i];
    double kept = 1 - share;
    int r = (int) (share * red + kept * (old >> 16 & 0xFF) + 0.5);
    int g = (int) (share * green + kept * (old >> 8 & 0xFF) + 0.5);
    int b = (int) (share * blue + kept * (old & 0xFF) + 0.5);
    pixels[i] = r << 16 | g << 8 | b;
  }
}
