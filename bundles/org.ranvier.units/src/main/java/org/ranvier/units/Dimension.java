/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

/**
 * A physical dimension: the powers of the seven SI base quantities.
 *
 * @param m power of mass
 * @param l power of length
 * @param t power of time
 * @param i power of electric current
 * @param k power of temperature
 * @param n power of amount of substance
 * @param j power of luminous intensity
 */
public record Dimension(int m, int l, int t, int i, int k, int n, int j) {
  /** A pure number. */
  public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0);

  public static final Dimension TIME = new Dimension(0, 0, 1, 0, 0, 0, 0);

  public boolean isNone() {
    return equals(NONE);
  }

  public Dimension times(Dimension o) {
    return new Dimension(m + o.m, l + o.l, t + o.t, i + o.i, k + o.k, n + o.n, j + o.j);
  }

  public Dimension over(Dimension o) {
    return times(o.power(-1));
  }

  public Dimension power(int p) {
    return new Dimension(m * p, l * p, t * p, i * p, k * p, n * p, j * p);
  }

  /** Whether all powers are multiples of {@code divisor}, so that the root is a dimension too. */
  public boolean hasRoot(int divisor) {
    return m % divisor == 0
        && l % divisor == 0
        && t % divisor == 0
        && i % divisor == 0
        && k % divisor == 0
        && n % divisor == 0
        && j % divisor == 0;
  }

  /**
   * The dimension whose {@code divisor}-th power is this one.
   *
   * @throws IllegalArgumentException where {@link #hasRoot} is false
   */
  public Dimension root(int divisor) {
    if (!hasRoot(divisor)) {
      throw new IllegalArgumentException("no root " + divisor + " of " + this);
    }
    return new Dimension(
        m / divisor, l / divisor, t / divisor, i / divisor, k / divisor, n / divisor, j / divisor);
  }

  /** Powers of the SI base units, such as {@code kg m2 s-3 A-1}; {@code 1} for a pure number. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text, "kg", m);
    append(text, "m", l);
    append(text, "s", t);
    append(text, "A", i);
    append(text, "K", k);
    append(text, "mol", n);
    append(text, "cd", j);
    return text.isEmpty() ? "1" : text.toString();
  }

  private static void append(StringBuilder text, String unit, int power) {
    if (power != 0) {
      text.append(text.isEmpty() ? "" : " ").append(unit).append(power == 1 ? "" : power);
    }
  }
}
