/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.Arrays;
import java.util.BitSet;

/**
 * An area of the picture: a box or what a lasso encloses, exact to the pixel.
 *
 * <pre>
 *   inside   a bit a pixel of the box around it, row after row
 * </pre>
 */
public final class Outline {
  private final int left;
  private final int top;
  private final int width;
  private final int rows;
  private final BitSet inside;

  private Outline(int left, int top, int width, int rows) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.rows = rows;
    this.inside = new BitSet(width * rows);
  }

  /** The box between two opposite corners, both inside. */
  public static Outline box(int x, int y, int otherX, int otherY) {
    Outline box =
        new Outline(
            Math.min(x, otherX),
            Math.min(y, otherY),
            Math.abs(x - otherX) + 1,
            Math.abs(y - otherY) + 1);
    box.inside.set(0, box.width * box.rows);
    return box;
  }

  /**
   * What a closed line encloses; where it crosses itself, what it encloses an odd number of times.
   *
   * @param xs of its corners, the first of which follows the last
   * @param ys of the same corners
   */
  public static Outline lasso(int[] xs, int[] ys) {
    if (xs.length == 0 || xs.length != ys.length) {
      throw new IllegalArgumentException(xs.length + " x and " + ys.length + " y of a lasso");
    }
    int left = Arrays.stream(xs).min().getAsInt();
    int top = Arrays.stream(ys).min().getAsInt();
    Outline lasso =
        new Outline(
            left,
            top,
            Arrays.stream(xs).max().getAsInt() - left + 1,
            Arrays.stream(ys).max().getAsInt() - top + 1);
    for (int row = 0; row < lasso.rows; row++) {
      lasso.fillRow(xs, ys, row);
    }
    return lasso;
  }

  /** Sides are cut at the middle of the row, where no corner lies. */
  private void fillRow(int[] xs, int[] ys, int row) {
    double y = top + row + 0.5;
    double[] cuts = new double[xs.length];
    int found = 0;
    for (int i = 0; i < xs.length; i++) {
      int next = (i + 1) % xs.length;
      if (ys[i] < y != ys[next] < y) {
        cuts[found++] = xs[i] + (y - ys[i]) / (ys[next] - ys[i]) * (xs[next] - xs[i]);
      }
    }
    Arrays.sort(cuts, 0, found);
    for (int i = 0; i + 1 < found; i += 2) {
      int from = (int) Math.ceil(cuts[i]) - left;
      int to = (int) Math.floor(cuts[i + 1]) - left + 1;
      if (from < to) {
        inside.set(row * width + from, row * width + to);
      }
    }
  }

  public boolean contains(double x, double y) {
    int column = (int) Math.floor(x) - left;
    int row = (int) Math.floor(y) - top;
    return column >= 0
        && column < width
        && row >= 0
        && row < rows
        && inside.get(row * width + column);
  }

  /** Whether a straight line has a point inside. */
  public boolean meets(double x0, double y0, double x1, double y1) {
    double from = 0;
    double to = 1;
    double[] start = {x0 - left, y0 - top};
    double[] step = {x1 - x0, y1 - y0};
    double[] size = {width, rows};
    for (int axis = 0; axis < 2; axis++) {
      if (step[axis] == 0) {
        if (start[axis] < 0 || start[axis] >= size[axis]) {
          return false;
        }
        continue;
      }
      double one = -start[axis] / step[axis];
      double other = (size[axis] - start[axis]) / step[axis];
      from = Math.max(from, Math.min(one, other));
      to = Math.min(to, Math.max(one, other));
    }
    if (from > to) {
      return false;
    }
    int steps = (int) Math.ceil((to - from) * Math.max(Math.abs(step[0]), Math.abs(step[1])));
    for (int i = 0; i <= steps; i++) {
      double at = steps == 0 ? from : from + (to - from) * i / steps;
      if (contains(x0 + at * step[0], y0 + at * step[1])) {
        return true;
      }
    }
    return false;
  }
}
