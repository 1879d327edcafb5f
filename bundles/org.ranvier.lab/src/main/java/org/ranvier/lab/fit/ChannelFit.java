/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.lab.clamp.ClampCurves;
import org.ranvier.lab.clamp.ClampFamily;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.clamp.SweepTrace;

/**
 * A channel that is fitted to families of sweeps, or to curves that were read off them: maximum
 * conductance, reversal potential and any numbers of the channel.
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

  /** What was read off a family. */
  public enum Observed {
    /** All samples of all sweeps, sweep after sweep. */
    CURRENTS,
    /** The current farthest from zero in each test pulse. */
    PEAK_CURRENTS,
    /** The current at the end of each test pulse. */
    STEADY_CURRENTS,
    /** The current with which each last potential begins. */
    TAIL_CURRENTS,
    /** The largest conductance in each test pulse. */
    PEAK_CONDUCTANCES,
    /** Peak conductances in parts of the largest: activation, and inactivation after prepulses. */
    RELATIVE_CONDUCTANCES,
    /** The peak of the second pulse in parts of the first. */
    RECOVERY;

    double[] of(List<SweepTrace> traces, double conductance, double reversalMv) {
      return switch (this) {
        case CURRENTS ->
            traces.stream()
                .flatMapToDouble(each -> Arrays.stream(each.current(conductance, reversalMv)))
                .toArray();
        case PEAK_CURRENTS -> ClampCurves.peakCurrent(traces, conductance, reversalMv).values();
        case STEADY_CURRENTS -> ClampCurves.steadyCurrent(traces, conductance, reversalMv).values();
        case TAIL_CURRENTS -> ClampCurves.tailCurrent(traces, conductance, reversalMv).values();
        case PEAK_CONDUCTANCES ->
            Arrays.stream(ClampCurves.peakConductance(traces).values())
                .map(each -> each * conductance)
                .toArray();
        case RELATIVE_CONDUCTANCES -> ClampCurves.peakConductance(traces).normalised().values();
        case RECOVERY -> ClampCurves.recovery(traces).values();
      };
    }
  }

  /**
   * What was recorded with one family.
   *
   * @param family what was commanded
   * @param sampleMs distance of samples, the first at the beginning of the sweep
   * @param observed what was read off
   */
  public record Recording(ClampFamily family, double sampleMs, Observed observed) {
    /** Currents. */
    public Recording(ClampFamily family, double sampleMs) {
      this(family, sampleMs, Observed.CURRENTS);
    }
  }

  /**
   * A model of what was recorded.
   *
   * @param channel with the numbers that are not sought
   * @param names of what is sought, in the order of the parameters: {@link #CONDUCTANCE}, {@link
   *     #REVERSAL_MV}, or paths of {@link ClampedChannel#constants()} in SI units
   * @param conductance maximum conductance where it is not sought
   * @param reversalMv reversal potential where it is not sought
   * @param recordings one after the other in the observations
   * @throws IllegalArgumentException the channel has no number of a name (the message says which
   *     there are), or another is derived from it
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
    Map<String, Double> unchanged = new HashMap<>(channel.constants());
    Map<String, Double> sought = new HashMap<>();
    for (String each : names) {
      if (!each.equals(CONDUCTANCE) && !each.equals(REVERSAL_MV)) {
        sought.put(each, unchanged.getOrDefault(each, 0.0));
      }
    }
    channel.with(sought); // says which of them it cannot have
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
    List<double[]> found = new ArrayList<>();
    for (Recording each : recordings) {
      found.add(each.observed().of(changed.run(each.family(), each.sampleMs()), g, reversal));
    }
    return joined(found);
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
