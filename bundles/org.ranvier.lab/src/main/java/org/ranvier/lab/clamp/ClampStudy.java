/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the usual experiments with its numbers: the sweeps, and the curve that is read from them.
 *
 * @param kind which experiment
 * @param holdingMv holding potential
 * @param levels varied potentials; of a ramp, where it begins and ends
 * @param testMv potential of the pulse that is the same in all sweeps, where there is one
 * @param pulseMs length of the pulse that is looked at; of an action potential all of it
 * @param waveform potential of a cell that is the command of an action-potential clamp; empty for
 *     that of the squid's axon, from the holding to the test potential
 */
public record ClampStudy(
    Kind kind,
    double holdingMv,
    Levels levels,
    double testMv,
    double pulseMs,
    Optional<ClampProtocol.ActionPotential> waveform) {
  /** Parts of the pulse that come before and after it. */
  private static final double BEFORE = 0.1;

  private static final double AFTER = 0.3;

  /** Prepulses are so many pulses long, for gates to come to rest. */
  private static final double PREPULSES = 4;

  /** Gaps of recovery: from a tenth of a pulse to ten of them. */
  private static final int GAPS = 11;

  /** Samples of the pulse that is looked at. */
  private static final int SAMPLES = 300;

  /** Experiments. */
  public enum Kind {
    /** Steps to varied potentials: activation and I/V. */
    STEPS,
    /** Varied potentials after one step: I/V of what is open. */
    TAILS,
    /** One step after varied prepulses: inactivation. */
    INACTIVATION,
    /** Two pulses with varied gaps: recovery. */
    RECOVERY,
    /** A slow ramp: I/V at once. */
    RAMP,
    /** The potential of a cell: what the channel carries during an action potential. */
    ACTION_POTENTIAL
  }

  public ClampStudy {
    if (!(pulseMs > 0) || !Double.isFinite(pulseMs)) {
      throw new IllegalArgumentException(
          "a pulse of " + pulseMs + " ms; a time above 0 ms is expected");
    }
    if (!Double.isFinite(holdingMv) || !Double.isFinite(testMv)) {
      throw new IllegalArgumentException(
          "potentials of " + holdingMv + " and " + testMv + " mV; numbers are expected");
    }
  }

  /** An experiment without a waveform of somebody's own. */
  public ClampStudy(Kind kind, double holdingMv, Levels levels, double testMv, double pulseMs) {
    this(kind, holdingMv, levels, testMv, pulseMs, Optional.empty());
  }

  /** The same with a potential of a cell as the command of an action-potential clamp. */
  public ClampStudy with(ClampProtocol.ActionPotential recorded) {
    return new ClampStudy(kind, holdingMv, levels, testMv, pulseMs, Optional.of(recorded));
  }

  /** An experiment with the numbers that most begin with. */
  public static ClampStudy usual(Kind kind) {
    return switch (kind) {
      case STEPS -> new ClampStudy(kind, -90, new Levels(-80, 60, 10), 0, 20);
      case TAILS -> new ClampStudy(kind, -90, new Levels(-120, -30, 10), 20, 20);
      case INACTIVATION -> new ClampStudy(kind, -90, new Levels(-120, 0, 10), 0, 20);
      case RECOVERY -> new ClampStudy(kind, -90, new Levels(-90, -90, 10), 0, 20);
      case RAMP -> new ClampStudy(kind, -90, new Levels(-100, 60, 10), 0, 500);
      case ACTION_POTENTIAL -> new ClampStudy(kind, -65, new Levels(-65, -65, 10), 40, 12);
    };
  }

  /** The protocol of the sweeps. */
  public ClampProtocol protocol() {
    double before = BEFORE * pulseMs;
    return switch (kind) {
      case STEPS -> new ClampProtocol.Steps(holdingMv, before, pulseMs, AFTER * pulseMs, levels);
      case TAILS -> new ClampProtocol.Tails(holdingMv, before, testMv, pulseMs, pulseMs, levels);
      case INACTIVATION ->
          new ClampProtocol.Inactivation(
              holdingMv, before, PREPULSES * pulseMs, testMv, pulseMs, levels);
      case RECOVERY ->
          new ClampProtocol.Recovery(holdingMv, before, testMv, pulseMs, pulseMs, gapsMs());
      case RAMP ->
          new ClampProtocol.Ramp(holdingMv, before, levels.firstMv(), levels.lastMv(), pulseMs);
      case ACTION_POTENTIAL ->
          waveform.orElseGet(() -> SquidSpike.stretched(holdingMv, testMv, pulseMs));
    };
  }

  private List<Double> gapsMs() {
    List<Double> gaps = new ArrayList<>();
    for (int i = 0; i < GAPS; i++) {
      gaps.add(pulseMs * Math.pow(10, -1 + 2.0 * i / (GAPS - 1)));
    }
    return gaps;
  }

  /** How far samples are apart, ms: near enough for the peak of a pulse. */
  public double sampleMs() {
    return kind == Kind.ACTION_POTENTIAL
        ? protocol().family().durationMs() / (2 * SAMPLES)
        : pulseMs / SAMPLES;
  }

  /**
   * Open fraction over what was varied, in parts of the largest: activation, inactivation or
   * recovery; empty for others.
   */
  public Optional<ClampCurve> openings(List<SweepTrace> traces) {
    return switch (kind) {
      case STEPS, INACTIVATION -> Optional.of(ClampCurves.peakConductance(traces).normalised());
      case RECOVERY -> Optional.of(ClampCurves.recovery(traces));
      case TAILS, RAMP, ACTION_POTENTIAL -> Optional.empty();
    };
  }

  /**
   * Current over the potential.
   *
   * @param conductance maximum conductance, see {@link SweepTrace#current}
   * @param reversalMv reversal potential
   * @return empty where no potential is varied
   */
  public Optional<ClampCurve> currents(
      List<SweepTrace> traces, double conductance, double reversalMv) {
    return switch (kind) {
      case STEPS -> Optional.of(ClampCurves.peakCurrent(traces, conductance, reversalMv));
      case TAILS -> Optional.of(ClampCurves.tailCurrent(traces, conductance, reversalMv));
      case INACTIVATION -> Optional.of(ClampCurves.peakCurrent(traces, conductance, reversalMv));
      case RAMP, ACTION_POTENTIAL ->
          Optional.of(ClampCurves.ramp(traces.getFirst(), conductance, reversalMv));
      case RECOVERY -> Optional.empty();
    };
  }
}
