/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;

/**
 * The gates of a channel as functions: steady states, time constants and rates over the potential,
 * or over the concentration of what opens them. Values are those of the equations that the solver
 * runs; where these divide zero by zero, at the midpoint of a published rate, they are those beside
 * it.
 */
public final class GateFunctions {
  private static final String OPEN = "/q";

  /** Beside a hole in a curve; small against every slope, large against rounding. */
  private static final double BESIDE_MV = 1e-4;

  private static final double BESIDE_LOG = 1e-7;

  private final FlatSystem system;
  private final HeldChannel held;
  private final List<GateReader> gates;
  private final DoubleFunction<Double> volts;

  public GateFunctions(FlatSystem system) {
    this.system = system;
    this.held = new HeldChannel(system);
    this.gates = paths(system).stream().map(each -> new GateReader(each, system)).toList();
    UnitTable units = LemsModel.core().units();
    this.volts = units.getUnit("mV")::toSi; // rounds as the model's own quantities do
  }

  /** Parts that show an open share, and states without a part that does. */
  private static Set<String> paths(FlatSystem system) {
    Set<String> found = new LinkedHashSet<>();
    for (String path : system.exposures().keySet()) {
      if (path.endsWith(OPEN)) {
        String gate = path.substring(0, path.length() - OPEN.length());
        if (system.kineticSchemes().stream()
            .noneMatch(each -> gate.startsWith(each.path() + "/"))) {
          found.add(gate);
        }
      }
    }
    for (FlatSystem.State state : system.states()) {
      String name = state.name();
      boolean inGate = found.stream().anyMatch(each -> name.startsWith(each + "/"));
      if (state.rate() != null && state.dimension().equals(Dimension.NONE) && !inGate) {
        found.add(name);
      }
    }
    return found;
  }

  /** Paths of the gates, in the order of the model. */
  public List<String> gates() {
    return gates.stream().map(GateReader::path).toList();
  }

  /** Whether anything depends on a potential. */
  public boolean hasPotential() {
    return held.has(HeldChannel.VOLTAGE);
  }

  /** Whether anything depends on a concentration. */
  public boolean hasConcentration() {
    return held.has(HeldChannel.CONCENTRATION);
  }

  /**
   * All gates over the membrane potential.
   *
   * @param potentialsMv in mV
   * @param bath gives temperature and concentration
   * @param changed parameters that are other than the model has them, by path, in SI units
   * @return one for each of {@link #gates()}
   */
  public List<GateFunction> overPotential(
      double[] potentialsMv, Bath bath, Map<String, Double> changed) {
    DoubleFunction<HeldPoint> point =
        mv -> point(volts.apply(mv), bath.concentrationMm(), bath, changed);
    return functions(potentialsMv, BESIDE_MV, point);
  }

  /**
   * All gates over a concentration.
   *
   * @param logMm decimal logarithms of mM
   * @param bath gives temperature and potential
   * @param changed parameters that are other than the model has them, by path, in SI units
   */
  public List<GateFunction> overConcentration(
      double[] logMm, Bath bath, Map<String, Double> changed) {
    DoubleFunction<HeldPoint> point =
        log -> point(volts.apply(bath.potentialMv()), Math.pow(10, log), bath, changed);
    return functions(logMm, BESIDE_LOG, point);
  }

  /**
   * A quantity that the channel shows, such as the factor of a temperature setting, in SI units;
   * not a number where it shows none of that path.
   */
  public double value(String exposure, Bath bath) {
    String variable = system.exposures().getOrDefault(exposure, "");
    return point(volts.apply(bath.potentialMv()), bath.concentrationMm(), bath, Map.of())
        .variables()
        .getOrDefault(variable, Double.NaN);
  }

  private HeldPoint point(
      double potential, double concentration, Bath bath, Map<String, Double> changed) {
    Map<String, Double> values = held.surroundings(potential, concentration, bath.kelvin());
    values.putAll(changed);
    return new HeldPoint(held, values);
  }

  private List<GateFunction> functions(
      double[] xs, double beside, DoubleFunction<HeldPoint> points) {
    double[][][] all = new double[gates.size()][xs.length][];
    for (int i = 0; i < xs.length; i++) {
      HeldPoint point = points.apply(xs[i]);
      for (int gate = 0; gate < gates.size(); gate++) {
        double[] numbers = gates.get(gate).read(held, point);
        if (Arrays.stream(numbers).anyMatch(each -> !Double.isFinite(each))) {
          fill(
              numbers, gates.get(gate), points.apply(xs[i] - beside), points.apply(xs[i] + beside));
        }
        all[gate][i] = numbers;
      }
    }
    List<GateFunction> functions = new ArrayList<>();
    for (int gate = 0; gate < gates.size(); gate++) {
      functions.add(function(gates.get(gate), all[gate]));
    }
    return functions;
  }

  /** Puts the mean of both sides where there is no number. */
  private void fill(double[] numbers, GateReader gate, HeldPoint below, HeldPoint above) {
    double[] left = gate.read(held, below);
    double[] right = gate.read(held, above);
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        numbers[i] = (left[i] + right[i]) / 2;
      }
    }
  }

  private static GateFunction function(GateReader gate, double[][] points) {
    List<GateFunction.Rate> rates = new ArrayList<>();
    for (int i = 0; i < gate.rateNames().size(); i++) {
      double[] perMs = column(points, GateReader.BEFORE_RATES + i);
      // A transition that goes one way only has no rate back.
      if (!gate.isScheme() || hasAny(perMs)) {
        rates.add(new GateFunction.Rate(gate.rateNames().get(i), perMs));
      }
    }
    double[] course = column(points, 1);
    double speed = points.length == 0 ? 1 : points[0][2];
    return new GateFunction(
        gate.path(), column(points, 0), hasAny(course) ? course : new double[0], rates, speed);
  }

  private static double[] column(double[][] points, int index) {
    return Arrays.stream(points).mapToDouble(each -> each[index]).toArray();
  }

  /** Gates that open at once have a time constant of zero, which is none. */
  private static boolean hasAny(double[] values) {
    return Arrays.stream(values).anyMatch(each -> Double.isFinite(each) && each != 0);
  }
}
