/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ranvier.lab.clamp.ClampedChannel.ChannelCode;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.FlatSystem.Scheme;
import org.ranvier.lems.flat.FlatSystem.Transition;

/** Computes the rates of kinetic schemes. */
final class SchemeCode {
  private static final double PER_MILLI = 1e3;

  /** Beside a potential at which a formula divides zero by zero, V. */
  private static final double OFFSET_V = 1e-10;

  private final FlatSystem system;
  private final ChannelCode code;
  private final Formula.Program program;

  SchemeCode(FlatSystem system, ChannelCode code) {
    this.system = system;
    this.code = code;
    Set<String> rates = new LinkedHashSet<>();
    for (Scheme scheme : system.kineticSchemes()) {
      for (Transition each : scheme.transitions()) {
        rates.add(each.forwardRate());
        rates.add(each.reverseRate());
      }
    }
    this.program = code.compiler().program(rates);
  }

  /** Rates at a potential. */
  List<SchemeRates> at(double[] x, double mv, ClampProblems problems) {
    Surroundings numbers = new Surroundings(x, code.place("t"), code.volts());
    double volts = mv / PER_MILLI;
    List<SchemeRates> found = compute(numbers, volts);
    if (!isFinite(found)) {
      found = compute(numbers, volts + OFFSET_V);
      if (!isFinite(found)) {
        throw problems.noValue("a rate of its kinetic scheme", volts);
      }
    }
    return found;
  }

  private List<SchemeRates> compute(Surroundings numbers, double volts) {
    numbers.at(0, volts);
    program.run(numbers.x());
    List<SchemeRates> all = new ArrayList<>();
    for (Scheme scheme : system.kineticSchemes()) {
      int n = scheme.occupancies().size();
      double[][] perMs = new double[n][n];
      for (Transition each : scheme.transitions()) {
        perMs[each.from()][each.to()] += numbers.x()[code.place(each.forwardRate())] / PER_MILLI;
        perMs[each.to()][each.from()] += numbers.x()[code.place(each.reverseRate())] / PER_MILLI;
      }
      all.add(
          new SchemeRates(
              scheme.path(),
              scheme.occupancies().stream().map(ChannelOutputs::parent).toList(),
              perMs));
    }
    return all;
  }

  private static boolean isFinite(List<SchemeRates> schemes) {
    return schemes.stream()
        .flatMap(each -> Arrays.stream(each.perMs()))
        .flatMapToDouble(Arrays::stream)
        .allMatch(Double::isFinite);
  }
}
