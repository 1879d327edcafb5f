/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.units.CoherentUnits;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;

/** A quantity in the units that it is not written in. */
public final class OtherUnits {
  private static final int DIGITS = 6;
  private static final Dimension LENGTH = new Dimension(0, 1, 0, 0, 0, 0, 0);

  private final UnitTable units;

  public OtherUnits(UnitTable units) {
    this.units = units;
  }

  /** The quantity in each other unit of its dimension. */
  public List<String> of(Quantity quantity) {
    List<String> all = new ArrayList<>();
    for (Unit unit : units.unitsOf(quantity.dimension())) {
      if (!unit.equals(quantity.unit())) {
        all.add(quantity.in(unit).format(DIGITS));
      }
    }
    return all;
  }

  /** The quantity as the solver computes with it; empty for a plain number. */
  public Optional<String> asSolved(Quantity quantity) {
    Dimension dimension = quantity.dimension();
    if (dimension.isNone()) {
      return Optional.empty();
    }
    double value = CoherentUnits.fromSi(quantity.si(), dimension);
    return coherentUnit(dimension)
        .map(symbol -> new Quantity(value, Unit.NONE).format(DIGITS) + " " + symbol);
  }

  /** The coherent unit of a dimension: one with a symbol, or one per area, length or time. */
  private Optional<String> coherentUnit(Dimension dimension) {
    Optional<String> named = named(dimension);
    for (int power = 1; power <= 3 && named.isEmpty(); power++) {
      String length = power == 1 ? "um" : "um" + power;
      named = named(dimension.times(LENGTH.power(power))).map(unit -> unit + "/" + length);
      if (named.isEmpty()) {
        named = named(dimension.over(LENGTH.power(power))).map(unit -> unit + " " + length);
      }
    }
    return named.or(() -> named(dimension.times(Dimension.TIME)).map(unit -> unit + "/ms"));
  }

  private Optional<String> named(Dimension dimension) {
    double si = CoherentUnits.toSi(1, dimension);
    return units.unitsOf(dimension).stream()
        .filter(unit -> unit.offset() == 0 && unit.factor() == si && !unit.symbol().isEmpty())
        .map(Unit::symbol)
        .findFirst();
  }
}
