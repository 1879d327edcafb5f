/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The curves that are read off families. Which one is meaningful follows from the protocol: peak,
 * steady and conductance of {@link ClampProtocol.Steps}, tails of {@link ClampProtocol.Tails} and
 * so on.
 */
public final class ClampCurves {
  private ClampCurves() {}

  /**
   * I/V of peaks: the current farthest from zero during the test pulse.
   *
   * @param conductance maximum conductance, see {@link SweepTrace#current}
   * @param reversalMv reversal potential
   */
  public static ClampCurve peakCurrent(
      List<SweepTrace> traces, double conductance, double reversalMv) {
    return curve(
        traces,
        each ->
            Readout.peak(
                each.timesMs(), each.current(conductance, reversalMv), test(each.sweep())));
  }

  /** I/V at the end of the test pulse. */
  public static ClampCurve steadyCurrent(
      List<SweepTrace> traces, double conductance, double reversalMv) {
    return curve(
        traces,
        each ->
            Readout.steady(
                each.timesMs(), each.current(conductance, reversalMv), test(each.sweep())));
  }

  /** Current with which the last potential begins, over that potential. */
  public static ClampCurve tailCurrent(
      List<SweepTrace> traces, double conductance, double reversalMv) {
    return curve(
        traces,
        each ->
            Readout.start(
                each.timesMs(), each.current(conductance, reversalMv), test(each.sweep())));
  }

  /**
   * G/V: the largest open fraction during the test pulse. Its {@linkplain ClampCurve#normalised()
   * parts} are the activation curve, and after prepulses the inactivation curve.
   */
  public static ClampCurve peakConductance(List<SweepTrace> traces) {
    return curve(traces, each -> Readout.peak(each.timesMs(), each.open(), test(each.sweep())));
  }

  /** Open fraction at the end of the test pulse. */
  public static ClampCurve steadyConductance(List<SweepTrace> traces) {
    return curve(traces, each -> Readout.steady(each.timesMs(), each.open(), test(each.sweep())));
  }

  /** Recovery: peak of the second pulse in parts of that of the first, over the gap. */
  public static ClampCurve recovery(List<SweepTrace> traces) {
    return curve(
        traces,
        each ->
            Readout.peak(each.timesMs(), each.open(), each.sweep().windows().getLast())
                / Readout.peak(each.timesMs(), each.open(), test(each.sweep())));
  }

  /** I/V of a ramp: current over the potential of the moment. */
  public static ClampCurve ramp(SweepTrace trace, double conductance, double reversalMv) {
    TimeWindow window = test(trace.sweep());
    double[] current = trace.current(conductance, reversalMv);
    int[] inside =
        IntStream.range(0, current.length)
            .filter(i -> trace.timesMs()[i] >= window.startMs())
            .filter(i -> trace.timesMs()[i] < window.endMs())
            .toArray();
    double[] potentials = new double[inside.length];
    double[] values = new double[inside.length];
    for (int i = 0; i < inside.length; i++) {
      potentials[i] = trace.potentialsMv()[inside[i]];
      values[i] = current[inside[i]];
    }
    return new ClampCurve(potentials, values);
  }

  private static TimeWindow test(Sweep sweep) {
    if (sweep.windows().isEmpty()) {
      throw new IllegalArgumentException("a sweep without a window in which to look");
    }
    return sweep.windows().getFirst();
  }

  private static ClampCurve curve(List<SweepTrace> traces, ToDoubleFunction<SweepTrace> value) {
    return new ClampCurve(
        traces.stream().mapToDouble(each -> each.sweep().varied()).toArray(),
        traces.stream().mapToDouble(value).toArray());
  }
}
