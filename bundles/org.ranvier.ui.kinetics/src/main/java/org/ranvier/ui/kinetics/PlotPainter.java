/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.ChartLayout;
import org.ranvier.edit.chart.ChartLayout.Frame;
import org.ranvier.edit.chart.ChartLayout.Place;
import org.ranvier.edit.chart.ChartLayout.Tick;
import org.ranvier.ui.DataPalette;
import org.ranvier.ui.chart.Strokes;

/** Draws a plot of curves with its handles in the colours of a theme. */
final class PlotPainter {
  /** Between values of several curves. */
  static final String BETWEEN = " · ";

  static final int HANDLE = 5;

  private static final int GRID_ALPHA = 40;
  private static final int PALE_ALPHA = 95;
  private static final int LEGEND_LINE = 22;
  private static final int GAP = 14;

  private final GC gc;
  private final ChartLayout layout;
  private final Color foreground;
  private final Color background;

  PlotPainter(GC gc, ChartLayout layout, Color foreground, Color background) {
    this.gc = gc;
    this.layout = layout;
    this.foreground = foreground;
    this.background = background;
  }

  static int round(double value) {
    return (int) Math.round(value);
  }

  /** Axes, grid and headings. */
  void axes() {
    gc.setForeground(foreground);
    Frame f = layout.frame();
    int height = gc.getFontMetrics().getHeight();
    for (Tick tick : layout.xTicks()) {
      faint(tick.place(), f.top(), tick.place(), f.bottom());
      Point size = gc.textExtent(tick.label());
      gc.drawText(tick.label(), round(tick.place() - size.x / 2.0), round(f.bottom() + 3), true);
    }
    for (Tick tick : layout.yTicks()) {
      faint(f.left(), tick.place(), f.right(), tick.place());
      Point size = gc.textExtent(tick.label());
      int x = round(f.left() - size.x - 5);
      gc.drawText(tick.label(), x, round(tick.place() - size.y / 2.0), true);
    }
    line(f.left(), f.bottom(), f.right(), f.bottom());
    line(f.left(), f.top(), f.left(), f.bottom());
    Chart chart = layout.chart();
    String x = chart.x().heading();
    double middle = (f.left() + f.right()) / 2;
    gc.drawText(x, round(middle - gc.textExtent(x).x / 2.0), round(f.bottom() + 5 + height), true);
    gc.drawText(chart.y().heading(), 3, round(f.top() - 1.5 * height), true);
  }

  private void faint(double x1, double y1, double x2, double y2) {
    gc.setAlpha(GRID_ALPHA);
    line(x1, y1, x2, y2);
    gc.setAlpha(255);
  }

  private void line(double x1, double y1, double x2, double y2) {
    gc.drawLine(round(x1), round(y1), round(x2), round(y2));
  }

  private Color colour(int series) {
    RGB back = background.getRGB();
    return new Color(DataPalette.series(series, back));
  }

  /** The curves; ways back are dashed, those of the saved file pale. */
  void curves(List<DrawnCurve> curves) {
    Frame f = layout.frame();
    Rectangle all = gc.getClipping();
    gc.setClipping(
        round(f.left()),
        round(f.top()) - 1,
        round(f.right() - f.left()) + 1,
        round(f.bottom() - f.top()) + 2);
    List<Chart.Series> series = layout.chart().series();
    for (int i = 0; i < curves.size(); i++) {
      style(curves.get(i));
      for (List<Place> line : layout.lines(series.get(i))) {
        Strokes.draw(gc, layout, line);
      }
    }
    plain();
    gc.setClipping(all);
  }

  private void style(DrawnCurve each) {
    gc.setForeground(colour(each.colour()));
    gc.setAlpha(each.saved() ? PALE_ALPHA : 255);
    gc.setLineWidth(each.chosen() && !each.saved() ? 3 : 2);
    gc.setLineStyle(each.curve().isBack() ? SWT.LINE_DASH : SWT.LINE_SOLID);
  }

  private void plain() {
    gc.setAlpha(255);
    gc.setLineWidth(1);
    gc.setLineStyle(SWT.LINE_SOLID);
    gc.setForeground(foreground);
  }

  /**
   * Which curve is which, beside the heading: those of the chosen gate first, as many as there is
   * room for.
   */
  void legend(List<DrawnCurve> curves) {
    Frame f = layout.frame();
    int height = gc.getFontMetrics().getHeight();
    double left = 3 + gc.textExtent(layout.chart().y().heading()).x + LEGEND_LINE;
    double y = f.top() - height - 3;
    List<DrawnCurve> named = new ArrayList<>(curves);
    named.removeIf(DrawnCurve::saved);
    named.sort(Comparator.comparing(DrawnCurve::chosen).reversed());
    while (!named.isEmpty() && f.right() - left < width(named)) {
      named.removeLast();
    }
    double x = f.right() - width(named);
    for (DrawnCurve each : named) {
      style(each);
      line(x, y + height / 2.0, x + LEGEND_LINE - 5, y + height / 2.0);
      plain();
      gc.drawText(each.curve().label(), round(x + LEGEND_LINE), round(y), true);
      x += width(List.of(each)) + GAP;
    }
  }

  private double width(List<DrawnCurve> named) {
    return named.stream()
            .mapToDouble(each -> LEGEND_LINE + gc.textExtent(each.curve().label()).x + GAP)
            .sum()
        - GAP;
  }

  /** A line at a place along the axis. */
  void cursor(double x) {
    Frame f = layout.frame();
    gc.setAlpha(120);
    line(x, f.top(), x, f.bottom());
    gc.setAlpha(255);
  }

  /** Words above the plot, at its right side: as many of the parts as there is room for. */
  void words(String all) {
    Frame f = layout.frame();
    double room = f.right() - 3 - gc.textExtent(layout.chart().y().heading()).x - GAP;
    String words = all;
    int end = all.lastIndexOf(BETWEEN);
    while (end > 0 && gc.textExtent(words).x > room) {
      words = all.substring(0, end) + BETWEEN + "…";
      end = all.lastIndexOf(BETWEEN, end - 1);
    }
    Point size = gc.textExtent(words);
    double x = Math.max(f.left(), f.right() - size.x);
    gc.setBackground(background);
    gc.fillRectangle(round(x) - 6, round(f.top() - size.y - 3), size.x + 6, size.y);
    gc.drawText(words, round(x), round(f.top() - size.y - 3), true);
  }

  /** A handle; the chosen one has a ring. */
  void handle(Handle each, int colour, boolean chosen) {
    int x = round(layout.x(each.x()));
    int y = round(layout.y(each.y()));
    gc.setBackground(chosen ? colour(colour) : background);
    gc.setForeground(colour(colour));
    gc.setLineWidth(2);
    int[] shape = shape(each.kind(), x, y);
    if (shape.length == 0) {
      gc.fillOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
      gc.drawOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
    } else {
      gc.fillPolygon(shape);
      gc.drawPolygon(shape);
    }
    if (chosen) {
      gc.setForeground(foreground);
      gc.setLineWidth(1);
      int out = HANDLE + 4;
      gc.drawOval(x - out, y - out, 2 * out, 2 * out);
    }
    plain();
  }

  /** Kinds differ in shape as well, so that they are told apart without words: a circle is none. */
  private static int[] shape(Handle.Kind kind, int x, int y) {
    int r = HANDLE + 1;
    return switch (kind) {
      case MIDPOINT -> new int[0];
      case SLOPE -> new int[] {x - r, y, x, y - r, x + r, y, x, y + r};
      case AMPLITUDE -> new int[] {x - r, y + r - 1, x, y - r, x + r, y + r - 1};
      case FLOOR -> new int[] {x - r, y - r + 1, x + r, y - r + 1, x, y + r};
    };
  }
}
