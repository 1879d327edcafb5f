/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;

/** Values that quantities of a dimension usually have in neurons, where a model states none. */
final class TypicalValues {
  /** Values in the coherent units of neurons: mV, ms, nA, µS, nF, mM, µm. */
  private static final Map<String, Double> USUAL =
      Map.ofEntries(
          Map.entry("voltage", -60.0),
          Map.entry("time", 10.0),
          Map.entry("per_time", 0.1),
          Map.entry("conductance", 0.01),
          Map.entry("capacitance", 0.1),
          Map.entry("current", 0.1),
          Map.entry("concentration", 0.1),
          Map.entry("length", 10.0),
          Map.entry("area", 1000.0),
          Map.entry("volume", 1000.0),
          Map.entry("temperature", 305.15),
          Map.entry("resistance", 100.0),
          Map.entry("specificCapacitance", 1e-5),
          Map.entry("conductanceDensity", 1e-5));

  private static final double VOLTAGE_STEP_MV = 10;
  private static final int DIGITS = 6;

  private final UnitTable units;
  private final Map<Dimension, Double> usual = new HashMap<>();
  private int voltages;
  private int times;

  TypicalValues(UnitTable units) {
    this.units = units;
    UnitTable core = Core.UNITS;
    USUAL.forEach(
        (name, value) -> core.findDimension(name).ifPresent(each -> usual.put(each, value)));
  }

  private static final class Core {
    static final UnitTable UNITS = LemsModel.core().units();
  }

  static Dimension dimension(String name) {
    return Core.UNITS.findDimension(name).orElseThrow();
  }

  /** A typical value in SI units. */
  double si(Dimension dimension) {
    return CoherentUnits.toSi(usual.getOrDefault(dimension, 1.0), dimension);
  }

  /** A value for the next parameter of a dimension; potentials and times differ, as they do. */
  String next(Dimension dimension) {
    double si = si(dimension);
    if (dimension.equals(dimension("voltage"))) {
      si += voltages * VOLTAGE_STEP_MV / 1000;
      voltages++;
    } else if (dimension.equals(Dimension.TIME)) {
      times++;
      si /= times;
    }
    return text(si, dimension);
  }

  /** An SI value as a model writes it, in the unit that most authors would use. */
  String text(double si, Dimension dimension) {
    Optional<Unit> unit = unit(dimension);
    return unit.map(each -> new Quantity(each.fromSi(si), each).format(DIGITS))
        .orElseGet(() -> Double.toString(si));
  }

  /** The unit in which a typical value has a handy size. */
  Optional<Unit> unit(Dimension dimension) {
    if (dimension.isNone()) {
      return Optional.of(Unit.NONE);
    }
    double size = Math.abs(si(dimension));
    Unit best = null;
    for (Unit each : units.unitsOf(dimension)) {
      boolean better = best == null || distance(each, size) < distance(best, size);
      if (!each.symbol().isEmpty() && better) {
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How far from between one and a hundred the number is, in powers of ten. */
  private static double distance(Unit unit, double si) {
    return Math.abs(Math.log10(Math.abs(unit.fromSi(si))) - 1);
  }
}
