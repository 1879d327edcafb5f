/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dendrogram;

import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;

/** The lines of a dendrogram that are to be seen in a window, in pixels. */
public final class DendrogramLines {
  /** Lines shorter than this are drawn so long, that no segment is lost. */
  private static final double LEAST_PIXELS = 1;

  /** Draws lines. */
  public interface Pen {
    /** Of a segment, to the right. */
    void segment(int index, double fromX, double toX, double y);

    /** Down or up from where a segment leaves its parent to where it is drawn. */
    void riser(int index, double x, double fromY, double toY);
  }

  private DendrogramLines() {}

  /** Draws what is in the window, risers first. */
  public static void draw(Dendrogram dendrogram, DendrogramWindow window, Pen pen) {
    Morphology morphology = dendrogram.morphology();
    for (Segment segment : morphology.segments()) {
      if (!segment.isRoot()) {
        riser(dendrogram, window, segment, pen);
      }
    }
    for (int i = 0; i < dendrogram.size(); i++) {
      double y = window.y(dendrogram.row(i));
      double from = window.x(dendrogram.start(i));
      double to = Math.max(from + LEAST_PIXELS, window.x(dendrogram.end(i)));
      if (y >= -2 && y <= window.height() + 2 && to >= 0 && from <= window.width()) {
        pen.segment(i, from, to, y);
      }
    }
  }

  private static void riser(
      Dendrogram dendrogram, DendrogramWindow window, Segment segment, Pen pen) {
    double row = dendrogram.row(segment.index());
    double parentRow = dendrogram.row(segment.parentIndex());
    double x = window.x(dendrogram.start(segment.index()));
    if (row == parentRow || x < 0 || x > window.width()) {
      return;
    }
    double from = window.y(parentRow);
    double to = window.y(row);
    if (Math.max(from, to) >= 0 && Math.min(from, to) <= window.height()) {
      pen.riser(segment.index(), x, from, to);
    }
  }
}
