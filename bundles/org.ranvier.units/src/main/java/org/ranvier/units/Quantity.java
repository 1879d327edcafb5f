/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as written in a model.
 *
 * @param value in {@code unit}
 * @param unit {@link Unit#NONE} for a pure number
 */
public record Quantity(double value, Unit unit) {
  private static final int SMALLEST_PLAIN = -4;
  private static final int LARGEST_PLAIN = 7;

  /**
   * Reads "-65mV", "120 mS_per_cm2", "0.5" or "1e-3 S".
   *
   * @throws QuantityFormatException where there is no number or the unit is not in the table
   */
  public static Quantity parse(String text, UnitTable units) {
    return read(text, units, null);
  }

  private static Quantity read(String text, UnitTable units, @Nullable Dimension expected) {
    String trimmed = text.strip();
    int end = numberEnd(trimmed);
    if (end == 0) {
      throw QuantityFormatException.noNumber(trimmed);
    }
    double value = Decimals.parse(trimmed, end);
    String symbol = trimmed.substring(end).strip();
    Unit unit =
        units.findUnit(symbol).orElseThrow(() -> units.unknownUnit(trimmed, symbol, expected));
    Quantity quantity = new Quantity(value, unit);
    if (Double.isInfinite(quantity.si())) {
      throw QuantityFormatException.tooLarge(trimmed);
    }
    return quantity;
  }

  /** As {@link #parse(String, UnitTable)}, and refuses another dimension than the expected one. */
  public static Quantity parse(String text, UnitTable units, Dimension expected) {
    Quantity quantity = read(text, units, expected);
    if (!quantity.unit.dimension().equals(expected)) {
      throw units.wrongDimension(quantity, expected);
    }
    return quantity;
  }

  public Dimension dimension() {
    return unit.dimension();
  }

  /** Value in SI units. */
  public double si() {
    return unit.toSi(value);
  }

  /**
   * The same quantity in another unit.
   *
   * @throws IllegalArgumentException where the other unit measures something else
   */
  public Quantity in(Unit other) {
    if (!other.dimension().equals(unit.dimension())) {
      throw new IllegalArgumentException(
          "a quantity in " + unit.symbol() + " has no value in " + other.symbol());
    }
    return other.equals(unit) ? this : new Quantity(other.fromSi(si()), other);
  }

  /** The quantity with at most the given number of significant digits: {@code 12.5 mV}. */
  public String format(int digits) {
    String number = plain(String.format(Locale.ROOT, "%." + (digits - 1) + "e", value));
    return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
  }

  /** Number and unit so that parsing gives back this quantity exactly. */
  @Override
  public String toString() {
    String number = plain(Double.toString(value));
    return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
  }

  private static String plain(String number) {
    double value = Double.parseDouble(number);
    return Double.isNaN(value) || Double.isInfinite(value) ? number : plain(new BigDecimal(number));
  }

  /** The shortest usual spelling of a number: 0.5, 120, 1.5e-8. */
  public static String plain(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = number.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    return exponent >= SMALLEST_PLAIN && exponent < LARGEST_PLAIN
        ? shortest.toPlainString()
        : shortest.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }

  /** Offset behind the leading number, 0 where there is none. */
  private static int numberEnd(String text) {
    int at = 0;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      at++;
    }
    int start = at;
    at = digitsEnd(text, at);
    int digits = at - start;
    if (at < text.length() && text.charAt(at) == '.') {
      int fraction = digitsEnd(text, at + 1);
      digits += fraction - at - 1;
      at = fraction;
    }
    return digits == 0 ? 0 : exponentEnd(text, at);
  }

  /** Behind an exponent, which needs a digit: the "e" of "3 e" or "3e" is a unit's symbol. */
  private static int exponentEnd(String text, int at) {
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int from = at + 1;
      if (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
        from++;
      }
      int end = digitsEnd(text, from);
      return end > from ? end : at;
    }
    return at;
  }

  private static int digitsEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
