/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ranvier.lab.clamp.ClampedChannel.ChannelCode;

/** One run: numbers that change, and the samples taken of them. */
final class SweepRun {
  private static final double MILLI = 1e-3;
  private static final double PER_MILLI = 1e3;

  /** As many rounds as states may wait for each other at the start. */
  private static final int ROUNDS = 24;

  private static final int MOST_SAMPLES = 10_000_000;

  /** What rounding may do to the number of a sample. */
  private static final double ROUNDING = 1e-6;

  /** Beside a potential at which a formula divides zero by zero, V. */
  private static final double OFFSET_V = 1e-10;

  private final ChannelCode code;
  private final Surroundings numbers;
  private final ClampProblems problems;
  private final List<Relaxation> blocks;

  /**
   * @param x the channel's numbers, which the run changes
   */
  SweepRun(ChannelCode code, double[] x, ClampProblems problems) {
    this.code = code;
    this.numbers = new Surroundings(x, code.place("t"), code.volts());
    this.problems = problems;
    this.blocks =
        code.blocks().stream().map(each -> new Relaxation(each, numbers, problems)).toList();
  }

  /** Brings all states to rest at a potential. */
  void settle(double mv) {
    double volts = mv / PER_MILLI;
    if (!start(volts)) {
      start(volts + OFFSET_V);
    }
    for (int[] scheme : code.schemes()) {
      for (int place : scheme) {
        numbers.x()[place] = 1.0 / scheme.length;
      }
    }
    blocks.forEach(each -> each.settle(volts));
  }

  /** What the model sets at the start; whether that are numbers. */
  private boolean start(double volts) {
    numbers.at(0, volts);
    for (int i = 0; i < ROUNDS; i++) {
      code.starts().run(numbers.x());
    }
    return code.starts().steps().stream()
        .allMatch(each -> Double.isFinite(numbers.x()[each.place()]));
  }

  /** Follows the command of a sweep from the present state. */
  SweepTrace run(Sweep sweep, double sampleMs) {
    Samples samples = new Samples(sweep, sampleMs);
    double startMs = 0;
    for (VoltagePiece piece : sweep.pieces()) {
      if (piece.durationMs() > 0) {
        follow(piece, startMs, samples);
        startMs += piece.durationMs();
      }
    }
    samples.last(startMs, sweep.pieces().getLast().toMv());
    return samples.trace();
  }

  private void follow(VoltagePiece piece, double startMs, Samples samples) {
    double slope = (piece.toMv() - piece.fromMv()) / piece.durationMs();
    Command command = new Command(startMs / PER_MILLI, piece.fromMv() / PER_MILLI, slope);
    blocks.forEach(each -> each.begin(command));
    double endMs = startMs + piece.durationMs();
    double atMs = startMs;
    while (samples.isDueBefore(endMs)) {
      double nextMs = Math.max(startMs, samples.nextMs());
      // Equal steps have one propagator: the distance of samples as it is, not as rounding makes
      // it.
      boolean whole = atMs > startMs || nextMs - atMs > samples.sampleMs * (1 - ROUNDING);
      advance(command, atMs, whole ? samples.sampleMs : nextMs - atMs);
      atMs = nextMs;
      samples.take(piece.fromMv() + slope * (atMs - startMs));
    }
    advance(command, atMs, endMs - atMs);
  }

  private void advance(Command command, double fromMs, double lengthMs) {
    for (Relaxation each : blocks) {
      each.advance(command, fromMs * MILLI, lengthMs / PER_MILLI);
    }
  }

  /** Arrays that fill up. */
  private final class Samples {
    private final Sweep sweep;
    private final double sampleMs;
    private final double[] times;
    private final double[] potentials;
    private final double[] open;
    private final Map<String, double[]> gates = new LinkedHashMap<>();
    private final Map<String, double[]> occupancies = new LinkedHashMap<>();
    private final double[][] columns;
    private final int[] places;
    private int taken;

    Samples(Sweep sweep, double sampleMs) {
      double number = sweep.durationMs() / sampleMs;
      if (!(sampleMs > 0) || !(number < MOST_SAMPLES)) {
        throw new IllegalArgumentException(
            "a sample each %s ms of a sweep of %s ms; at most %d samples are expected"
                .formatted(sampleMs, sweep.durationMs(), MOST_SAMPLES));
      }
      int count = (int) Math.floor(number + ROUNDING) + 1;
      this.sweep = sweep;
      this.sampleMs = sampleMs;
      this.times = new double[count];
      this.potentials = new double[count];
      this.open = new double[count];
      code.gates().keySet().forEach(each -> gates.put(each, new double[count]));
      code.occupancies().keySet().forEach(each -> occupancies.put(each, new double[count]));
      this.columns =
          Stream.concat(gates.values().stream(), occupancies.values().stream())
              .toArray(double[][]::new);
      this.places =
          Stream.concat(code.gates().values().stream(), code.occupancies().values().stream())
              .mapToInt(Integer::intValue)
              .toArray();
    }

    double nextMs() {
      return taken * sampleMs;
    }

    boolean isDueBefore(double endMs) {
      return taken < times.length && nextMs() < endMs - ROUNDING * sampleMs;
    }

    /** The sample with which the sweep ends, where there is one. */
    void last(double endMs, double mv) {
      if (taken < times.length && nextMs() <= endMs + ROUNDING * sampleMs) {
        take(mv);
      }
    }

    void take(double mv) {
      double[] x = numbers.x();
      times[taken] = nextMs();
      potentials[taken] = mv;
      observe(nextMs(), mv / PER_MILLI);
      open[taken] = x[code.open()];
      for (int i = 0; i < columns.length; i++) {
        columns[i][taken] = x[places[i]];
      }
      taken++;
    }

    private void observe(double ms, double volts) {
      numbers.at(ms * MILLI, volts);
      code.outputs().run(numbers.x());
      if (!Double.isFinite(numbers.x()[code.open()])) {
        numbers.at(ms * MILLI, volts + OFFSET_V);
        code.outputs().run(numbers.x());
        if (!Double.isFinite(numbers.x()[code.open()])) {
          throw problems.noValue("the open fraction", volts);
        }
      }
    }

    SweepTrace trace() {
      return new SweepTrace(sweep, times, potentials, open, gates, occupancies);
    }
  }
}
