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
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Legend;
import org.ranvier.ui.DataPalette;

/** A plot in the colours of the theme, with the numbers at the pointer. */
public final class ChartCanvas extends Canvas {
  private static final int PALE_ALPHA = 90;
  private static final int BROAD = 8;
  private static final int SAMPLE = 22;
  private static final int GAP = 14;
  private static final int DIGITS = 3;
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
    if (chart == null) {
      return hint;
    }
    return chart.title().isEmpty() ? chart.y().heading() : chart.title();
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
    ChartGrid.draw(gc, layout);
    curves(gc, layout);
    boolean pointed = pointerX >= layout.frame().left() && pointerX <= layout.frame().right();
    if (broad == 0) {
      legend(gc, layout);
    } else if (!pointed) {
      legendOfPairs(gc, layout);
    }
    pointer(gc, layout);
  }

  private static int round(double value) {
    return (int) Math.round(value);
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
        Strokes.dots(gc, layout, all.get(i));
        continue;
      }
      for (List<Place> line : layout.lines(all.get(i))) {
        Strokes.draw(gc, layout, line);
      }
    }
    plain(gc);
  }

  /** Of pairs beside the heading, what partners are called once, as far as there is room. */
  private void legendOfPairs(GC gc, ChartLayout layout) {
    Frame f = layout.frame();
    List<Chart.Series> all = layout.chart().series();
    int height = gc.getFontMetrics().getHeight();
    int y = round(f.top()) - height - 3;
    double left = 3 + gc.textExtent(layout.chart().y().heading()).x + GAP;
    double x = f.right();
    for (int i = all.size() - 1; i >= broad; i--) {
      String name = all.get(i).name();
      int width = gc.textExtent(name).x;
      x -= width + SAMPLE + GAP;
      if (x < left) {
        return;
      }
      style(gc, i, all.size());
      ChartGrid.line(gc, x, y + height / 2.0, x + SAMPLE - 5, y + height / 2.0);
      plain(gc);
      gc.drawText(name, round(x + SAMPLE), y, true);
    }
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
        ChartGrid.line(gc, f.right() - 26, y + height / 2.0, f.right() - 4, y + height / 2.0);
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
        ChartGrid.line(gc, x, f.top(), x, f.bottom());
        gc.setLineStyle(SWT.LINE_SOLID);
      }
    }
    if (!inside) {
      return;
    }
    String words = words(layout);
    ChartGrid.line(gc, pointerX, f.top(), pointerX, f.bottom());
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
