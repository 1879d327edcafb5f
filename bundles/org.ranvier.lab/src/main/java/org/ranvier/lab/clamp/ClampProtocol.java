/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** A voltage-clamp protocol as it is stated; {@link #family()} writes its sweeps out. */
public sealed interface ClampProtocol {
  /**
   * The sweeps.
   *
   * @throws IllegalArgumentException what is stated makes no command
   */
  ClampFamily family();

  /**
   * The sweeps with other values of what is varied, such as those of a recording: potentials in mV,
   * or gaps in ms.
   *
   * @throws IllegalArgumentException they make no command, or the protocol varies nothing
   */
  ClampFamily family(List<Double> varied);

  /**
   * Steps from a holding potential: I/V, G/V and activation curves.
   *
   * @param holdingMv holding potential
   * @param beforeMs time at the holding potential before the step
   * @param pulseMs length of the step
   * @param afterMs time at the holding potential after it
   * @param levels of the steps
   */
  record Steps(double holdingMv, double beforeMs, double pulseMs, double afterMs, Levels levels)
      implements ClampProtocol {
    @Override
    public ClampFamily family() {
      return family(levels.all());
    }

    @Override
    public ClampFamily family(List<Double> varied) {
      return ClampProtocol.family(
          holdingMv,
          varied,
          mv ->
              new Sweep(
                  mv,
                  List.of(
                      VoltagePiece.level(beforeMs, holdingMv),
                      VoltagePiece.level(pulseMs, mv),
                      VoltagePiece.level(afterMs, holdingMv)),
                  List.of(new TimeWindow(beforeMs, beforeMs + pulseMs))));
    }
  }

  /**
   * A step that opens the channel, then one to varied potentials: the current at its beginning is
   * that of a conductance which is the same in all sweeps.
   *
   * @param holdingMv holding potential
   * @param beforeMs time at the holding potential before the first step
   * @param pulseMv potential of the step that opens the channel
   * @param pulseMs how long it lasts
   * @param tailMs how long the varied potential lasts
   * @param levels varied potentials
   */
  record Tails(
      double holdingMv,
      double beforeMs,
      double pulseMv,
      double pulseMs,
      double tailMs,
      Levels levels)
      implements ClampProtocol {
    @Override
    public ClampFamily family() {
      return family(levels.all());
    }

    @Override
    public ClampFamily family(List<Double> varied) {
      return ClampProtocol.family(
          holdingMv,
          varied,
          mv ->
              new Sweep(
                  mv,
                  List.of(
                      VoltagePiece.level(beforeMs, holdingMv),
                      VoltagePiece.level(pulseMs, pulseMv),
                      VoltagePiece.level(tailMs, mv)),
                  List.of(new TimeWindow(beforeMs + pulseMs, beforeMs + pulseMs + tailMs))));
    }
  }

  /**
   * Varied prepulses before one test pulse: inactivation curve.
   *
   * @param holdingMv holding potential
   * @param beforeMs time at the holding potential before the prepulse
   * @param prepulseMs length of the prepulse
   * @param testMv potential of the test pulse
   * @param testMs length of the test pulse
   * @param levels of the prepulses
   */
  record Inactivation(
      double holdingMv,
      double beforeMs,
      double prepulseMs,
      double testMv,
      double testMs,
      Levels levels)
      implements ClampProtocol {
    @Override
    public ClampFamily family() {
      return family(levels.all());
    }

    @Override
    public ClampFamily family(List<Double> varied) {
      double start = beforeMs + prepulseMs;
      return ClampProtocol.family(
          holdingMv,
          varied,
          mv ->
              new Sweep(
                  mv,
                  List.of(
                      VoltagePiece.level(beforeMs, holdingMv),
                      VoltagePiece.level(prepulseMs, mv),
                      VoltagePiece.level(testMs, testMv)),
                  List.of(new TimeWindow(start, start + testMs))));
    }
  }

  /**
   * Two equal pulses with a varied gap: recovery from inactivation.
   *
   * @param holdingMv potential before and between the pulses
   * @param beforeMs time before the first
   * @param pulseMv potential of both
   * @param firstMs length of the first
   * @param secondMs length of the second
   * @param gapsMs times between them
   */
  record Recovery(
      double holdingMv,
      double beforeMs,
      double pulseMv,
      double firstMs,
      double secondMs,
      List<Double> gapsMs)
      implements ClampProtocol {
    /** Keeps its own copy. */
    public Recovery {
      gapsMs = List.copyOf(gapsMs);
    }

    @Override
    public ClampFamily family() {
      return family(gapsMs);
    }

    @Override
    public ClampFamily family(List<Double> varied) {
      return ClampProtocol.family(holdingMv, varied, this::sweep);
    }

    private Sweep sweep(double gapMs) {
      double second = beforeMs + firstMs + gapMs;
      return new Sweep(
          gapMs,
          List.of(
              VoltagePiece.level(beforeMs, holdingMv),
              VoltagePiece.level(firstMs, pulseMv),
              VoltagePiece.level(gapMs, holdingMv),
              VoltagePiece.level(secondMs, pulseMv)),
          List.of(
              new TimeWindow(beforeMs, beforeMs + firstMs),
              new TimeWindow(second, second + secondMs)));
    }
  }

  /**
   * One potential to another along a straight line.
   *
   * @param holdingMv holding potential
   * @param beforeMs time at the holding potential before and after
   * @param fromMv where the line begins
   * @param toMv where it ends
   * @param rampMs how long it takes
   */
  record Ramp(double holdingMv, double beforeMs, double fromMv, double toMv, double rampMs)
      implements ClampProtocol {
    @Override
    public ClampFamily family() {
      return family(List.of(toMv));
    }

    /** Varied is where the line ends. */
    @Override
    public ClampFamily family(List<Double> varied) {
      return ClampProtocol.family(
          holdingMv,
          varied,
          mv ->
              new Sweep(
                  mv,
                  List.of(
                      VoltagePiece.level(beforeMs, holdingMv),
                      new VoltagePiece(rampMs, fromMv, mv),
                      VoltagePiece.level(beforeMs, holdingMv)),
                  List.of(new TimeWindow(beforeMs, beforeMs + rampMs))));
    }
  }

  /**
   * The potential of a cell as the command, straight between its points: which current the channel
   * carries during an action potential.
   *
   * @param timesMs times of the points, growing
   * @param potentialsMv potentials; the first one is the holding potential
   */
  @SuppressWarnings("ArrayRecordComponent") // a trace, never changed
  record ActionPotential(double[] timesMs, double[] potentialsMv) implements ClampProtocol {
    /** Keeps its own copies. */
    public ActionPotential {
      if (timesMs.length != potentialsMv.length || timesMs.length < 2) {
        throw new IllegalArgumentException(
            "%d times and %d potentials; as many of one as of the other, and two or more, are expected"
                .formatted(timesMs.length, potentialsMv.length));
      }
      for (int i = 1; i < timesMs.length; i++) {
        if (!(timesMs[i] > timesMs[i - 1])) {
          throw new IllegalArgumentException(
              "time %s ms follows %s ms; times that grow are expected"
                  .formatted(timesMs[i], timesMs[i - 1]));
        }
      }
      timesMs = timesMs.clone();
      potentialsMv = potentialsMv.clone();
    }

    @Override
    public ClampFamily family() {
      List<VoltagePiece> pieces = new ArrayList<>();
      for (int i = 1; i < timesMs.length; i++) {
        pieces.add(
            new VoltagePiece(timesMs[i] - timesMs[i - 1], potentialsMv[i - 1], potentialsMv[i]));
      }
      double highest = Arrays.stream(potentialsMv).max().orElseThrow();
      double length = timesMs[timesMs.length - 1] - timesMs[0];
      return new ClampFamily(
          potentialsMv[0], List.of(new Sweep(highest, pieces, List.of(new TimeWindow(0, length)))));
    }

    @Override
    public ClampFamily family(List<Double> varied) {
      if (varied.size() != 1) {
        throw new IllegalArgumentException(
            "%d sweeps of one potential as the command; one is expected".formatted(varied.size()));
      }
      return family();
    }
  }

  private static ClampFamily family(
      double holdingMv, List<Double> varied, DoubleFunction<Sweep> sweep) {
    return new ClampFamily(holdingMv, varied.stream().map(sweep::apply).toList());
  }
}
