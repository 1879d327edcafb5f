/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ranvier.edit.chart.ChartLayout.Frame;
import org.ranvier.edit.chart.ChartLayout.Place;
import org.ranvier.edit.chart.ChartLayout.Tick;

/** A plot as SVG, in black on white; text stays text. */
public final class ChartSvg {
  private static final int TEXT = 12;
  private static final double CHAR = 7;

  /** Okabe and Ito's colours, which all people can tell apart. */
  private static final List<String> COLOURS =
      List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F7F7F");

  private final ChartLayout layout;
  private final StringBuilder svg = new StringBuilder();

  private ChartSvg(ChartLayout layout) {
    this.layout = layout;
  }

  /** The text of an SVG file of so many pixels. */
  public static String print(Chart chart, int width, int height) {
    ChartSvg picture = new ChartSvg(new ChartLayout(chart, width, height, CHAR, TEXT * 1.4));
    picture.begin(width, height);
    picture.axes();
    picture.curves();
    picture.legend();
    return picture.svg.append("</svg>\n").toString();
  }

  private void begin(int width, int height) {
    write("<svg xmlns='http://www.w3.org/2000/svg' width='", width, "' height='", height);
    write("' viewBox='0 0 ", width, " ", height, "' font-family='sans-serif' font-size='", TEXT);
    write("'>\n<title>", escaped(layout.chart().title()), "</title>\n");
    write("<rect width='100%' height='100%' fill='#ffffff'/>\n");
  }

  /** Words and whole numbers as they are, other numbers to the hundredth of a pixel. */
  private void write(Object... parts) {
    for (Object part : parts) {
      svg.append(part instanceof Double number ? number(number) : part);
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void axes() {
    Frame f = layout.frame();
    for (Tick tick : layout.xTicks()) {
      line(tick.place(), f.top(), tick.place(), f.bottom(), "#d9d9d9");
      text(tick.place(), f.bottom() + TEXT * 1.3, "middle", tick.label());
    }
    for (Tick tick : layout.yTicks()) {
      line(f.left(), tick.place(), f.right(), tick.place(), "#d9d9d9");
      text(f.left() - CHAR / 2, tick.place() + TEXT * 0.35, "end", tick.label());
    }
    line(f.left(), f.bottom(), f.right(), f.bottom(), "#000000");
    line(f.left(), f.top(), f.left(), f.bottom(), "#000000");
    Chart chart = layout.chart();
    text((f.left() + f.right()) / 2, f.bottom() + TEXT * 2.8, "middle", chart.x().heading());
    text(CHAR / 2, f.top() - TEXT * 0.6, "start", chart.y().heading());
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    write("<line x1='", x1, "' y1='", y1, "' x2='", x2, "' y2='", y2);
    write("' stroke='", colour, "'/>\n");
  }

  private void text(double x, double y, String anchor, String words) {
    write("<text x='", x, "' y='", y, "' text-anchor='", anchor, "' fill='#000000'>");
    write(escaped(words), "</text>\n");
  }

  private void curves() {
    List<Chart.Series> series = layout.chart().series();
    for (int i = 0; i < series.size(); i++) {
      for (List<Place> line : layout.lines(series.get(i))) {
        String points =
            line.stream()
                .map(each -> number(each.x()) + ',' + number(each.y()))
                .collect(Collectors.joining(" "));
        write("<polyline points='", points, "' fill='none' stroke='", colour(i));
        write("' stroke-width='1.5' stroke-linejoin='round'/>\n");
      }
    }
  }

  private static String colour(int series) {
    return COLOURS.get(series % COLOURS.size());
  }

  private void legend() {
    List<Chart.Series> series = layout.chart().series();
    Frame f = layout.frame();
    for (int i = 0; i < series.size(); i++) {
      String name = series.get(i).name();
      if (!name.isEmpty()) {
        double y = f.top() + TEXT * (1 + 1.4 * i);
        line(f.right() - 24, y - TEXT * 0.35, f.right() - 4, y - TEXT * 0.35, colour(i));
        text(f.right() - 30, y, "end", name);
      }
    }
  }
}
