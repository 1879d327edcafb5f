/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.ranvier.units.Quantity;

/**
 * The numbers that a slider goes through: from nothing to twice the number that it starts at, so
 * that the sign stays and the start is in the middle; from −1 to 1 where that is 0. Numbers have no
 * more digits than a step needs, and the start is spelt as it was.
 *
 * <pre>
 *   0          60         120         180         240     a start at 120
 *   |-----------|----------o-----------|-----------|
 *   0                    STEPS/2                 STEPS
 * </pre>
 */
public final class SliderRange {
  /** Positions of the slider, 0 and this included. */
  public static final int STEPS = 200;

  private final String start;
  private final BigDecimal low;
  private final BigDecimal high;

  private SliderRange(String start, BigDecimal low, BigDecimal high) {
    this.start = start;
    this.low = low;
    this.high = high;
  }

  /** The range around a number; empty for what is none, and at the ends of what a double holds. */
  public static Optional<SliderRange> around(String number) {
    String spelt = number.strip();
    try {
      BigDecimal value = new BigDecimal(spelt);
      double limit = value.abs().doubleValue();
      if (limit > Double.MAX_VALUE / 4 || (limit < Double.MIN_NORMAL && value.signum() != 0)) {
        return Optional.empty();
      }
      BigDecimal twice = value.add(value);
      return Optional.of(
          switch (value.signum()) {
            case 0 -> new SliderRange(spelt, BigDecimal.ONE.negate(), BigDecimal.ONE);
            case 1 -> new SliderRange(spelt, BigDecimal.ZERO, twice);
            default -> new SliderRange(spelt, twice, BigDecimal.ZERO);
          });
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** The number at a position, from 0 to {@link #STEPS}. */
  public String at(int position) {
    if (position == STEPS / 2) {
      return start;
    }
    BigDecimal step = step();
    // The place of the first digit of a step: digits behind it would say nothing.
    int digits = step.scale() - step.precision() + 1;
    BigDecimal exact = low.add(step.multiply(BigDecimal.valueOf(position)));
    return Quantity.plain(exact.setScale(digits + 1, RoundingMode.HALF_EVEN));
  }

  /** The position that comes closest to a number, from 0 to {@link #STEPS}. */
  public int position(String number) {
    try {
      BigDecimal steps =
          new BigDecimal(number.strip()).subtract(low).divide(step(), MathContext.DECIMAL64);
      return (int) Math.max(0, Math.min(STEPS, Math.round(steps.doubleValue())));
    } catch (NumberFormatException notANumber) {
      return STEPS / 2;
    }
  }

  /** The number at the left end. */
  public String low() {
    return at(0);
  }

  /** The number at the right end. */
  public String high() {
    return at(STEPS);
  }

  private BigDecimal step() {
    return high.subtract(low).divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
  }
}
