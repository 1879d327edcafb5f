/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.List;
import org.ranvier.lab.clamp.ClampProtocol.Inactivation;
import org.ranvier.lab.clamp.ClampProtocol.Ramp;
import org.ranvier.lab.clamp.ClampProtocol.Steps;
import org.ranvier.lab.clamp.ClampProtocol.Tails;

/**
 * Whether two channels, or gates, do the same under every clamp: a gate and the kinetic scheme that
 * was made of it, a channel before and after a change.
 */
public final class ChannelComparison {
  /** Differences below this are rounding and the error of steps. */
  public static final double EQUAL = 1e-9;

  private static final double SAMPLES = 500;

  /** Steps up and down, tails, prepulses and a ramp, over all potentials that cells have. */
  public static final List<ClampFamily> USUAL =
      List.of(
          new Steps(-80, 1, 60, 20, new Levels(-120, 60, 10)).family(),
          new Steps(0, 1, 60, 20, new Levels(-120, 60, 20)).family(),
          new Tails(-80, 1, 20, 10, 40, new Levels(-120, 40, 20)).family(),
          new Inactivation(-80, 1, 300, 0, 20, new Levels(-120, 20, 20)).family(),
          new Ramp(-100, 1, -100, 60, 80).family());

  private ChannelComparison() {}

  /**
   * Where two channels differ most.
   *
   * @param largest difference of the open fractions
   * @param family of the command
   * @param sweep of the family, from 0
   * @param timeMs in the sweep
   */
  public record Difference(double largest, int family, int sweep, double timeMs) {
    /** Whether it is no more than rounding. */
    public boolean isNone() {
      return largest <= EQUAL;
    }
  }

  /** The largest difference in the {@linkplain #USUAL usual} families. */
  public static Difference of(ClampedChannel one, ClampedChannel other) {
    return of(one, other, USUAL);
  }

  /** The largest difference in some families. */
  public static Difference of(
      ClampedChannel one, ClampedChannel other, List<ClampFamily> families) {
    Difference worst = new Difference(0, 0, 0, 0);
    for (int i = 0; i < families.size(); i++) {
      ClampFamily family = families.get(i);
      double sampleMs = family.durationMs() / SAMPLES;
      List<SweepTrace> first = one.run(family, sampleMs);
      List<SweepTrace> second = other.run(family, sampleMs);
      for (int k = 0; k < first.size(); k++) {
        worst = worse(worst, first.get(k), second.get(k).open(), i, k);
      }
    }
    return worst;
  }

  private static Difference worse(
      Difference worst, SweepTrace trace, double[] other, int family, int sweep) {
    Difference found = worst;
    for (int i = 0; i < other.length; i++) {
      double difference = Math.abs(trace.open()[i] - other[i]);
      if (difference > found.largest()) {
        found = new Difference(difference, family, sweep, trace.timesMs()[i]);
      }
    }
    return found;
  }
}
