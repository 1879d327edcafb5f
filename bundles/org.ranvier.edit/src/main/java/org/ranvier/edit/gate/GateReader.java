/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.FlatSystem.Scheme;
import org.ranvier.lems.flat.FlatSystem.State;

/** Where the numbers of one gate are among the variables of its channel. */
final class GateReader {
  static final String ALPHA = "alpha";
  static final String BETA = "beta";

  /** Numbers in front of the rates: steady state, time constant, speed. */
  static final int BEFORE_RATES = 3;

  private static final double PER_MILLI = 1e3;
  private static final double MILLI = 1e-3;

  private final String path;
  private final FlatSystem system;
  private final @Nullable State state;
  private final @Nullable Scheme scheme;
  private final List<String> rateNames = new ArrayList<>();
  private final List<String> rateVariables = new ArrayList<>();

  /**
   * @param path of a part that shows an open share, or of a state
   */
  GateReader(String path, FlatSystem system) {
    this.path = path;
    this.system = system;
    this.state =
        system
            .findState(path)
            .or(() -> exposed("q").flatMap(system::findState))
            .filter(each -> each.rate() != null)
            .orElse(null);
    this.scheme =
        system.kineticSchemes().stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .orElse(null);
    if (scheme != null) {
      scheme.transitions().forEach(each -> rate(each.forwardRate(), each.forwardRate()));
      scheme.transitions().forEach(each -> rate(each.reverseRate(), each.reverseRate()));
    } else if (exposed(ALPHA).isPresent() && exposed(BETA).isPresent()) {
      rate(ALPHA, exposed(ALPHA).orElseThrow());
      rate(BETA, exposed(BETA).orElseThrow());
    } else if (state != null) { // what is the same as its time constant and steady state
      rate(ALPHA, "");
      rate(BETA, "");
    }
  }

  private void rate(String name, String variable) {
    rateNames.add(name);
    rateVariables.add(variable);
  }

  private Optional<String> exposed(String name) {
    return Optional.ofNullable(system.exposures().get(path + "/" + name));
  }

  String path() {
    return path;
  }

  boolean isScheme() {
    return scheme != null;
  }

  List<String> rateNames() {
    return rateNames;
  }

  /** Steady state, time constant in ms, speed, rates in 1/ms. */
  double[] read(HeldChannel held, HeldPoint point) {
    double[] numbers = new double[BEFORE_RATES + rateNames.size()];
    numbers[0] = steady(held, point);
    numbers[1] = courseMs(held, point);
    double speed = exposed("rateScale").map(each -> value(point.variables(), each)).orElse(1.0);
    numbers[2] = speed;
    for (int i = 0; i < rateNames.size(); i++) {
      String variable = rateVariables.get(i);
      numbers[BEFORE_RATES + i] =
          scheme != null
              ? value(point.variables(), variable) * MILLI
              : !variable.isEmpty()
                  ? value(point.variables(), variable) * speed * MILLI
                  : (i == 0 ? numbers[0] : 1 - numbers[0]) / numbers[1];
    }
    return numbers;
  }

  private double steady(HeldChannel held, HeldPoint point) {
    Optional<String> stated = exposed("inf");
    if (stated.isPresent()) {
      return value(point.variables(), stated.get());
    }
    if (scheme == null && state != null && state.rate() != null) {
      return held.rest(state, state.rate(), point.surroundings()).value();
    }
    return exposed("q").map(each -> value(point.settled(), each)).orElse(Double.NaN);
  }

  private double courseMs(HeldChannel held, HeldPoint point) {
    Optional<String> stated = exposed("tau");
    if (stated.isPresent()) {
      return value(point.variables(), stated.get()) * PER_MILLI;
    }
    if (scheme != null) {
      return new Flows(scheme, point.variables()).slowestCourse() * PER_MILLI;
    }
    return state == null || state.rate() == null
        ? Double.NaN
        : held.rest(state, state.rate(), point.surroundings()).courseMs();
  }

  private static double value(Map<String, Double> values, String name) {
    return values.getOrDefault(name, Double.NaN);
  }
}
