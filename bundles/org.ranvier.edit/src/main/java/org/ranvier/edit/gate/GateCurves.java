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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ranvier.edit.gate.HeldChannel.Rest;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.units.Dimension;

/**
 * The curves of all gates of a channel, or of whatever has states like a gate's: steady states and
 * time constants over the potential, or over the concentration of what opens it.
 */
public final class GateCurves {
  private static final int POINTS = 161;
  private static final double LOWEST_MV = -100;
  private static final double HIGHEST_MV = 60;
  private static final double LOWEST_LOG = -6;
  private static final double HIGHEST_LOG = 1;
  private static final double VOLTS_PER_MILLIVOLT = 1e-3;

  /** Beside round numbers, at which published rates divide zero by zero. */
  private static final double OFFSET_MV = 1.7e-5;

  /** Of calcium in a cell at rest: 100 nM, in mol/m³. */
  private static final double RESTING_CONCENTRATION = 1e-4;

  /** Held where a concentration is varied. */
  private static final double HELD_MV = -40;

  private static final double ROUNDING = 1e-6;

  private final FlatSystem system;
  private final HeldChannel held;

  public GateCurves(FlatSystem system) {
    this.system = system;
    this.held = new HeldChannel(system);
  }

  /** The potentials at which curves have points, in mV and evenly spaced. */
  public static double[] potentialsMv() {
    return steps(LOWEST_MV, HIGHEST_MV);
  }

  /** The concentrations at which curves have points, as decimal logarithms of mM. */
  public static double[] logConcentrations() {
    return steps(LOWEST_LOG, HIGHEST_LOG);
  }

  /** As many points as curves have, evenly spaced. */
  public static double[] between(double from, double to) {
    return steps(from, to);
  }

  private static double[] steps(double from, double to) {
    return IntStream.range(0, POINTS)
        .mapToDouble(i -> from + (to - from) * i / (POINTS - 1))
        .toArray();
  }

  /** Whether it depends on a potential at all. */
  public boolean hasPotential() {
    return held.has(HeldChannel.VOLTAGE);
  }

  /** Whether it depends on a concentration. */
  public boolean hasConcentration() {
    return held.has(HeldChannel.CONCENTRATION);
  }

  /** The gates over the {@linkplain #potentialsMv() potential}. */
  public List<GateCurve> overPotential() {
    return curves(
        Arrays.stream(potentialsMv())
            .mapToObj(mv -> held.surroundings(volts(mv), RESTING_CONCENTRATION))
            .toList());
  }

  /** The gates over a {@linkplain #logConcentrations() concentration}. */
  public List<GateCurve> overConcentration() {
    return curves(
        Arrays.stream(logConcentrations())
            .mapToObj(log -> held.surroundings(volts(HELD_MV), Math.pow(10, log)))
            .toList());
  }

  private static double volts(double mv) {
    return (mv + OFFSET_MV) * VOLTS_PER_MILLIVOLT;
  }

  private List<GateCurve> curves(List<Map<String, Double>> points) {
    List<GateCurve> curves = new ArrayList<>();
    Set<String> moving = new LinkedHashSet<>();
    for (FlatSystem.State state : system.states()) {
      Expression rate = state.rate();
      if (rate != null && state.dimension().equals(Dimension.NONE)) {
        List<Rest> rests = points.stream().map(each -> held.rest(state, rate, each)).toList();
        String gate = gateOf(state.name());
        moving.add(gate);
        add(gate, rests.stream().mapToDouble(Rest::value), rests, curves);
      }
    }
    List<Map<String, Double>> variables = points.stream().map(held::variables).toList();
    for (String gate : settled(moving)) {
      HeldChannel.openOf(system, gate)
          .ifPresent(
              open ->
                  add(
                      gate,
                      variables.stream().mapToDouble(each -> each.getOrDefault(open, Double.NaN)),
                      List.of(),
                      curves));
    }
    return curves;
  }

  /** A curve of numbers between 0 and 1, that is of a gate. */
  private static void add(
      String gate, DoubleStream values, List<Rest> rests, List<GateCurve> curves) {
    double[] open = values.toArray();
    boolean share =
        Arrays.stream(open).filter(each -> !Double.isNaN(each)).allMatch(GateCurves::isShare);
    if (share && Arrays.stream(open).anyMatch(Double::isFinite)) {
      curves.add(new GateCurve(gate, open, rests.stream().mapToDouble(Rest::courseMs).toArray()));
    }
  }

  private static boolean isShare(double value) {
    return value >= -ROUNDING && value <= 1 + ROUNDING;
  }

  /** Gates without a state of their own: kinetic schemes, and those that are open at once. */
  private Set<String> settled(Set<String> moving) {
    Set<String> gates = new LinkedHashSet<>();
    for (String path : system.exposures().keySet()) {
      String gate = gateOf(path);
      boolean moves = moving.stream().anyMatch(each -> (each + "/").startsWith(gate + "/"));
      boolean ofScheme =
          system.kineticSchemes().stream().anyMatch(each -> gate.startsWith(each.path() + "/"));
      if (path.equals(gate + "/q") && !moves && !ofScheme) {
        gates.add(gate);
      }
    }
    return gates;
  }

  /** The part that has the variable; its own name where the component itself has it. */
  private static String gateOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** Curves that are there at each point. */
  public static boolean isComplete(double[] values) {
    return values.length == POINTS && Arrays.stream(values).allMatch(Double::isFinite);
  }
}
