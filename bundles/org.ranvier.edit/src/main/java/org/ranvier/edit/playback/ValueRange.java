/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The values between which colours are spread.
 *
 * @param low in the unit of the values, less than {@code high}
 * @param high in the unit of the values
 */
public record ValueRange(double low, double high) {
  /** Share of the places whose extremes do not count, at either end. */
  private static final double ODD = 0.02;

  /** Refuses what is no range. */
  public ValueRange {
    if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  /**
   * Limits that hold the whole course of values in all but a fiftieth of the places: a spike counts
   * however short it is, one place that goes astray does not. Rounded outwards to two digits of
   * their distance; empty where nothing is known.
   */
  public static Optional<ValueRange> robust(List<Track> tracks) {
    double[] lows = sorted(tracks, Track::low);
    double[] highs = sorted(tracks, Track::high);
    if (lows.length == 0) {
      return Optional.empty();
    }
    double low = lows[(int) Math.floor(ODD * (lows.length - 1))];
    double high = highs[(int) Math.ceil((1 - ODD) * (highs.length - 1))];
    return Optional.of(rounded(low, high));
  }

  private static double[] sorted(List<Track> tracks, ToDoubleFunction<Track> value) {
    return tracks.stream().mapToDouble(value).filter(Double::isFinite).sorted().toArray();
  }

  /** A range that holds both, with limits of few digits. */
  static ValueRange rounded(double low, double high) {
    double around = Math.max(Math.abs(low), Math.abs(high));
    if (!(high - low > 1e-9 * around)) {
      double pad = around == 0 ? 1 : 0.05 * around;
      return rounded(low - pad, high + pad);
    }
    double step = Math.pow(10, Math.floor(Math.log10(high - low)) - 1);
    return new ValueRange(
        step * Math.floor(low / step + 1e-9), step * Math.ceil(high / step - 1e-9));
  }

  /** 0 at the low end, 1 at the high one; not limited. */
  public double share(double value) {
    return (value - low) / (high - low);
  }

  /** Both limits, without the digits that binary numbers add. */
  @Override
  public String toString() {
    return Arrays.toString(new double[] {low, high});
  }
}
