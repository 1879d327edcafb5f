/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.chart;

import java.util.List;

/**
 * A plot.
 *
 * @param title what it shows, in the language of the user
 * @param series drawn one over the other
 */
public record Chart(String title, Axis x, Axis y, List<Series> series) {
  public Chart {
    series = List.copyOf(series);
  }

  /**
   * An axis.
   *
   * @param title the quantity
   * @param unit as it is written; empty for numbers
   * @param scale how numbers go to places
   */
  public record Axis(String title, String unit, Scale scale) {
    /** With the unit, as beside an axis. */
    public String heading() {
      return unit.isEmpty() ? title : title + " (" + unit + ")";
    }
  }

  /** How numbers go to places. */
  public enum Scale {
    /** From the smallest to the largest number. */
    LINEAR,
    /** From zero, for counts and sizes. */
    FROM_ZERO,
    /** By powers of ten; what is not above zero is left out. */
    LOGARITHMIC
  }

  /**
   * Numbers of one kind, in the order of the line that joins them.
   *
   * @param name for the legend; empty where there is one series only
   */
  public record Series(String name, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /** A pair of numbers; a line is broken where one of them is none. */
  public record Point(double x, double y) {}
}
