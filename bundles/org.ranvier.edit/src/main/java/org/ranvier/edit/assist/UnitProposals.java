/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.TextRange;

/** Proposes units behind a number, which stays as it is. */
final class UnitProposals {
  private static final Pattern NUMBER =
      Pattern.compile("\\s*[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

  private static final int OF_SCHEMA = 10;
  private static final int DIGITS = 6;

  private final Place place;
  private final UnitTable units;

  UnitProposals(Place place, UnitTable units) {
    this.place = place;
    this.units = units;
  }

  void add(ValueKind.OfDimension wanted, Candidates all) {
    Matcher number = NUMBER.matcher(place.typed());
    if (!number.lookingAt() || wanted.dimension().filter(Dimension::isNone).isPresent()) {
      return;
    }
    int start = number.end();
    int unit = start;
    while (unit < place.typed().length() && place.typed().charAt(unit) == ' ') {
      unit++;
    }
    // A space is written where neither a space nor a letter is yet.
    boolean bare = unit == place.typed().length() && unit == start && place.rest().isEmpty();
    TextRange replaced = new TextRange(place.token().start() + unit, place.token().end());
    all.redirect(place.typed().substring(unit), replaced);
    for (Unit each : fitting(wanted)) {
      all.add(
          Proposal.Kind.UNIT,
          each.symbol(),
          units.findName(each.dimension()).orElse(""),
          bare ? " " + each.symbol() : each.symbol(),
          -1,
          inOthers(place.typed().substring(0, start), each),
          wanted.units().contains(each.symbol())
              ? OF_SCHEMA - wanted.units().indexOf(each.symbol())
              : 0);
    }
  }

  private List<Unit> fitting(ValueKind.OfDimension wanted) {
    if (!wanted.units().isEmpty()) {
      return wanted.units().stream().flatMap(symbol -> units.findUnit(symbol).stream()).toList();
    }
    Optional<Dimension> dimension = wanted.dimension();
    return units.units().stream()
        .filter(unit -> !unit.symbol().isEmpty())
        .filter(unit -> dimension.isEmpty() || unit.dimension().equals(dimension.get()))
        .toList();
  }

  /** The value in the other units of the same dimension. */
  private String inOthers(String number, Unit unit) {
    try {
      Quantity quantity = Quantity.parse(number + " " + unit.symbol(), units);
      StringBuilder text = new StringBuilder();
      for (Unit other : units.unitsOf(unit.dimension())) {
        text.append(other.equals(unit) ? "" : "= " + quantity.in(other).format(DIGITS) + "\n");
      }
      return text.toString().strip();
    } catch (QuantityFormatException e) {
      return ""; // no number yet
    }
  }
}
