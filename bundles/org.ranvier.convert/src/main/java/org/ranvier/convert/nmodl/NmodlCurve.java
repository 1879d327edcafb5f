/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * The course of a state over a surrounding such as the potential, as the file computes it.
 *
 * @param state its name
 * @param inf steady states, one for each value of the surrounding; not a number where there is
 *     none, or where it comes from what is not followed, such as C code
 * @param tauMs time constants in ms, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // one curve of many points, not to be compared
public record NmodlCurve(String state, double[] inf, double[] tauMs) {
  private static final double ROUNDING = 1e-9;

  /** Steady state and time constant at one point. */
  record Point(double inf, double tauMs) {
    private static final Point NONE = new Point(Double.NaN, Double.NaN);
  }

  /**
   * The curves of all states of a file over potentials.
   *
   * @param potentialsMv in mV
   * @param surroundings what else is given, by name in the units of the file; see {@link
   *     NmodlInterpreter#usualSurroundings()}
   * @throws NmodlEvaluationException where the file cannot be evaluated
   */
  public static List<NmodlCurve> overPotential(
      NmodlFile file, double[] potentialsMv, Map<String, Double> surroundings) {
    return over(file, "v", potentialsMv, surroundings);
  }

  /**
   * The curves of all states of a file over a surrounding.
   *
   * @param over its name, {@code v} or {@code cai}
   * @param values of it, in the units of the file
   * @param surroundings what else is given; see {@link NmodlInterpreter#usualSurroundings()}
   * @throws NmodlEvaluationException where the file cannot be evaluated
   */
  public static List<NmodlCurve> over(
      NmodlFile file, String over, double[] values, Map<String, Double> surroundings) {
    return over(
        new Mechanism(file),
        values,
        value -> {
          Map<String, Double> at = NmodlInterpreter.usualSurroundings();
          at.putAll(surroundings);
          at.put(over, value);
          return at;
        });
  }

  private static List<NmodlCurve> over(
      Mechanism mechanism, double[] values, DoubleFunction<Map<String, Double>> surroundings) {
    NmodlInterpreter interpreter = new NmodlInterpreter(mechanism, Gaps.allowed());
    List<NmodlCurve> curves = new ArrayList<>();
    for (String state : mechanism.states()) {
      double[] inf = new double[values.length];
      double[] tau = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        Point point = point(interpreter, state, surroundings.apply(values[i]));
        inf[i] = point.inf;
        tau[i] = point.tauMs;
      }
      curves.add(new NmodlCurve(state, inf, tau));
    }
    return curves;
  }

  /**
   * Where a state comes to rest whose derivative falls along a straight line, and how fast: told by
   * what BREAKPOINT does to it where it is 0, 1/2 and 1.
   */
  static Point point(NmodlInterpreter interpreter, String state, Map<String, Double> at) {
    double[] change = new double[3];
    boolean steps = false;
    for (int i = 0; i < 3; i++) {
      interpreter.initialise(at);
      interpreter.set(state, i / 2.0);
      Double derivative = interpreter.breakpoint().get(state);
      steps = derivative == null;
      change[i] =
          derivative != null
              ? derivative
              : interpreter.variables().getOrDefault(state, Double.NaN) - i / 2.0;
    }
    double slope = change[0] - change[2];
    double bend = Math.abs(change[1] - (change[0] + change[2]) / 2);
    if (!(slope > 0) || bend > ROUNDING * (Math.abs(change[0]) + Math.abs(change[2]))) {
      return Point.NONE;
    }
    double dt = at.getOrDefault("dt", Double.NaN);
    return new Point(change[0] / slope, steps ? -dt / Math.log1p(-slope) : 1 / slope);
  }
}
