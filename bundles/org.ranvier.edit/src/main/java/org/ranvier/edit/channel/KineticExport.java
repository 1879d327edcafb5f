/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Point;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.edit.chart.ChartSvg;

/** Curves as plots, as a table and as a picture. */
public final class KineticExport {
  private static final String MILLIVOLT = "mV";
  private static final String MILLIMOLAR = "mM";

  private KineticExport() {}

  /**
   * The plot of all curves that show one thing.
   *
   * @param xs where the curves have points
   */
  public static Chart chart(Plot plot, Over over, double[] xs, List<KineticCurve> curves) {
    List<Chart.Series> series =
        curves.stream()
            .filter(each -> each.key().plot() == plot)
            .map(each -> new Chart.Series(each.label(), points(over, xs, each.y())))
            .toList();
    return new Chart(title(plot), xAxis(over), yAxis(plot), series);
  }

  private static List<Point> points(Over over, double[] xs, double[] ys) {
    return IntStream.range(0, xs.length)
        .mapToObj(i -> new Point(over == Over.POTENTIAL ? xs[i] : Math.pow(10, xs[i]), ys[i]))
        .toList();
  }

  /** What a plot shows, in words. */
  public static String title(Plot plot) {
    return switch (plot) {
      case STEADY_STATE -> EditMessages.of("kinetics.steady");
      case TIME_CONSTANT -> EditMessages.of("kinetics.course");
      case RATE -> EditMessages.of("kinetics.rate");
    };
  }

  /** The unit of a plot; empty for numbers. */
  public static String unit(Plot plot) {
    return switch (plot) {
      case STEADY_STATE -> "";
      case TIME_CONSTANT -> "ms";
      case RATE -> "1/ms";
    };
  }

  /** The axis that curves are drawn over. */
  public static Axis xAxis(Over over) {
    return over == Over.POTENTIAL
        ? new Axis(EditMessages.of("kinetics.potential"), MILLIVOLT, Scale.LINEAR)
        : new Axis(EditMessages.of("kinetics.calcium"), MILLIMOLAR, Scale.LOGARITHMIC);
  }

  /** The axis of what a plot shows. */
  public static Axis yAxis(Plot plot) {
    return new Axis(title(plot), unit(plot), Scale.FROM_ZERO);
  }

  /** A table of comma-separated values: a line for each point, a column for each curve. */
  public static String csv(Over over, double[] xs, List<KineticCurve> curves) {
    StringBuilder table = new StringBuilder();
    Axis axis = xAxis(over);
    row(table, quoted(axis.heading()), curves, each -> quoted(heading(each)));
    for (int i = 0; i < xs.length; i++) {
      int at = i;
      double x = over == Over.POTENTIAL ? xs[i] : Math.pow(10, xs[i]);
      row(table, Double.toString(x), curves, each -> number(each.y()[at]));
    }
    return table.toString();
  }

  private static void row(
      StringBuilder table,
      String first,
      List<KineticCurve> curves,
      Function<KineticCurve, String> cell) {
    table.append(first);
    curves.forEach(each -> table.append(',').append(cell.apply(each)));
    table.append('\n');
  }

  private static String heading(KineticCurve curve) {
    String unit = unit(curve.key().plot());
    String name = curve.label() + " " + title(curve.key().plot()).toLowerCase(Locale.ROOT);
    return unit.isEmpty() ? name : name + " (" + unit + ")";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Nothing where there is no number. */
  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  /** Plots below each other as one SVG file of so many pixels. */
  public static String svg(List<Chart> charts, int width, int height) {
    StringBuilder svg =
        new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' width='")
            .append(width)
            .append("' height='")
            .append(height * charts.size())
            .append("'>\n");
    for (int i = 0; i < charts.size(); i++) {
      String one = ChartSvg.print(charts.get(i), width, height);
      svg.append("<svg y='").append(i * height).append("'").append(one.substring("<svg".length()));
    }
    return svg.append("</svg>\n").toString();
  }
}
