/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import java.util.Arrays;
import java.util.List;

/**
 * In how far two engines found the same. Times measured of something else are worth nothing.
 *
 * @param comparison what is asked for
 * @param potential largest difference of the recorded quantity in the whole run; mV for a potential
 * @param beforeSpike the same before the first spike of any recorded cell
 * @param spikes number of spikes of all recorded cells
 * @param referenceSpikes the other engine's
 * @param spikeTimeUs largest difference of the times of spikes, µs; not a number where a cell has
 *     more spikes in one than in the other
 */
public record Agreement(
    Comparison comparison,
    double potential,
    double beforeSpike,
    long spikes,
    long referenceSpikes,
    double spikeTimeUs) {
  private static final double WHOLE_MV = 1e-6;
  private static final double BEFORE_SPIKE_MV = 0.01;
  private static final double SPIKE_US = 1;
  private static final double RATE = 0.05;

  /**
   * Compares.
   *
   * @param stepMs time step of both
   * @param lengthMs length of both. Spikes of the very last step are left out: NEURON finds them at
   *     the beginning of the next
   */
  static Agreement of(
      Comparison comparison,
      Observation own,
      Observation reference,
      double stepMs,
      double lengthMs) {
    double end = lengthMs - stepMs / 2;
    List<double[]> ours = own.spikesMs().stream().map(train -> before(train, end)).toList();
    List<double[]> theirs = reference.spikesMs().stream().map(train -> before(train, end)).toList();
    double first = Math.min(first(ours), first(theirs));
    int all = Math.max(own.samples().length, reference.samples().length);
    int quiet = (int) Math.min(all, Math.floor(first / stepMs));
    return new Agreement(
        comparison,
        difference(own.samples(), reference.samples(), all),
        difference(own.samples(), reference.samples(), quiet),
        count(ours),
        count(theirs),
        difference(ours, theirs) * 1e3);
  }

  private static double[] before(double[] train, double end) {
    return Arrays.stream(train).filter(time -> time < end).toArray();
  }

  private static double first(List<double[]> trains) {
    return trains.stream().flatMapToDouble(Arrays::stream).min().orElse(Double.POSITIVE_INFINITY);
  }

  private static long count(List<double[]> trains) {
    return trains.stream().mapToLong(train -> train.length).sum();
  }

  private static double difference(double[] one, double[] other, int samples) {
    if (Math.min(one.length, other.length) < samples) {
      return Double.NaN;
    }
    double most = 0;
    for (int i = 0; i < samples; i++) {
      most = Math.max(most, Math.abs(one[i] - other[i]));
    }
    return most;
  }

  private static double difference(List<double[]> ones, List<double[]> others) {
    if (ones.size() != others.size()) {
      return Double.NaN;
    }
    double most = 0;
    for (int i = 0; i < ones.size(); i++) {
      double[] other = others.get(i);
      if (ones.get(i).length != other.length) {
        return Double.NaN;
      }
      most = Math.max(most, difference(ones.get(i), other, other.length));
    }
    return most;
  }

  /** Whether that is as much as is asked for. */
  public boolean holds() {
    return switch (comparison) {
      case POTENTIAL -> potential <= WHOLE_MV && spikeTimeUs <= SPIKE_US;
      case SPIKES -> beforeSpike <= BEFORE_SPIKE_MV && spikeTimeUs <= SPIKE_US;
      case RATE -> referenceSpikes > 0 && rateDifference() <= RATE;
    };
  }

  /** Difference of the numbers of spikes as a part of the other engine's. */
  public double rateDifference() {
    return Math.abs((double) spikes - referenceSpikes) / referenceSpikes;
  }
}
