/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One column of a table: words, or numbers of one unit. */
public final class Column {
  private static final MathContext SHOWN = new MathContext(5);
  private static final MathContext EXACT = new MathContext(12);

  private final String id;
  private final String title;
  private final String unit;
  private final @Nullable IntToDoubleFunction numbers;
  private final IntFunction<String> words;

  private Column(
      String id,
      String title,
      String unit,
      @Nullable IntToDoubleFunction numbers,
      IntFunction<String> words) {
    this.id = id;
    this.title = title;
    this.unit = unit;
    this.numbers = numbers;
    this.words = words;
  }

  /**
   * Words, by row.
   *
   * @param title what the column holds, in the language of the user
   */
  static Column words(String id, String title, IntFunction<String> words) {
    return new Column(id, title, "", null, words);
  }

  /**
   * Numbers, by row.
   *
   * @param title what the column holds, in the language of the user
   * @param unit as it is written; empty for pure numbers
   * @param numbers NaN where there is none
   */
  static Column numbers(String id, String title, String unit, IntToDoubleFunction numbers) {
    return new Column(id, title, unit, numbers, row -> print(numbers.applyAsDouble(row), SHOWN));
  }

  private static String print(double value, MathContext digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "" : String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(digits).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** Never shown; the same in all languages. */
  public String id() {
    return id;
  }

  /** What the column holds, in the language of the user. */
  public String title() {
    return title;
  }

  /** With the unit, as over the column. */
  public String heading() {
    return unit.isEmpty() ? title() : title() + " (" + unit + ")";
  }

  /** Whether it holds numbers, which stand at the right. */
  public boolean isNumber() {
    return numbers != null;
  }

  /** What is read in a row. */
  public String text(int row) {
    return words.apply(row);
  }

  /** As {@link #text} with all digits that mean something: what is copied. */
  public String exact(int row) {
    return numbers == null ? words.apply(row) : print(numbers.applyAsDouble(row), EXACT);
  }

  /**
   * The number in a row; NaN where there is none.
   *
   * @throws IllegalStateException the column holds words
   */
  public double number(int row) {
    if (numbers == null) {
      throw new IllegalStateException(id + " holds words");
    }
    return numbers.applyAsDouble(row);
  }
}
