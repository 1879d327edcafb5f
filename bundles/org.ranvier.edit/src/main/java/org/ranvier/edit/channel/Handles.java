/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.channel.Handle.Kind;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.NumberAndUnit;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateFunction;
import org.ranvier.edit.gate.GateFunctions;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.units.Dimension;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;

/**
 * Finds the handles of a gate: for each rate, steady state and time constant whose parameters are
 * named as those of the core types, one for each of its parameters.
 *
 * <pre>
 *        ________
 *       /        o amplitude
 *      o slope: one scale away from the midpoint
 *     o midpoint
 *   _/
 *   o floor
 * </pre>
 */
public final class Handles {
  private static final Dimension VOLTAGE =
      LemsModel.core().units().findDimension("voltage").orElseThrow();
  private static final double VOLTS_PER_MILLIVOLT = 1e-3;

  /** Where on the curve slopes are taken hold of, in scales from the midpoint, best first. */
  private static final double[] SLOPES = {1, -1, 0.5, -0.5, 0.25, -0.25};

  /** Where amplitudes are taken hold of: far from the middle, where there is something to move. */
  private static final double[] AMPLITUDES = {3, 2, -2, 1.5, -1.5, -3, 0.5, -0.5, 0};

  /** Of the highest place, so much is high enough to be taken hold of. */
  private static final double HIGH_ENOUGH = 0.3;

  private static final double DIFFERENCE = 1e-3;

  private final Channel channel;
  private final UnitTable units;
  private final Bath bath;
  private final Map<String, Double> changed;
  private final double lowestMv;
  private final double highestMv;

  /**
   * @param units of the model
   * @param changed parameters that are other than the text has them, by path, in SI units
   * @param lowestMv potential from which curves are seen
   * @param highestMv potential up to which they are
   */
  public Handles(
      Channel channel,
      UnitTable units,
      Bath bath,
      Map<String, Double> changed,
      double lowestMv,
      double highestMv) {
    this.channel = channel;
    this.units = units;
    this.bath = bath;
    this.changed = changed;
    this.lowestMv = lowestMv;
    this.highestMv = highestMv;
  }

  /** The handles of a gate on its curves over the potential. */
  public List<Handle> of(Gate gate) {
    List<Handle> handles = new ArrayList<>();
    for (GatePart part : gate.parts()) {
      add(part, handles);
    }
    return handles;
  }

  private void add(GatePart part, List<Handle> handles) {
    Component component = part.component();
    String middle = component.findValue("vHalf").isPresent() ? "vHalf" : "midpoint";
    double midpoint = millivolts(part, middle);
    double scale = millivolts(part, "scale");
    if (Double.isFinite(midpoint)) {
      double x = Math.clamp(midpoint, lowestMv, highestMv);
      along(part, Kind.MIDPOINT, middle, x, 1).ifPresent(handles::add);
    }
    if (Double.isFinite(midpoint) && Double.isFinite(scale) && scale != 0) {
      for (double each : SLOPES) {
        double x = midpoint + each * scale;
        if (x >= lowestMv && x <= highestMv) {
          along(part, Kind.SLOPE, "scale", x, each).ifPresent(handles::add);
          break;
        }
      }
    }
    if (part.curve().plot() != Plot.STEADY_STATE || !isOne(component)) {
      up(part, Kind.AMPLITUDE, "rate", places(midpoint, scale)).ifPresent(handles::add);
    }
    if (part.curve().plot() == Plot.TIME_CONSTANT) {
      double end = midpoint - lowestMv > highestMv - midpoint ? lowestMv : highestMv;
      double inset = 0.12 * (highestMv - lowestMv);
      double x = end == lowestMv ? lowestMv + inset : highestMv - inset;
      up(part, Kind.FLOOR, "tau", new double[] {x}).ifPresent(handles::add);
    }
  }

  /** A steady state that goes up to one, as nearly all do, has no amplitude to move. */
  private static boolean isOne(Component component) {
    return component.findValue("rate").filter(each -> each.si() == 1).isPresent();
  }

  private double[] places(double midpoint, double scale) {
    List<Double> places = new ArrayList<>();
    for (double each : AMPLITUDES) {
      double x = midpoint + each * scale;
      if (x >= lowestMv && x <= highestMv) {
        places.add(x);
      }
    }
    return places.stream().mapToDouble(Double::doubleValue).toArray();
  }

  // ---- one handle ----------------------------------------------------------------------------

  private Optional<Handle> along(
      GatePart part, Kind kind, String attribute, double x, double scales) {
    double y = values(part.curve(), new double[] {x}, changed)[0];
    return handle(part, kind, attribute, x, y, VOLTS_PER_MILLIVOLT / scales, 0);
  }

  /** A handle that moves up and down, where the curve does so most with the parameter. */
  private Optional<Handle> up(GatePart part, Kind kind, String attribute, double[] xs) {
    double now = value(part, attribute);
    if (!Double.isFinite(now) || xs.length == 0) {
      return Optional.empty();
    }
    Map<String, Double> more = new HashMap<>(changed);
    double by = now == 0 ? DIFFERENCE : DIFFERENCE * now;
    more.put(part.path() + "/" + attribute, now + by);
    double[] here = values(part.curve(), xs, changed);
    double[] there = values(part.curve(), xs, more);
    double most = 0;
    for (int i = 0; i < xs.length; i++) {
      double slope = Math.abs(there[i] - here[i]);
      most = Double.isFinite(slope) ? Math.max(most, slope) : most;
    }
    for (int i = 0; i < xs.length; i++) {
      double slope = (there[i] - here[i]) / by;
      if (most > 0 && Math.abs(slope * by) >= HIGH_ENOUGH * most) {
        return handle(part, kind, attribute, xs[i], here[i], 0, 1 / slope);
      }
    }
    return Optional.empty();
  }

  private Optional<Handle> handle(
      GatePart part,
      Kind kind,
      String attribute,
      double x,
      double y,
      double siPerX,
      double siPerY) {
    String written = part.component().element().attribute(attribute);
    double now = value(part, attribute);
    if (written == null || !Double.isFinite(now) || !Double.isFinite(y)) {
      return Optional.empty();
    }
    NumberAndUnit spelt = NumberAndUnit.of(written);
    Optional<Unit> unit =
        spelt.unit().isEmpty() ? Optional.of(Unit.NONE) : units.findUnit(spelt.unit());
    return unit.filter(_ -> !spelt.number().isEmpty())
        .map(
            known ->
                new Handle(
                    kind,
                    part.curve(),
                    ElementPath.of(part.component().element()),
                    attribute,
                    part.path() + "/" + attribute,
                    spelt,
                    known,
                    now,
                    x,
                    y,
                    siPerX,
                    siPerY));
  }

  // ---- numbers -------------------------------------------------------------------------------

  /** A parameter in SI units; not a number where the part has none of that name. */
  private double value(GatePart part, String name) {
    return part.component()
        .findValue(name)
        .map(each -> changed.getOrDefault(part.path() + "/" + name, each.si()))
        .orElse(Double.NaN);
  }

  private double millivolts(GatePart part, String name) {
    boolean voltage =
        part.component()
            .findValue(name)
            .filter(each -> each.dimension().equals(VOLTAGE))
            .isPresent();
    return voltage ? value(part, name) / VOLTS_PER_MILLIVOLT : Double.NaN;
  }

  private double[] values(CurveKey key, double[] xs, Map<String, Double> parameters) {
    GateFunctions functions = channel.functions();
    GateFunction gate =
        functions.overPotential(xs, bath, parameters).get(functions.gates().indexOf(key.gate()));
    double[] found =
        switch (key.plot()) {
          case STEADY_STATE -> gate.steady();
          case TIME_CONSTANT -> gate.courseMs();
          case RATE ->
              gate.rates().stream()
                  .filter(each -> each.path().equals(key.rate()))
                  .map(GateFunction.Rate::perMs)
                  .findFirst()
                  .orElse(new double[0]);
        };
    if (found.length == xs.length) {
      return found;
    }
    double[] none = new double[xs.length];
    Arrays.fill(none, Double.NaN);
    return none;
  }
}
