/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.units.Quantity;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;

/**
 * A quantity as it is spelt, in its pieces.
 *
 * @param number the number; empty where there is none
 * @param space what stands between number and unit
 * @param unit the rest
 */
public record NumberAndUnit(String number, String space, String unit) {
  private static final Pattern SPELLING =
      Pattern.compile("([-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)(\\s*)(.*)");

  /** As many digits as a double may need, where the decimal has no end. */
  private static final MathContext ROUNDED = new MathContext(15);

  /** Takes a value apart. What has no number in front is all unit. */
  public static NumberAndUnit of(String value) {
    Matcher matcher = SPELLING.matcher(value.strip());
    return matcher.matches()
        ? new NumberAndUnit(matcher.group(1), matcher.group(2), matcher.group(3))
        : new NumberAndUnit("", "", value.strip());
  }

  /**
   * The same quantity in another unit, without rounding where the decimal has an end; empty where
   * either is no quantity or they measure different things.
   */
  public Optional<String> in(String symbol, UnitTable units) {
    Optional<Unit> from = units.findUnit(unit);
    Optional<Unit> to = units.findUnit(symbol);
    if (number.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().dimension().equals(to.get().dimension())) {
      return Optional.empty();
    }
    if (from.get().equals(to.get())) {
      return Optional.of(number + space + unit);
    }
    return Optional.of(Quantity.plain(converted(from.get(), to.get())) + space + symbol);
  }

  private BigDecimal converted(Unit from, Unit to) {
    BigDecimal si =
        new BigDecimal(number)
            .multiply(decimal(from.scale()))
            .scaleByPowerOfTen(from.power())
            .add(decimal(from.offset()));
    BigDecimal shifted = si.subtract(decimal(to.offset())).scaleByPowerOfTen(-to.power());
    try {
      return shifted.divide(decimal(to.scale()));
    } catch (ArithmeticException endless) {
      return shifted.divide(decimal(to.scale()), ROUNDED);
    }
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }
}
