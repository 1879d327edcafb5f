/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ranvier.lab.clamp.ClampFamily;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.clamp.SweepTrace;

/**
 * A channel that is fitted to the currents of families of sweeps: maximum conductance, reversal
 * potential and any numbers of the channel.
 */
public final class ChannelFit implements FitModel {
  /** Name of the parameter that is the maximum conductance, in the unit of current over mV. */
  public static final String CONDUCTANCE = "maximum conductance";

  /** Name of the parameter that is the reversal potential, in mV. */
  public static final String REVERSAL_MV = "reversal potential";

  private final ClampedChannel channel;
  private final List<String> names;
  private final double conductance;
  private final double reversalMv;
  private final List<Recording> recordings;

  /**
   * Currents of one family.
   *
   * @param family what was commanded
   * @param sampleMs distance of samples, the first at the beginning of the sweep
   */
  public record Recording(ClampFamily family, double sampleMs) {}

  /**
   * A model of currents.
   *
   * @param channel with the numbers that are not sought
   * @param names of what is sought, in the order of the parameters: {@link #CONDUCTANCE}, {@link
   *     #REVERSAL_MV}, or paths of {@link ClampedChannel#constants()} in SI units
   * @param conductance maximum conductance where it is not sought
   * @param reversalMv reversal potential where it is not sought
   * @param recordings families, one after the other in the observations, sweep by sweep
   * @throws IllegalArgumentException the channel has no number of a name; the message says which
   *     there are
   */
  public ChannelFit(
      ClampedChannel channel,
      List<String> names,
      double conductance,
      double reversalMv,
      List<Recording> recordings) {
    this.channel = channel;
    this.names = List.copyOf(names);
    this.conductance = conductance;
    this.reversalMv = reversalMv;
    this.recordings = List.copyOf(recordings);
    Map<String, Double> known = channel.constants();
    Set<String> allowed = new HashSet<>(known.keySet());
    allowed.addAll(List.of(CONDUCTANCE, REVERSAL_MV));
    for (String each : names) {
      if (!allowed.contains(each)) {
        throw new IllegalArgumentException(
            "the channel has no number %s; it has %s"
                .formatted(each, String.join(", ", known.keySet())));
      }
    }
  }

  @Override
  public double[] values(double[] parameters) {
    Map<String, Double> numbers = new HashMap<>();
    double g = conductance;
    double reversal = reversalMv;
    for (int i = 0; i < parameters.length; i++) {
      switch (names.get(i)) {
        case CONDUCTANCE -> g = parameters[i];
        case REVERSAL_MV -> reversal = parameters[i];
        default -> numbers.put(names.get(i), parameters[i]);
      }
    }
    ClampedChannel changed = channel.with(numbers);
    List<double[]> currents = new ArrayList<>();
    for (Recording each : recordings) {
      for (SweepTrace trace : changed.run(each.family(), each.sampleMs())) {
        currents.add(trace.current(g, reversal));
      }
    }
    return joined(currents);
  }

  private static double[] joined(List<double[]> parts) {
    double[] all = new double[parts.stream().mapToInt(each -> each.length).sum()];
    int at = 0;
    for (double[] each : parts) {
      System.arraycopy(each, 0, all, at, each.length);
      at += each.length;
    }
    return all;
  }
}
