/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateFunction;
import org.ranvier.edit.gate.GateFunctions;

/**
 * A curve of a channel.
 *
 * @param channel its id
 * @param y a number for each point of what it is drawn over; some may be none
 */
@SuppressWarnings("ArrayRecordComponent") // some hundred points, never changed
public record KineticCurve(String channel, CurveKey key, double[] y) {

  /** What curves are drawn over. */
  public enum Over {
    /** In mV. */
    POTENTIAL,
    /** The decimal logarithm of mM. */
    CONCENTRATION
  }

  /**
   * All curves of a channel.
   *
   * @param xs where they have points
   * @param changed parameters that are other than the text has them, by path, in SI units
   */
  public static List<KineticCurve> of(
      Channel channel, Over over, double[] xs, Bath bath, Map<String, Double> changed) {
    GateFunctions functions = channel.functions();
    List<GateFunction> gates =
        over == Over.POTENTIAL
            ? functions.overPotential(xs, bath, changed)
            : functions.overConcentration(xs, bath, changed);
    List<KineticCurve> curves = new ArrayList<>();
    for (GateFunction gate : gates) {
      add(channel, CurveKey.steady(gate.path()), gate.steady(), curves);
      add(channel, CurveKey.course(gate.path()), gate.courseMs(), curves);
      for (GateFunction.Rate rate : gate.rates()) {
        add(channel, CurveKey.rate(gate.path(), rate.path()), rate.perMs(), curves);
      }
    }
    return curves;
  }

  private static void add(Channel channel, CurveKey key, double[] y, List<KineticCurve> curves) {
    if (Arrays.stream(y).anyMatch(Double::isFinite)) {
      curves.add(new KineticCurve(channel.name(), key, y));
    }
  }

  /** What it is called beside others of its plot: {@code na m}, {@code na m α}. */
  public String label() {
    String rate =
        switch (key.rate()) {
          case "" -> "";
          case "alpha" -> " α";
          case "beta" -> " β";
          // Of a transition: what it is called in its gate, and which way.
          default -> transition(key.rate().substring(key.gate().length() + 1));
        };
    return channel + " " + key.gate() + rate;
  }

  private static String transition(String path) {
    int slash = path.lastIndexOf('/');
    return " "
        + (slash < 0 ? path : path.substring(0, slash))
        + (path.endsWith("rr") ? " ←" : " →");
  }

  /** Whether it is the way back of a pair of rates. */
  public boolean isBack() {
    return key.rate().equals("beta") || key.rate().endsWith("/rr");
  }
}
