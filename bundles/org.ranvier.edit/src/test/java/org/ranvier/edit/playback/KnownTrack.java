/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import java.util.function.DoubleUnaryOperator;

/** A course that is given by a formula from 0 ms on. */
public record KnownTrack(Place place, String unit, DoubleUnaryOperator course, double endMs)
    implements Track {
  public static KnownTrack of(int segment, DoubleUnaryOperator course) {
    return new KnownTrack(new Place("pop[0]", "cell", "cell.nml", segment, "v"), "mV", course, 100);
  }

  @Override
  public double at(double timeMs) {
    return timeMs < 0 || timeMs > endMs ? Double.NaN : course.applyAsDouble(timeMs);
  }

  @Override
  public double low() {
    return extreme(-1);
  }

  @Override
  public double high() {
    return extreme(1);
  }

  private double extreme(int sign) {
    double found = Double.NEGATIVE_INFINITY;
    for (double t = 0; t <= endMs; t += endMs / 1000) {
      found = Math.max(found, sign * course.applyAsDouble(t));
    }
    return sign * found;
  }
}
