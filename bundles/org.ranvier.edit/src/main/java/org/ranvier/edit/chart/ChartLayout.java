/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ranvier.edit.chart.Chart.Axis;
import org.ranvier.edit.chart.Chart.Point;
import org.ranvier.edit.chart.Chart.Scale;
import org.ranvier.edit.scene.RoundNumbers;

/**
 * Where the parts of a plot are in a picture, in pixels from its upper left corner.
 *
 * <pre>
 *   ┌────────────────────────────┐
 *   │ y heading                  │
 *   │  20 ┌───────────────────┐  │
 *   │  10 │       plot        │  │
 *   │   0 └───────────────────┘  │
 *   │     0        50       100  │
 *   │            x heading       │
 *   └────────────────────────────┘
 * </pre>
 */
public final class ChartLayout {
  private static final double LEAST_SIDE = 20;
  private static final int PIXELS_PER_X_TICK = 80;
  private static final int PIXELS_PER_Y_TICK = 40;

  private final Chart chart;
  private final Frame frame;
  private final Range xs;
  private final Range ys;

  /** The rectangle that curves are drawn in. */
  public record Frame(double left, double top, double right, double bottom) {}

  /** A number beside an axis. */
  public record Tick(double place, String label) {}

  /** A place in the picture. */
  public record Place(double x, double y) {}

  private record Range(double low, double high, boolean logarithmic) {
    double share(double value) {
      double at = logarithmic ? Math.log10(value) : value;
      return (at - low) / (high - low);
    }

    double value(double share) {
      double at = low + share * (high - low);
      return logarithmic ? Math.pow(10, at) : at;
    }
  }

  /**
   * Lays a plot out.
   *
   * @param charWidth pixels of a digit
   * @param lineHeight pixels of a line of text
   */
  public ChartLayout(
      Chart chart, double width, double height, double charWidth, double lineHeight) {
    this(chart, width, height, charWidth, lineHeight, 1);
  }

  /**
   * As the other one, with room for longer numbers at the y axis than there may be.
   *
   * @param label letters of the longest number that there is room for
   */
  public ChartLayout(
      Chart chart, double width, double height, double charWidth, double lineHeight, int label) {
    this.chart = chart;
    this.xs = range(chart, chart.x(), Point::x);
    this.ys = range(chart, chart.y(), Point::y);
    double top = 1.7 * lineHeight;
    double bottom = Math.max(top + LEAST_SIDE, height - 2.8 * lineHeight);
    int count = (int) Math.max(2, (bottom - top) / PIXELS_PER_Y_TICK);
    int longest = values(ys, count).stream().mapToInt(each -> label(each).length()).max().orElse(1);
    longest = Math.max(longest, label);
    double left = (longest + 2) * charWidth;
    this.frame = new Frame(left, top, Math.max(left + LEAST_SIDE, width - 3 * charWidth), bottom);
  }

  private static Range range(Chart chart, Axis axis, ToDoubleFunction<Point> coordinate) {
    boolean logarithmic = axis.scale() == Scale.LOGARITHMIC;
    if (axis.bounds().isPresent()) {
      double from = axis.bounds().get().low();
      double to = axis.bounds().get().high();
      return logarithmic
          ? new Range(Math.log10(from), Math.log10(to), true)
          : new Range(from, to, false);
    }
    double low = axis.scale() == Scale.FROM_ZERO ? 0 : Double.POSITIVE_INFINITY;
    double high = axis.scale() == Scale.FROM_ZERO ? 0 : Double.NEGATIVE_INFINITY;
    for (Chart.Series series : chart.series()) {
      for (Point point : series.points()) {
        double value = coordinate.applyAsDouble(point);
        double at = logarithmic ? Math.log10(value) : value;
        if (Double.isFinite(at)) {
          low = Math.min(low, at);
          high = Math.max(high, at);
        }
      }
    }
    if (low > high) {
      return new Range(0, 1, logarithmic);
    }
    double room = high > low ? 0 : Math.max(1e-3, Math.abs(low) * 0.1);
    return new Range(axis.scale() == Scale.FROM_ZERO ? low : low - room, high + room, logarithmic);
  }

  public Frame frame() {
    return frame;
  }

  public List<Tick> xTicks() {
    int count = (int) Math.max(2, (frame.right - frame.left) / PIXELS_PER_X_TICK);
    return values(xs, count).stream().map(each -> new Tick(x(each), label(each))).toList();
  }

  public List<Tick> yTicks() {
    int count = (int) Math.max(2, (frame.bottom - frame.top) / PIXELS_PER_Y_TICK);
    return values(ys, count).stream().map(each -> new Tick(y(each), label(each))).toList();
  }

  private static String label(double value) {
    return RoundNumbers.format(value);
  }

  /** Round numbers; of powers of ten also twice and five times them where there are few. */
  private static List<Double> values(Range range, int about) {
    if (!range.logarithmic) {
      return RoundNumbers.within(range.low, range.high, about);
    }
    List<Double> found = new ArrayList<>();
    double[] digits = range.high - range.low > 2 ? new double[] {1} : new double[] {1, 2, 5};
    for (int power = (int) Math.floor(range.low); power <= range.high; power++) {
      for (double digit : digits) {
        double value = digit * Math.pow(10, power);
        double at = Math.log10(value);
        if (at >= range.low - 1e-9 && at <= range.high + 1e-9) {
          found.add(value);
        }
      }
    }
    // A range within one step of digits has none of them.
    return found.size() > 1 ? found : List.of(Math.pow(10, range.low), Math.pow(10, range.high));
  }

  /** Where a number is along the x axis. */
  public double x(double value) {
    return frame.left + xs.share(value) * (frame.right - frame.left);
  }

  /** Where a number is along the y axis. */
  public double y(double value) {
    return frame.bottom - ys.share(value) * (frame.bottom - frame.top);
  }

  /** The number at a place along the x axis. */
  public double xAt(double pixel) {
    return xs.value((pixel - frame.left) / (frame.right - frame.left));
  }

  /** The number at a place along the y axis. */
  public double yAt(double pixel) {
    return ys.value((frame.bottom - pixel) / (frame.bottom - frame.top));
  }

  /** The unbroken pieces of the line of a series. */
  public List<List<Place>> lines(Chart.Series series) {
    List<List<Place>> lines = new ArrayList<>();
    List<Place> open = new ArrayList<>();
    for (Point point : series.points()) {
      double x = x(point.x());
      double y = y(point.y());
      if (Double.isFinite(x) && Double.isFinite(y)) {
        open.add(new Place(x, y));
      } else if (!open.isEmpty()) {
        lines.add(List.copyOf(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      lines.add(List.copyOf(open));
    }
    return lines;
  }

  public Chart chart() {
    return chart;
  }
}
