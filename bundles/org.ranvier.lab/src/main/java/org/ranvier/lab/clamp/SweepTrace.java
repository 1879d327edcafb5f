/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a channel did during a sweep; samples at equal distances, the first at the beginning. Where
 * the command jumps, a sample has the potential after the jump.
 *
 * @param sweep what was commanded
 * @param timesMs times of the samples
 * @param potentialsMv command
 * @param open open fraction of the maximum conductance, scaling included
 * @param gates share of open gates, by the gate's path in the channel
 * @param occupancies share of channels in each state of kinetic schemes, by the state's path
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, handed over
public record SweepTrace(
    Sweep sweep,
    double[] timesMs,
    double[] potentialsMv,
    double[] open,
    Map<String, double[]> gates,
    Map<String, double[]> occupancies) {
  public SweepTrace {
    gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
    occupancies = Collections.unmodifiableMap(new LinkedHashMap<>(occupancies));
  }

  /**
   * The current, positive outwards: g·open·(v − E).
   *
   * @param conductance maximum conductance, or density of it, in any unit
   * @param reversalMv reversal potential
   * @return in that unit times mV: nS gives pA, mS/cm² gives µA/cm², 1 the current for each unit
   */
  public double[] current(double conductance, double reversalMv) {
    double[] current = new double[open.length];
    for (int i = 0; i < open.length; i++) {
      current[i] = conductance * open[i] * (potentialsMv[i] - reversalMv);
    }
    return current;
  }
}
