/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.chart;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.ranvier.edit.chart.ChartLayout;
import org.ranvier.edit.chart.ChartLayout.Frame;
import org.ranvier.edit.chart.ChartLayout.Tick;

/** Axes and grid of a plot. */
final class ChartGrid {
  private static final int GRID_ALPHA = 40;

  private ChartGrid() {}

  /** Draws axes with their numbers and headings, and a grid behind what follows. */
  static void draw(GC gc, ChartLayout layout) {
    Frame f = layout.frame();
    int height = gc.getFontMetrics().getHeight();
    for (Tick tick : layout.xTicks()) {
      faint(gc, tick.place(), f.top(), tick.place(), f.bottom());
      Point size = gc.textExtent(tick.label());
      gc.drawText(tick.label(), round(tick.place() - size.x / 2.0), round(f.bottom() + 3), true);
    }
    for (Tick tick : layout.yTicks()) {
      faint(gc, f.left(), tick.place(), f.right(), tick.place());
      Point size = gc.textExtent(tick.label());
      gc.drawText(
          tick.label(), round(f.left() - size.x - 5), round(tick.place() - size.y / 2.0), true);
    }
    line(gc, f.left(), f.bottom(), f.right(), f.bottom());
    line(gc, f.left(), f.top(), f.left(), f.bottom());
    String x = layout.chart().x().heading();
    double middle = (f.left() + f.right()) / 2;
    gc.drawText(x, round(middle - gc.textExtent(x).x / 2.0), round(f.bottom() + 5 + height), true);
    gc.drawText(layout.chart().y().heading(), 3, round(f.top() - 1.5 * height), true);
  }

  private static void faint(GC gc, double x1, double y1, double x2, double y2) {
    gc.setAlpha(GRID_ALPHA);
    line(gc, x1, y1, x2, y2);
    gc.setAlpha(255);
  }

  /** A straight line. */
  static void line(GC gc, double x1, double y1, double x2, double y2) {
    gc.drawLine(round(x1), round(y1), round(x2), round(y2));
  }

  private static int round(double value) {
    return (int) Math.round(value);
  }
}
