/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.simulation.Recording;
import org.ranvier.units.Dimension;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.SourceLocation;

/** What a run records: each quantity once, whoever asks for it. */
final class RecordedQuantities {
  /** Units that people read quantities in, where the model does not say. */
  private static final List<String> USUAL =
      List.of(
          "mV",
          "ms",
          "nA",
          "nS",
          "mM",
          "uA_per_cm2",
          "mS_per_cm2",
          "per_ms",
          "um",
          "um2",
          "pF",
          "degC",
          "uF_per_cm2");

  private record Wanted(int index, String label, Quantity quantity, Optional<Unit> unit) {}

  private final QuantityResolver resolver;
  private final ShapePlaces places;
  private final UnitTable units;
  private final Map<String, Wanted> wanted = new LinkedHashMap<>();

  RecordedQuantities(QuantityResolver resolver, ShapePlaces places, UnitTable units) {
    this.resolver = resolver;
    this.places = places;
    this.units = units;
  }

  /**
   * Index of the recording of the quantity that an attribute holds the path of.
   *
   * @param scale attribute whose value shows the unit in which the author thinks of it; null for
   *     none
   */
  int want(Component asking, String attribute, @Nullable String scale) {
    String path =
        asking
            .findText(attribute)
            .orElseThrow(
                () ->
                    asking
                        .element()
                        .problem(
                            "this %s needs the attribute %s".formatted(asking.type(), attribute)));
    Optional<Unit> unit = scale == null ? Optional.empty() : unitOf(asking.text(scale, ""));
    return want(path, asking.name(), asking.location(attribute), unit);
  }

  /** Index of the recording of a quantity that no attribute names. */
  int want(String path, Component asking) {
    return want(path, path, asking.location(), Optional.empty());
  }

  private int want(String path, String label, SourceLocation place, Optional<Unit> unit) {
    Wanted known = wanted.get(path);
    if (known == null) {
      Quantity quantity = resolver.resolve(path, place);
      known = new Wanted(wanted.size(), label, quantity, unit);
      wanted.put(path, known);
    } else if (known.unit.isEmpty() && unit.isPresent()) {
      wanted.put(path, new Wanted(known.index, known.label, known.quantity, unit));
    }
    return known.index;
  }

  /** The unit in a scale such as {@code 1mV}. */
  private Optional<Unit> unitOf(String scale) {
    String symbol = scale.strip().replaceFirst("^[-+0-9.]*([eE][-+]?[0-9]+)?\\s*", "");
    return symbol.isEmpty() ? Optional.empty() : units.findUnit(symbol);
  }

  List<Quantity> quantities() {
    return wanted.values().stream().map(Wanted::quantity).toList();
  }

  List<Recording> recordings() {
    List<Recording> recordings = new ArrayList<>();
    wanted.forEach(
        (path, w) -> {
          Dimension dimension = w.quantity.dimension();
          Unit unit =
              w.unit.filter(u -> u.dimension().equals(dimension)).orElseGet(() -> usual(dimension));
          recordings.add(
              new Recording(
                  recordings.size(),
                  w.label,
                  path,
                  units.findName(dimension).orElse(dimension.toString()),
                  unit.symbol(),
                  1 / unit.factor(),
                  places.find(path)));
        });
    return recordings;
  }

  private Unit usual(Dimension dimension) {
    if (dimension.isNone()) {
      return Unit.NONE;
    }
    return USUAL.stream()
        .flatMap(symbol -> units.findUnit(symbol).stream())
        .filter(u -> u.dimension().equals(dimension) && u.offset() == 0)
        .findFirst()
        .or(() -> units.unitsOf(dimension).stream().filter(u -> u.offset() == 0).findFirst())
        .orElse(new Unit(dimension.toString(), dimension, 0));
  }
}
