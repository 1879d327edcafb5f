/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The rounds of one engine.
 *
 * @param loadSeconds seconds until the model was ready for its first round
 * @param steps steps of a round
 * @param rounds those that count, at least one
 */
public record Timing(double loadSeconds, long steps, List<Round> rounds) {
  /** Keeps its own copy of the rounds. */
  public Timing {
    rounds = List.copyOf(rounds);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("no round");
    }
  }

  /** Processor time of a step in the fastest round, ns. */
  public double minimum() {
    return sorted()[0];
  }

  /** Processor time of a step in the median round, ns. */
  public double median() {
    double[] sorted = sorted();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Time by the clock of a step in the round that was fastest by the clock, ns. */
  public double wallMinimum() {
    return rounds.stream().mapToDouble(round -> round.wallSeconds() * 1e9 / steps).min().orElse(0);
  }

  /** Seconds from the loaded model to the first step, in the round in which they were fewest. */
  public double setupSeconds() {
    return rounds.stream().mapToDouble(Round::setupSeconds).min().orElse(0);
  }

  private double[] sorted() {
    double[] ns = rounds.stream().mapToDouble(round -> round.cpuSeconds() * 1e9 / steps).toArray();
    Arrays.sort(ns);
    return ns;
  }
}
