/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.chart;

import java.util.List;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.ChartLayout;
import org.ranvier.edit.chart.ChartLayout.Frame;
import org.ranvier.edit.chart.ChartLayout.Place;

/** Lines of charts, drawn between pixels: a polyline of whole pixels has visible steps. */
public final class Strokes {
  private static final int DOT = 3;

  private Strokes() {}

  /**
   * Draws all places in line, in the colour and width of the graphics. What is farther outside of
   * the frame than its height is cut off: coordinates of the platform are not endless.
   */
  public static void draw(GC gc, ChartLayout layout, List<Place> line) {
    if (line.size() < 2) {
      return;
    }
    Frame f = layout.frame();
    double far = f.bottom() - f.top();
    Path path = new Path(gc.getDevice());
    try {
      for (int k = 0; k < line.size(); k++) {
        float x = (float) line.get(k).x();
        float y = (float) Math.clamp(line.get(k).y(), f.top() - far, f.bottom() + far);
        if (k == 0) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
      gc.drawPath(path);
    } finally {
      path.dispose();
    }
  }

  /** Draws a dot at each point, in the colour of the graphics. */
  public static void dots(GC gc, ChartLayout layout, Chart.Series series) {
    Color ground = gc.getBackground();
    gc.setBackground(gc.getForeground());
    for (Chart.Point each : series.points()) {
      double x = layout.x(each.x());
      double y = layout.y(each.y());
      if (Double.isFinite(x) && Double.isFinite(y)) {
        gc.fillOval((int) Math.round(x) - DOT, (int) Math.round(y) - DOT, 2 * DOT, 2 * DOT);
      }
    }
    gc.setBackground(ground);
  }
}
