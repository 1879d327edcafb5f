/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.lab.clamp.ClampFamily;
import org.ranvier.lab.clamp.ClampProtocol;
import org.ranvier.lab.clamp.Sweep;
import org.ranvier.lab.clamp.VoltagePiece;

/**
 * Recorded sweeps with the commands under which they were recorded.
 *
 * @param sweeps in pA, µA/cm² or without a unit
 * @param family as long as the recording, a sweep each
 */
public record RecordedFamily(RecordedSweeps sweeps, ClampFamily family) {
  private static final Pattern VARIED =
      Pattern.compile("(?:^|.*\\s)([-+\u2212]?[0-9]*\\.?[0-9]+)\\s*(mV|V|ms|s)$");

  /** The recording may begin so many samples off. */
  private static final double OFF = 0.5;

  /**
   * Matches sweeps with a protocol. What is varied is what the header names the sweeps after, such
   * as {@code -20 mV}; where it does not, the sweeps are those of the protocol in their order.
   *
   * @throws IllegalArgumentException they do not match; says what was found and expected
   */
  public static RecordedFamily of(RecordedSweeps recorded, ClampProtocol protocol) {
    RecordedSweeps sweeps = recorded.asCurrents();
    double sampleMs = sweeps.sampleMs();
    if (Math.abs(sweeps.timesMs()[0]) > OFF * sampleMs) {
      throw new IllegalArgumentException(
          "the first sample is at %s ms; one at 0 ms, where the protocol begins, is expected"
              .formatted(sweeps.timesMs()[0]));
    }
    ClampFamily family =
        named(sweeps.names()).map(each -> protocol.family(each)).orElseGet(() -> protocol.family());
    if (family.sweeps().size() != sweeps.sweeps().length) {
      throw new IllegalArgumentException(
          "%d sweeps were recorded and the protocol has %d; as many, or headers such as \"-20 mV (pA)\", are expected"
              .formatted(sweeps.sweeps().length, family.sweeps().size()));
    }
    return new RecordedFamily(sweeps, family.lasting(sweeps.durationMs()));
  }

  /** What all names tell of, in mV or ms; empty where one does not. */
  private static Optional<List<Double>> named(List<String> names) {
    List<Double> varied = new ArrayList<>();
    for (String each : names) {
      Matcher matcher = VARIED.matcher(each.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      double number = Double.parseDouble(matcher.group(1).replace('\u2212', '-'));
      boolean whole = matcher.group(2).toLowerCase(Locale.ROOT).length() == 1;
      varied.add(whole ? number * 1e3 : number);
    }
    return Optional.of(varied);
  }

  /**
   * Weights of all samples, sweep after sweep: one, or none for a while after each jump of the
   * command, where the capacitance of the cell is charged.
   *
   * @param blankMs how long nothing counts after a jump
   * @param alike whether each sweep counts in parts of its largest current, so that small currents
   *     count as much as large ones
   */
  public double[] weights(double blankMs, boolean alike) {
    double[] times = sweeps.timesMs();
    double[] weights = new double[times.length * sweeps.sweeps().length];
    for (int i = 0; i < sweeps.sweeps().length; i++) {
      List<Double> jumps = jumpsMs(family.sweeps().get(i), family.holdingMv());
      double weight = alike ? weight(sweeps.sweeps()[i]) : 1;
      for (int k = 0; k < times.length; k++) {
        double at = times[k] - times[0];
        boolean blank = jumps.stream().anyMatch(jump -> at >= jump && at < jump + blankMs);
        weights[i * times.length + k] = blank ? 0 : weight;
      }
    }
    return weights;
  }

  /** One over the square of the largest current; one where there is none. */
  private static double weight(double[] sweep) {
    double largest = 0;
    for (double each : sweep) {
      largest = Math.max(largest, Math.abs(each));
    }
    return largest > 0 ? 1 / (largest * largest) : 1;
  }

  private static List<Double> jumpsMs(Sweep sweep, double holdingMv) {
    List<Double> jumps = new ArrayList<>();
    double at = 0;
    double before = holdingMv;
    for (VoltagePiece each : sweep.pieces()) {
      if (each.durationMs() > 0) {
        if (each.fromMv() != before) {
          jumps.add(at);
        }
        before = each.toMv();
        at += each.durationMs();
      }
    }
    return jumps;
  }
}
