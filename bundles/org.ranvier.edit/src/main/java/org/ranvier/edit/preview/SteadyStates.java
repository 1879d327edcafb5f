/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.preview;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ranvier.edit.preview.Preview.Curve;
import org.ranvier.edit.preview.Preview.Curves;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.Expression;
import org.ranvier.lems.expression.Expressions;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.units.Dimension;
import org.ranvier.validation.Model;

/**
 * What the states of a component come to rest at while the membrane potential is held. A state
 * whose rate of change falls along a straight line with the state itself, dx/dt = a − b·x, rests at
 * a/b, whatever its type is called and however a and b come about; states of any other kind, and
 * those that the potential does not move, are left out.
 */
final class SteadyStates {
  private static final double FROM_MV = -100;
  private static final double TO_MV = 60;
  private static final int SAMPLES = 161;
  private static final double VOLTS_PER_MILLIVOLT = 1e-3;

  /** Beside round numbers, at which published rates divide zero by zero. */
  private static final double OFFSET_MV = 1.7e-5;

  /** What is not held: a warm room, and calcium as it is in a cell at rest, in mol/m³. */
  private static final double TEMPERATURE_K = 295.15;

  private static final double CONCENTRATION = 5e-5;

  /** How far from a straight line rounding may lead. */
  private static final double ROUNDING = 1e-6;

  private static final double FLAT = 1e-4;

  private final Model model;

  SteadyStates(Model model) {
    this.model = model;
  }

  /** Empty where no state of the component has such a curve. */
  Optional<Curves> of(Component component) {
    Optional<FlatSystem> found = model.findSystem(component);
    if (found.isEmpty() || found.get().states().isEmpty()) {
      return Optional.empty();
    }
    FlatSystem system = found.get();
    Optional<String> voltage =
        system.inputs().stream()
            .filter(each -> isA("voltage", each.dimension()))
            .map(FlatSystem.Input::name)
            .findFirst();
    if (voltage.isEmpty()) {
      return Optional.empty();
    }
    List<Curve> curves = new ArrayList<>();
    for (FlatSystem.State state : system.states()) {
      Expression rate = state.rate();
      if (rate != null && state.dimension().equals(Dimension.NONE)) {
        curve(new Rate(system, state, rate, voltage.get(), assumed(system))).ifPresent(curves::add);
      }
    }
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Curves(component.name(), voltages(), curves));
  }

  private static List<Double> voltages() {
    return IntStream.range(0, SAMPLES)
        .mapToObj(i -> FROM_MV + (TO_MV - FROM_MV) * i / (SAMPLES - 1))
        .toList();
  }

  private boolean isA(String name, Dimension dimension) {
    return model
        .findLems()
        .flatMap(lems -> lems.units().findDimension(name))
        .filter(dimension::equals)
        .isPresent();
  }

  /** What the surroundings are taken to be. */
  private Map<String, Double> assumed(FlatSystem system) {
    Map<String, Double> values = new HashMap<>();
    system.constants().forEach(each -> values.put(each.name(), each.value()));
    system.properties().forEach(each -> values.put(each.name(), each.defaultValue()));
    system.states().forEach(each -> values.put(each.name(), 0.0));
    for (FlatSystem.Input each : system.inputs()) {
      boolean warm = isA("temperature", each.dimension());
      boolean dissolved = isA("concentration", each.dimension());
      values.put(each.name(), warm ? TEMPERATURE_K : dissolved ? CONCENTRATION : 0);
    }
    values.put("t", 0.0);
    return values;
  }

  private static Optional<Curve> curve(Rate rate) {
    List<Double> values =
        voltages().stream().map(mv -> rate.rest((mv + OFFSET_MV) * VOLTS_PER_MILLIVOLT)).toList();
    DoubleSummaryStatistics range =
        values.stream()
            .filter(each -> !each.isNaN())
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    double low = range.getMin();
    double high = range.getMax();
    boolean fraction = low >= -ROUNDING && high <= 1 + ROUNDING;
    return fraction && high - low > FLAT
        ? Optional.of(new Curve(gateOf(rate.state().name()), values))
        : Optional.empty();
  }

  /** The part that has the state; the state's own name where the component itself has it. */
  private static String gateOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /**
   * The rate of change of a state.
   *
   * @param surroundings value of everything that is not computed
   */
  private record Rate(
      FlatSystem system,
      FlatSystem.State state,
      Expression formula,
      String voltage,
      Map<String, Double> surroundings) {

    /** Where it is zero; not a number where it does not fall along a straight line. */
    double rest(double volts) {
      double atZero = at(volts, 0);
      double atOne = at(volts, 1);
      double slope = atZero - atOne;
      double bend = Math.abs(at(volts, 0.5) - (atZero + atOne) / 2);
      boolean straight = bend <= ROUNDING * (Math.abs(atZero) + Math.abs(atOne));
      return straight && slope > 0 ? atZero / slope : Double.NaN;
    }

    private double at(double volts, double x) {
      Map<String, Double> known = new HashMap<>(surroundings);
      known.put(voltage, volts);
      known.put(state.name(), x);
      Evaluator evaluator =
          new Evaluator(name -> Objects.requireNonNullElse(known.get(name), Double.NaN), () -> 0.5);
      for (FlatSystem.Derived each : system.derivedFor(Expressions.variables(formula))) {
        known.put(each.name(), evaluator.value(each.value()));
      }
      return evaluator.value(formula);
    }
  }
}
