/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ranvier.lab.fit.RecordedCurve.Quantity;

/**
 * Sweeps as they were recorded.
 *
 * @param timesMs times of the samples, growing
 * @param sweeps values, {@code sweeps[sweep][sample]}
 * @param names of the sweeps, from the header or numbered
 * @param unit of the values as the file states it; empty where it does not
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, handed over
public record RecordedSweeps(double[] timesMs, double[][] sweeps, List<String> names, String unit)
    implements RecordedData {
  /** Distances may differ by this from each other to count as equal. */
  private static final double EVEN = 1e-3;

  public RecordedSweeps {
    names = List.copyOf(names);
  }

  /**
   * Distance of the samples.
   *
   * @throws IllegalArgumentException they are not evenly spaced; the message says where
   */
  public double sampleMs() {
    double distance = (timesMs[timesMs.length - 1] - timesMs[0]) / (timesMs.length - 1);
    for (int i = 1; i < timesMs.length; i++) {
      if (Math.abs(timesMs[i] - timesMs[i - 1] - distance) > EVEN * distance) {
        throw new IllegalArgumentException(
            "sample %d follows the one before after %s ms, others after %s ms; even distances are expected"
                .formatted(i + 1, timesMs[i] - timesMs[i - 1], distance));
      }
    }
    return distance;
  }

  /** All values, sweep after sweep, as a {@link FitProblem} wants them. */
  public double[] joined() {
    double[] all = new double[sweeps.length * timesMs.length];
    for (int i = 0; i < sweeps.length; i++) {
      System.arraycopy(sweeps[i], 0, all, i * timesMs.length, timesMs.length);
    }
    return all;
  }

  /** Time from the first to the last sample. */
  public double durationMs() {
    return timesMs[timesMs.length - 1] - timesMs[0];
  }

  /**
   * The same in pA or µA/cm². Values without a unit stay as they are.
   *
   * @throws IllegalArgumentException the unit is not one of currents; the message says which are
   */
  public RecordedSweeps asCurrents() {
    RecordedUnit known = unit.isEmpty() ? null : RecordedUnit.find(unit).orElse(null);
    boolean current =
        known != null
            && (known.quantity() == Quantity.CURRENT
                || known.quantity() == Quantity.CURRENT_DENSITY);
    if (!unit.isEmpty() && !current) {
      throw new IllegalArgumentException(
          "sweeps in \"%s\" were found; currents in pA, nA, uA, A, uA/cm2, mA/cm2 or A/m2 are expected"
              .formatted(unit));
    }
    return known == null
        ? this
        : new RecordedSweeps(
            timesMs, scaled(sweeps, known.factor()), names, known.quantity().unit());
  }

  private static double[][] scaled(double[][] sweeps, double factor) {
    return Arrays.stream(sweeps)
        .map(sweep -> Arrays.stream(sweep).map(each -> each * factor).toArray())
        .toArray(double[][]::new);
  }

  /** Every second, third … sample of each sweep, so that there are at most so many of all. */
  public RecordedSweeps thinned(int most) {
    int every = Math.max(1, (int) Math.ceil((double) sweeps.length * timesMs.length / most));
    return every == 1
        ? this
        : new RecordedSweeps(
            every(timesMs, every),
            Arrays.stream(sweeps).map(each -> every(each, every)).toArray(double[][]::new),
            names,
            unit);
  }

  private static double[] every(double[] values, int every) {
    return IntStream.range(0, (values.length - 1) / every + 1)
        .mapToDouble(i -> values[i * every])
        .toArray();
  }
}
