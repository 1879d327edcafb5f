/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.chart;

import java.util.List;
import java.util.Optional;

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
   * @param bounds the numbers at both ends; empty where those of the series decide
   */
  public record Axis(String title, String unit, Scale scale, Optional<Bounds> bounds) {
    /** An axis that is as long as its series want it. */
    public Axis(String title, String unit, Scale scale) {
      this(title, unit, scale, Optional.empty());
    }

    /** The same axis between two numbers, whatever the series have. */
    public Axis within(double low, double high) {
      return new Axis(title, unit, scale, Optional.of(new Bounds(low, high)));
    }

    /** With the unit, as beside an axis. */
    public String heading() {
      return unit.isEmpty() ? title : title + " (" + unit + ")";
    }
  }

  /** Both ends of an axis, the second one greater; above zero on a logarithmic one. */
  public record Bounds(double low, double high) {}

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
