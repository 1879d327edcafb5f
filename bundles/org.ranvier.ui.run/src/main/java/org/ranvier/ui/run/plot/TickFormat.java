/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.plot;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/**
 * Numbers at the ticks of an axis: as people write them, with a power of ten where they are very
 * small or very large. A point, whatever the locale, as in every file and publication. The chart
 * reads its labels back and leaves out those that were rounded, so every tick is written in full.
 */
final class TickFormat extends NumberFormat {
  private static final long serialVersionUID = 1;
  private static final double SMALL = 1e-3;
  private static final double LARGE = 1e6;

  private final DecimalFormat plain = pattern("0.######");
  private final DecimalFormat power = pattern("0.######E0");

  private static DecimalFormat pattern(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  @Override
  public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
    double size = Math.abs(number);
    boolean isPlain = size == 0 || (size >= SMALL && size < LARGE);
    return (isPlain ? plain : power).format(number, text, position);
  }

  @Override
  public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
    return format((double) number, text, position);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    return power.parse(text, position);
  }
}
