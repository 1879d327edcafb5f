/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.ranvier.edit.membrane.distribution.CurvePoint;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Legend;

/**
 * Axes of path length and amount in a room of pixels.
 *
 * @param room all of it, in pixels
 * @param from the least path length
 * @param to the greatest, more than that
 * @param low the least amount
 * @param high the greatest, more than that
 */
record CurveAxes(Rectangle room, double from, double to, double low, double high) {
  private static final int LEFT = 62;
  private static final int BOTTOM = 38;
  private static final int TOP = 22;
  private static final int RIGHT = 14;

  /** Where curves are drawn. */
  Rectangle plot() {
    return new Rectangle(
        LEFT, TOP, Math.max(room.width - LEFT - RIGHT, 1), Math.max(room.height - TOP - BOTTOM, 1));
  }

  int x(double pathLengthUm) {
    Rectangle plot = plot();
    return plot.x + (int) Math.round((pathLengthUm - from) / (to - from) * plot.width);
  }

  int y(double amount) {
    Rectangle plot = plot();
    return plot.y + plot.height - (int) Math.round((amount - low) / (high - low) * plot.height);
  }

  /** The point under a pixel, within the path lengths and not below zero. */
  CurvePoint at(int x, int y) {
    Rectangle plot = plot();
    double along = Math.clamp((x - plot.x) / (double) plot.width, 0, 1);
    double up = (plot.y + plot.height - y) / (double) plot.height;
    return new CurvePoint(from + along * (to - from), Math.max(low + up * (high - low), 0));
  }

  /**
   * Draws the axes.
   *
   * @param heading over the amounts
   */
  void paint(GC gc, String heading) {
    Rectangle plot = plot();
    Legend.Scale none = new Legend.Scale(ColourMap.VIRIDIS, 0, 1);
    gc.drawText(heading, 6, 2, true);
    gc.drawLine(plot.x, plot.y, plot.x, plot.y + plot.height);
    gc.drawLine(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height);
    int rows = Math.clamp(plot.height / 24, 1, 5);
    for (Legend.Tick each : new Legend.Range("", "", low, high, none).ticks(rows)) {
      int y = plot.y + plot.height - (int) Math.round(each.place() * plot.height);
      Point size = gc.textExtent(each.label());
      gc.drawLine(plot.x - 3, y, plot.x, y);
      gc.drawText(each.label(), plot.x - 6 - size.x, y - size.y / 2, true);
    }
    int columns = Math.clamp(plot.width / 60, 1, 6);
    for (Legend.Tick each : new Legend.Range("", "", from, to, none).ticks(columns)) {
      int x = plot.x + (int) Math.round(each.place() * plot.width);
      gc.drawLine(x, plot.y + plot.height, x, plot.y + plot.height + 3);
      Point size = gc.textExtent(each.label());
      gc.drawText(each.label(), x - size.x / 2, plot.y + plot.height + 4, true);
    }
    String along = MembraneMessages.pathAxis;
    Point size = gc.textExtent(along);
    int right = Math.max(2, plot.x + plot.width - size.x);
    gc.drawText(along, right, room.height - size.y - 1, true);
  }
}
