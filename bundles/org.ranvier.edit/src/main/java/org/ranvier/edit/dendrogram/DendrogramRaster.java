/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dendrogram;

import java.util.Arrays;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.Rgb;
import org.ranvier.edit.scene.SceneStyle;

/**
 * A dendrogram in pixels. All lines are level or upright, so that a hundred thousand of them take
 * milliseconds and need no smoothing.
 */
public final class DendrogramRaster {
  private static final double RISER_SHARE = 0.55;

  private final int width;
  private final int rows;
  private final int[] pixels;

  private DendrogramRaster(int width, int rows, int background) {
    this.width = width;
    this.rows = rows;
    this.pixels = new int[width * rows];
    Arrays.fill(pixels, background);
  }

  /**
   * Draws what is seen in a window; what stands out comes last and is wider.
   *
   * @param finer pixels for one of the window, as on finer screens
   * @param colours 0xRRGGBB by index of the segment
   * @return 0xRRGGBB, row after row from the top, of {@code finer} times the size of the window
   */
  public static int[] draw(
      Dendrogram dendrogram,
      DendrogramWindow window,
      double finer,
      int[] colours,
      Marks marks,
      SceneStyle style) {
    int width = (int) Math.round(window.width() * finer);
    int rows = (int) Math.round(window.height() * finer);
    DendrogramRaster raster = new DendrogramRaster(width, rows, style.background());
    DendrogramLines.draw(dendrogram, window, raster.new Lines(finer, colours, marks, style, false));
    DendrogramLines.draw(dendrogram, window, raster.new Lines(finer, colours, marks, style, true));
    return raster.pixels;
  }

  private void fill(double x, double y, double x2, double y2, int colour) {
    int left = Math.max(0, (int) Math.round(x));
    int right = Math.min(width, Math.max(left + 1, (int) Math.round(x2)));
    int top = Math.max(0, (int) Math.round(y));
    int bottom = Math.min(rows, Math.max(top + 1, (int) Math.round(y2)));
    for (int row = top; row < bottom; row++) {
      if (left < right) {
        Arrays.fill(pixels, row * width + left, row * width + right, colour);
      }
    }
  }

  /** Draws either what stands out or the rest. */
  private final class Lines implements DendrogramLines.Pen {
    private final double finer;
    private final int[] colours;
    private final Marks marks;
    private final SceneStyle style;
    private final boolean marked;

    Lines(double finer, int[] colours, Marks marks, SceneStyle style, boolean marked) {
      this.finer = finer;
      this.colours = colours;
      this.marks = marks;
      this.style = style;
      this.marked = marked;
    }

    @Override
    public void segment(int index, double fromX, double toX, double y) {
      double share = marks.share(index);
      if (share > 0 != marked) {
        return;
      }
      double half = (marked ? 2 : 1) * finer;
      int colour = Rgb.mix(colours[index], style.chosen(), share);
      fill(fromX * finer, y * finer - half, toX * finer, y * finer + half, colour);
    }

    @Override
    public void riser(int index, double x, double fromY, double toY) {
      if (!marked) {
        int colour = Rgb.mix(style.background(), colours[index], RISER_SHARE);
        double top = Math.min(fromY, toY) * finer;
        double bottom = Math.max(fromY, toY) * finer;
        fill((x - 0.5) * finer, top, (x + 0.5) * finer, bottom, colour);
      }
    }
  }
}
