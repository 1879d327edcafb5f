/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ranvier.lab.fit.RecordedCurve.Quantity;

/**
 * A unit that headers of tables have.
 *
 * @param quantity what it measures
 * @param factor by which values are multiplied to be in the unit of the quantity
 */
public record RecordedUnit(Quantity quantity, double factor) {
  private static final Map<String, RecordedUnit> KNOWN =
      new TreeMap<>(
          Map.ofEntries(
              unit("", Quantity.SHARE, 1),
              unit("1", Quantity.SHARE, 1),
              unit("%", Quantity.SHARE, 0.01),
              unit("s", Quantity.TIME, 1e3),
              unit("ms", Quantity.TIME, 1),
              unit("us", Quantity.TIME, 1e-3),
              unit("1/ms", Quantity.RATE, 1),
              unit("per_ms", Quantity.RATE, 1),
              unit("1/s", Quantity.RATE, 1e-3),
              unit("per_s", Quantity.RATE, 1e-3),
              unit("Hz", Quantity.RATE, 1e-3),
              unit("kHz", Quantity.RATE, 1),
              unit("pA", Quantity.CURRENT, 1),
              unit("nA", Quantity.CURRENT, 1e3),
              unit("uA", Quantity.CURRENT, 1e6),
              unit("A", Quantity.CURRENT, 1e12),
              unit("uA/cm2", Quantity.CURRENT_DENSITY, 1),
              unit("mA/cm2", Quantity.CURRENT_DENSITY, 1e3),
              unit("A/m2", Quantity.CURRENT_DENSITY, 100),
              unit("pS", Quantity.CONDUCTANCE, 1e-3),
              unit("nS", Quantity.CONDUCTANCE, 1),
              unit("uS", Quantity.CONDUCTANCE, 1e3),
              unit("mS", Quantity.CONDUCTANCE, 1e6),
              unit("S", Quantity.CONDUCTANCE, 1e9),
              unit("mS/cm2", Quantity.CONDUCTANCE_DENSITY, 1),
              unit("S/cm2", Quantity.CONDUCTANCE_DENSITY, 1e3),
              unit("S/m2", Quantity.CONDUCTANCE_DENSITY, 0.1)));

  private static Map.Entry<String, RecordedUnit> unit(
      String symbol, Quantity quantity, double factor) {
    return Map.entry(symbol, new RecordedUnit(quantity, factor));
  }

  /** The unit of a symbol, with {@code µ} and {@code ²} as they come; empty for an unknown one. */
  public static Optional<RecordedUnit> find(String symbol) {
    String plain =
        symbol
            .strip()
            .replace('µ', 'u')
            .replace('μ', 'u')
            .replace("²", "2")
            .replace("^2", "2")
            .replace("_per_", "/");
    return Optional.ofNullable(KNOWN.get(plain));
  }

  /** All symbols, for messages. */
  static String all() {
    return KNOWN.keySet().stream()
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
