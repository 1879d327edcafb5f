/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import java.util.List;

/**
 * Values of a measure in short. All but the count are not a number where there is no value.
 *
 * @param count number of values
 * @param sum their sum
 * @param mean their mean
 * @param standardDeviation of the values themselves, not estimated for more of them
 * @param minimum the smallest
 * @param maximum the largest
 */
public record Statistic(
    int count, double sum, double mean, double standardDeviation, double minimum, double maximum) {
  /** The same for any order of the values but for rounding. */
  public static Statistic of(List<Double> values) {
    double sum = 0;
    double least = Double.NaN;
    double most = Double.NaN;
    for (double value : values) {
      sum += value;
      least = Double.isNaN(least) ? value : Math.min(least, value);
      most = Double.isNaN(most) ? value : Math.max(most, value);
    }
    int n = values.size();
    double mean = n == 0 ? Double.NaN : sum / n;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Statistic(
        n,
        n == 0 ? Double.NaN : sum,
        mean,
        n == 0 ? Double.NaN : Math.sqrt(squares / n),
        least,
        most);
  }

  static Statistic of(double value) {
    return of(List.of(value));
  }
}
