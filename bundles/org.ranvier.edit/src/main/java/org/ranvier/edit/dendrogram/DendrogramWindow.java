/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dendrogram;

import java.util.OptionalInt;
import org.ranvier.edit.scene.SegmentSelection;

/**
 * The part of a dendrogram that is seen, in pixels from the upper left corner. Distances go to the
 * right, rows down.
 *
 * @param left distance at the left edge
 * @param perPixel distance that a pixel spans, greater than 0
 * @param top row at the upper edge
 * @param rowsPerPixel rows that a pixel spans, greater than 0
 * @param width pixels
 * @param height pixels
 */
public record DendrogramWindow(
    double left, double perPixel, double top, double rowsPerPixel, int width, int height) {
  /** Room around the whole, pixels. */
  private static final int EDGE = 12;

  /** One row never is larger than this, pixels: a cell of three tips does not fill the height. */
  private static final double LARGEST_ROW = 40;

  public DendrogramWindow {
    width = Math.max(1, width);
    height = Math.max(1, height);
  }

  /** All of a dendrogram. */
  public static DendrogramWindow fitting(Dendrogram dendrogram, int width, int height) {
    return around(0, dendrogram.extent(), 0, dendrogram.rowCount() - 1.0, width, height);
  }

  /** Some segments; all where none are chosen. */
  public static DendrogramWindow fitting(
      Dendrogram dendrogram, SegmentSelection part, int width, int height) {
    if (part.isEmpty()) {
      return fitting(dendrogram, width, height);
    }
    double from = part.segments().mapToDouble(dendrogram::start).min().orElse(0);
    double to = part.segments().mapToDouble(dendrogram::end).max().orElse(0);
    double top = part.segments().mapToDouble(dendrogram::row).min().orElse(0);
    double bottom = part.segments().mapToDouble(dendrogram::row).max().orElse(0);
    return around(from, to, top, bottom, width, height);
  }

  private static DendrogramWindow around(
      double from, double to, double top, double bottom, int width, int height) {
    double room = Math.max(1, width - 2 * EDGE);
    double perPixel = Math.max(to - from, 1e-9) / room;
    double rows = Math.max(bottom - top, 1e-9) / Math.max(1, height - 2 * EDGE);
    double rowsPerPixel = Math.max(rows, 1 / LARGEST_ROW);
    double middle = (top + bottom) / 2;
    return new DendrogramWindow(
        from - EDGE * perPixel,
        perPixel,
        middle - height / 2.0 * rowsPerPixel,
        rowsPerPixel,
        width,
        height);
  }

  public double x(double distance) {
    return (distance - left) / perPixel;
  }

  public double y(double row) {
    return (row - top) / rowsPerPixel;
  }

  public double distance(double x) {
    return left + x * perPixel;
  }

  public double row(double y) {
    return top + y * rowsPerPixel;
  }

  /** The same part at another size of the picture, from the same corner and scale. */
  public DendrogramWindow withSize(int newWidth, int newHeight) {
    return new DendrogramWindow(left, perPixel, top, rowsPerPixel, newWidth, newHeight);
  }

  /** Moves the picture with the pointer, pixels. */
  public DendrogramWindow pan(double right, double down) {
    return new DendrogramWindow(
        left - right * perPixel, perPixel, top - down * rowsPerPixel, rowsPerPixel, width, height);
  }

  /**
   * Zooms; what is under the pointer stays there.
   *
   * @param along by how much distances are larger; 1 leaves them
   * @param across by how much rows are larger; 1 leaves them
   */
  public DendrogramWindow zoom(double along, double across, double x, double y) {
    double newPerPixel = perPixel / along;
    double newRows = rowsPerPixel / across;
    return new DendrogramWindow(
        distance(x) - x * newPerPixel, newPerPixel, row(y) - y * newRows, newRows, width, height);
  }

  /**
   * The segment whose line is nearest to a place in the picture.
   *
   * @param reach how far away it may be, pixels
   */
  public OptionalInt segmentAt(Dendrogram dendrogram, double x, double y, double reach) {
    return dendrogram.segmentAt(distance(x), row(y), reach * perPixel, reach * rowsPerPixel);
  }

  /** The segments whose lines touch a box between two of its corners. */
  public SegmentSelection inside(Dendrogram dendrogram, double x, double y, double x2, double y2) {
    double from = distance(Math.min(x, x2));
    double to = distance(Math.max(x, x2));
    double above = row(Math.min(y, y2));
    double below = row(Math.max(y, y2));
    SegmentSelection.Builder found = new SegmentSelection.Builder();
    for (int i = 0; i < dendrogram.size(); i++) {
      if (dendrogram.end(i) >= from
          && dendrogram.start(i) <= to
          && dendrogram.row(i) >= above
          && dendrogram.row(i) <= below) {
        found.add(i);
      }
    }
    return found.build();
  }
}
