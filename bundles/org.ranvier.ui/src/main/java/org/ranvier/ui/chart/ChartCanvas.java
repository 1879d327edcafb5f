/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.ChartLayout;
import org.ranvier.edit.chart.ChartLayout.Frame;
import org.ranvier.edit.chart.ChartLayout.Place;
import org.ranvier.edit.chart.ChartLayout.Tick;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Legend;
import org.ranvier.ui.DataPalette;

/** A plot in the colours of the theme, with the numbers at the pointer. */
public final class ChartCanvas extends Canvas {
  private static final int GRID_ALPHA = 40;
  private static final int PALE_ALPHA = 90;
  private static final int BROAD = 8;
  private static final int DIGITS = 3;
  private static final int DOT = 3;
  private static final int MOST_DOTS = 60;

  /** The parts of a map of colours that are told from a dark and from a light ground. */
  private static final Legend.Scale ON_DARK = new Legend.Scale(ColourMap.VIRIDIS, 0.3, 1);

  private static final Legend.Scale ON_LIGHT = new Legend.Scale(ColourMap.VIRIDIS, 0, 0.85);

  /** Beside the pointer stand the numbers of so many series; of more, only the place. */
  private static final int MOST_TOLD = 4;

  private @Nullable Chart chart;
  private String hint = "";
  private int pointerX = -1;
  private double marked = Double.NaN;
  private boolean ordered;
  private int broad;
  private int pale;

  public ChartCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    addListener(SWT.Paint, this::paint);
    addListener(SWT.MouseMove, event -> point(event.x));
    addListener(SWT.MouseExit, _ -> point(-1));
    addListener(SWT.Resize, _ -> redraw());
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = description();
              }
            });
  }

  /** Shows a plot; null for none, with the reason. */
  public void show(@Nullable Chart next, String why) {
    show(next, 0, why);
  }

  /**
   * Shows a plot in which something is compared.
   *
   * @param first so many series are drawn pale, each in the colour of the one so many behind it; as
   *     dots where they have few points
   */
  public void show(@Nullable Chart next, int first, String why) {
    chart = next;
    pale = first;
    hint = why;
    redraw();
  }

  /** Whether the series follow each other in some order, which their colours are to show. */
  public void setOrdered(boolean now) {
    ordered = now;
    redraw();
  }

  /**
   * How many of the first series are drawn broad and pale, each in the colour of its partner among
   * the others: so both are seen where they are the same.
   */
  public void setBroad(int count) {
    broad = count;
    redraw();
  }

  /** Marks a number of the x axis by a line; NaN for none. */
  public void mark(double x) {
    marked = x;
    redraw();
  }

  /** What is shown; null for none. */
  public @Nullable Chart chart() {
    return chart;
  }

  /** What is seen, in words. */
  public String description() {
    return chart == null ? hint : chart.title();
  }

  private void point(int x) {
    if (x != pointerX) {
      pointerX = x;
      redraw();
    }
  }

  private void paint(Event event) {
    GC gc = event.gc;
    Rectangle area = getClientArea();
    gc.setAntialias(SWT.ON);
    gc.setForeground(getForeground());
    gc.setBackground(getBackground());
    Chart shown = chart;
    if (shown == null) {
      Point size = gc.textExtent(hint);
      gc.drawText(hint, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
      return;
    }
    FontMetrics font = gc.getFontMetrics();
    ChartLayout layout =
        new ChartLayout(
            shown, area.width, area.height, font.getAverageCharacterWidth(), font.getHeight());
    grid(gc, layout);
    curves(gc, layout);
    legend(gc, layout);
    pointer(gc, layout);
  }

  private static int round(double value) {
    return (int) Math.round(value);
  }

  private void grid(GC gc, ChartLayout layout) {
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

  private void faint(GC gc, double x1, double y1, double x2, double y2) {
    gc.setAlpha(GRID_ALPHA);
    line(gc, x1, y1, x2, y2);
    gc.setAlpha(255);
  }

  private static void line(GC gc, double x1, double y1, double x2, double y2) {
    gc.drawLine(round(x1), round(y1), round(x2), round(y2));
  }

  /** So many series lie behind those that they are compared with. */
  private int behind() {
    return Math.max(broad, pale);
  }

  private Color colour(int place, int all) {
    int series = place < behind() ? place : place - behind();
    int count = Math.max(behind(), all - behind());
    RGB back = getBackground().getRGB();
    if (!ordered) {
      return new Color(DataPalette.series(series, back));
    }
    Legend.Scale scale = back.red + back.green + back.blue < 3 * 128 ? ON_DARK : ON_LIGHT;
    int rgb = scale.at(count < 2 ? 0 : series / (count - 1.0));
    return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  private void style(GC gc, int series, int count) {
    gc.setForeground(colour(series, count));
    gc.setLineWidth(series < broad ? BROAD : 2);
    gc.setAlpha(series < behind() ? PALE_ALPHA : 255);
  }

  private void plain(GC gc) {
    gc.setAlpha(255);
    gc.setLineWidth(1);
    gc.setForeground(getForeground());
  }

  private void curves(GC gc, ChartLayout layout) {
    List<Chart.Series> all = layout.chart().series();
    for (int i = 0; i < all.size(); i++) {
      style(gc, i, all.size());
      if (i < pale && all.get(i).points().size() <= MOST_DOTS) {
        dots(gc, layout, all.get(i));
        continue;
      }
      for (List<Place> line : layout.lines(all.get(i))) {
        Strokes.draw(gc, layout, line);
      }
    }
    plain(gc);
  }

  private static void dots(GC gc, ChartLayout layout, Chart.Series series) {
    Color ground = gc.getBackground();
    gc.setBackground(gc.getForeground());
    for (Chart.Point each : series.points()) {
      double x = layout.x(each.x());
      double y = layout.y(each.y());
      if (Double.isFinite(x) && Double.isFinite(y)) {
        gc.fillOval(round(x) - DOT, round(y) - DOT, 2 * DOT, 2 * DOT);
      }
    }
    gc.setBackground(ground);
  }

  private void legend(GC gc, ChartLayout layout) {
    Frame f = layout.frame();
    List<Chart.Series> all = layout.chart().series();
    int height = gc.getFontMetrics().getHeight();
    for (int i = 0; i < all.size(); i++) {
      String name = all.get(i).name();
      if (!name.isEmpty()) {
        int y = round(f.top() + 4 + i * height);
        gc.drawText(name, round(f.right() - gc.textExtent(name).x - 32), y, true);
        style(gc, i, all.size());
        line(gc, f.right() - 26, y + height / 2.0, f.right() - 4, y + height / 2.0);
        plain(gc);
      }
    }
  }

  private void pointer(GC gc, ChartLayout layout) {
    Frame f = layout.frame();
    boolean inside = pointerX >= f.left() && pointerX <= f.right();
    if (Double.isFinite(marked) && !inside) {
      double x = layout.x(marked);
      if (x >= f.left() && x <= f.right()) {
        gc.setLineStyle(SWT.LINE_DASH);
        line(gc, x, f.top(), x, f.bottom());
        gc.setLineStyle(SWT.LINE_SOLID);
      }
    }
    if (!inside) {
      return;
    }
    String words = words(layout);
    line(gc, pointerX, f.top(), pointerX, f.bottom());
    Point size = gc.textExtent(words);
    gc.drawText(words, round(f.right() - size.x), round(f.top() - size.y - 2), true);
  }

  /** The numbers nearest to the pointer. */
  private String words(ChartLayout layout) {
    Chart now = layout.chart();
    if (now.series().size() > MOST_TOLD) {
      return number(layout.xAt(pointerX)) + unit(now.x().unit());
    }
    return now.series().stream()
        .flatMap(series -> nearest(series, layout).stream())
        .map(
            at ->
                number(at.x())
                    + unit(now.x().unit())
                    + ": "
                    + number(at.y())
                    + unit(now.y().unit()))
        .collect(Collectors.joining("   "));
  }

  private Optional<Chart.Point> nearest(Chart.Series series, ChartLayout layout) {
    return series.points().stream()
        .filter(each -> Double.isFinite(layout.x(each.x())))
        .min(Comparator.comparingDouble(each -> Math.abs(layout.x(each.x()) - pointerX)));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Rounding.text(value, DIGITS).replace('-', '\u2212') : "–";
  }

  private static String unit(String unit) {
    return unit.isEmpty() ? "" : "\u2009" + unit;
  }
}
