/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The named dimensions and the units that a model may use: those of the core language and those
 * that the model's own files declare.
 */
public final class UnitTable {
  /** Name of the dimension of pure numbers. */
  public static final String NONE = "none";

  private static final int SHOWN_UNITS = 4;

  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final Map<Dimension, String> names = new LinkedHashMap<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();

  public UnitTable() {
    addDimension(NONE, Dimension.NONE);
    units.put("", Unit.NONE);
  }

  /** A table with the same content, to be added to on its own. */
  public UnitTable copy() {
    UnitTable copy = new UnitTable();
    dimensions.forEach(copy::addDimension);
    copy.units.putAll(units);
    return copy;
  }

  /** Names a dimension; the first name that a dimension gets is the one shown to users. */
  public void addDimension(String name, Dimension dimension) {
    dimensions.put(name, dimension);
    names.putIfAbsent(dimension, name);
  }

  public void addUnit(Unit unit) {
    units.put(unit.symbol(), unit);
  }

  public Optional<Dimension> findDimension(String name) {
    return Optional.ofNullable(dimensions.get(name));
  }

  public Collection<String> dimensionNames() {
    return Collections.unmodifiableSet(dimensions.keySet());
  }

  public Optional<Unit> findUnit(String symbol) {
    return Optional.ofNullable(units.get(symbol));
  }

  /**
   * The unit of that symbol.
   *
   * @throws IllegalArgumentException where the table has none
   */
  public Unit getUnit(String symbol) {
    return findUnit(symbol).orElseThrow(() -> new IllegalArgumentException("no unit " + symbol));
  }

  public Collection<Unit> units() {
    return Collections.unmodifiableCollection(units.values());
  }

  /** Units that measure the dimension, in the order in which they were declared. */
  public List<Unit> unitsOf(Dimension dimension) {
    List<Unit> found = new ArrayList<>();
    for (Unit unit : units.values()) {
      if (unit.dimension().equals(dimension)) {
        found.add(unit);
      }
    }
    return found;
  }

  public Optional<String> findName(Dimension dimension) {
    return Optional.ofNullable(names.get(dimension));
  }

  /** The dimension in words with its article: "a conductance density", "a pure number". */
  public String describe(Dimension dimension) {
    if (dimension.isNone()) {
      return "a pure number";
    }
    String name = names.get(dimension);
    if (name != null) {
      return withArticle(words(name));
    }
    String changing = names.get(dimension.times(Dimension.TIME));
    return changing == null
        ? "a quantity in " + dimension
        : withArticle(words(changing)) + " per time";
  }

  /** The unit that an author most likely means: one like {@code similar}, else a usual one. */
  public Optional<Unit> findLikelyUnit(Dimension dimension, @Nullable Unit similar) {
    List<Unit> candidates = unitsOf(dimension);
    if (similar != null && !similar.symbol().isEmpty()) {
      for (Unit unit : candidates) {
        if (unit.symbol().startsWith(similar.symbol() + "_")
            || similar.symbol().startsWith(unit.symbol() + "_")) {
          return Optional.of(unit);
        }
      }
    }
    return candidates.stream()
        .filter(unit -> unit.symbol().startsWith("m") && unit.symbol().length() > 1)
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  /**
   * @param expected what is wanted, whose units are then named; null where anything may be
   */
  QuantityFormatException unknownUnit(String text, String symbol, @Nullable Dimension expected) {
    String hint =
        expected == null
            ? Suggestion.closest(symbol, units.keySet())
                .map(s -> "; did you mean " + s + "?")
                .orElse("")
            : "; " + describe(expected) + " is expected here" + unitsLike(symbol, expected);
    String message = "\"" + symbol + "\" in \"" + text + "\" is not a known unit" + hint;
    return new QuantityFormatException(
        QuantityFormatException.Fault.UNKNOWN_UNIT, symbol, "a known unit", message);
  }

  /** {@code , in mV or V}: some units of the dimension, those that are written alike first. */
  private String unitsLike(String symbol, Dimension dimension) {
    List<String> fitting =
        unitsOf(dimension).stream().map(Unit::symbol).filter(s -> !s.isEmpty()).toList();
    if (fitting.isEmpty()) {
      return "";
    }
    List<String> shown = Suggestion.nearest(symbol, fitting, SHOWN_UNITS);
    String last = shown.getLast();
    String list =
        shown.size() == 1
            ? last
            : String.join(", ", shown.subList(0, shown.size() - 1)) + " or " + last;
    return (shown.size() < fitting.size() ? ", e.g. in " : ", in ") + list;
  }

  QuantityFormatException wrongDimension(Quantity quantity, Dimension expected) {
    String wanted = describe(expected);
    String example =
        expected.isNone()
            ? ", e.g. " + new Quantity(quantity.value(), Unit.NONE)
            : findLikelyUnit(expected, quantity.unit())
                .map(unit -> ", e.g. " + new Quantity(quantity.value(), unit))
                .orElse("");
    String message =
        quantity
            + " is "
            + describe(quantity.dimension())
            + "; "
            + wanted
            + " is expected here"
            + example;
    return new QuantityFormatException(
        QuantityFormatException.Fault.WRONG_DIMENSION, quantity.toString(), wanted, message);
  }

  private static String words(String name) {
    String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ');
    return spaced.toLowerCase(Locale.ROOT);
  }

  private static String withArticle(String words) {
    if (words.startsWith("per ")) {
      return "a value " + words;
    }
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }
}
