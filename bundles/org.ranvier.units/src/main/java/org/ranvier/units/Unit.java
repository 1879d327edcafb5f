/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

/**
 * A unit as LEMS declares it: {@code si = value · scale · 10^power + offset}.
 *
 * @param symbol as written behind a number, such as {@code mS_per_cm2}; empty for pure numbers
 * @param dimension what is measured
 * @param power power of ten
 * @param scale further factor, 1 for the metric units
 * @param offset SI value of the unit's zero: 273.15 for degrees Celsius, else 0
 */
public record Unit(String symbol, Dimension dimension, int power, double scale, double offset) {
  /** The unit of a number that has none. */
  public static final Unit NONE = new Unit("", Dimension.NONE, 0, 1, 0);

  /** A metric unit: neither a further factor nor an offset. */
  public Unit(String symbol, Dimension dimension, int power) {
    this(symbol, dimension, power, 1, 0);
  }

  /** Size of one unit in SI units. */
  public double factor() {
    return scale * PowersOfTen.of(power);
  }

  public double toSi(double value) {
    return PowersOfTen.shift(value * scale, power) + offset;
  }

  public double fromSi(double si) {
    return PowersOfTen.shift(si - offset, -power) / scale;
  }
}
