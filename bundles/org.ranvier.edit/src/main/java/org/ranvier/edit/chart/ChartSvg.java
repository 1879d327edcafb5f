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

/**
 * A plot as SVG; text stays text. As a file it is black on white; in a page its parts have classes
 * ({@code plot}, {@code grid}, {@code axis}, {@code k0} to {@code k6}), so that the page's style
 * gives them the colours of a light or a dark screen.
 */
public final class ChartSvg {
  private static final int TEXT = 12;
  private static final double CHAR = 7;

  /** Okabe and Ito's colours, which all people can tell apart. */
  private static final List<String> COLOURS =
      List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F7F7F");

  /** Lines of series beyond the colours are dashed. */
  private static final String DASHES = "5 3";

  private static final String GRID = "class='grid' stroke='#d9d9d9'";
  private static final String AXIS = "class='axis' stroke='#000000'";

  private static final int KEY_WIDTH = 24;

  private final ChartLayout layout;
  private final boolean inPage;
  private final StringBuilder svg = new StringBuilder();

  private ChartSvg(ChartLayout layout, boolean inPage) {
    this.layout = layout;
    this.inPage = inPage;
  }

  /** How many colours there are; series behind them begin again with dashes. */
  public static int colours() {
    return COLOURS.size();
  }

  /** The text of an SVG file of so many pixels. */
  public static String print(Chart chart, int width, int height) {
    ChartSvg picture = of(chart, width, height, false);
    picture.begin(width, height);
    picture.axes();
    picture.curves();
    picture.legend();
    return picture.svg.append("</svg>\n").toString();
  }

  /** As {@link #print}, with what the lines are below the plot, where no line runs through it. */
  public static String printWithKey(Chart chart, int width, int height) {
    ChartSvg picture = of(chart, width, height, false);
    int rows = (int) chart.series().stream().filter(each -> !each.name().isEmpty()).count();
    picture.begin(width, height + (int) Math.ceil(rows * TEXT * 1.5));
    picture.axes();
    picture.curves();
    picture.key(height);
    return picture.svg.append("</svg>\n").toString();
  }

  /** An element for a page, which says itself what the lines are. */
  public static String printForPage(Chart chart, int width, int height) {
    ChartSvg picture = of(chart, width, height, true);
    picture.write("<svg xmlns='http://www.w3.org/2000/svg' class='plot' role='img' aria-label='");
    picture.write(escaped(chart.title()).replace("'", "&#39;"), "' viewBox='0 0 ", width, " ");
    picture.write(height, "'>\n");
    picture.axes();
    picture.curves();
    return picture.svg.append("</svg>\n").toString();
  }

  private static ChartSvg of(Chart chart, int width, int height, boolean inPage) {
    return new ChartSvg(new ChartLayout(chart, width, height, CHAR, TEXT * 1.4), inPage);
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
      line(tick.place(), f.top(), tick.place(), f.bottom(), GRID);
      text(tick.place(), f.bottom() + TEXT * 1.3, "middle", tick.label());
    }
    for (Tick tick : layout.yTicks()) {
      line(f.left(), tick.place(), f.right(), tick.place(), GRID);
      text(f.left() - CHAR / 2, tick.place() + TEXT * 0.35, "end", tick.label());
    }
    line(f.left(), f.bottom(), f.right(), f.bottom(), AXIS);
    line(f.left(), f.top(), f.left(), f.bottom(), AXIS);
    Chart chart = layout.chart();
    text((f.left() + f.right()) / 2, f.bottom() + TEXT * 2.8, "middle", chart.x().heading());
    text(CHAR / 2, f.top() - TEXT * 0.9, "start", chart.y().heading());
  }

  /**
   * @param look class and colour, as attributes; a page has the colours of its classes
   */
  private void line(double x1, double y1, double x2, double y2, String look) {
    write("<line x1='", x1, "' y1='", y1, "' x2='", x2, "' y2='", y2, "' ");
    write(
        inPage ? look.replaceFirst(" stroke='[^']*'", "") : look.substring(look.indexOf("stroke")));
    write("/>\n");
  }

  private void text(double x, double y, String anchor, String words) {
    write(
        "<text x='", x, "' y='", y, "' text-anchor='", anchor, inPage ? "'>" : "' fill='#000000'>");
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
        write("<polyline points='", points, "' fill='none' ", inPage ? look(i) : stroke(i));
        write(" stroke-width='1.5' stroke-linejoin='round'/>\n");
      }
    }
  }

  private static String stroke(int series) {
    return "stroke='" + COLOURS.get(series % COLOURS.size()) + "'" + dashes(series);
  }

  private static String look(int series) {
    return "class='k" + series % COLOURS.size() + "'" + dashes(series);
  }

  private static String dashes(int series) {
    return series < COLOURS.size() ? "" : " stroke-dasharray='" + DASHES + "'";
  }

  private void legend() {
    List<Chart.Series> series = layout.chart().series();
    Frame f = layout.frame();
    for (int i = 0; i < series.size(); i++) {
      String name = series.get(i).name();
      if (!name.isEmpty()) {
        double y = f.top() + TEXT * (1 + 1.4 * i);
        line(f.right() - 24, y - TEXT * 0.35, f.right() - 4, y - TEXT * 0.35, stroke(i));
        text(f.right() - 30, y, "end", name);
      }
    }
  }

  private void key(double top) {
    List<Chart.Series> series = layout.chart().series();
    double left = layout.frame().left();
    for (int i = 0; i < series.size(); i++) {
      if (!series.get(i).name().isEmpty()) {
        double y = top + TEXT * (0.5 + 1.5 * i);
        line(left, y, left + KEY_WIDTH, y, stroke(i));
        text(left + KEY_WIDTH + CHAR, y + TEXT * 0.35, "start", series.get(i).name());
      }
    }
  }
}
