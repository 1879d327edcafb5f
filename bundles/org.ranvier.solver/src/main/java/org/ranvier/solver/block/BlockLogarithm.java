/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Logarithms and powers of many numbers at once, by the same means as {@link BlockMath}. Errors,
 * measured against {@link StrictMath}: {@link #ln} 1 ulp, {@link #power} 2 ulp. Results for zero,
 * negative and infinite numbers and NaN are those of {@link Math}.
 *
 * <p>x = 2^k m with √½ ≤ m &lt; √2; with f = m − 1 and s = f/(2 + f), ln m = 2 atanh s = f − (f²/2
 * − s (f²/2 + R)), where R = s² (2/3 + 2/5 s² + …), economised by Chebyshev polynomials to degree 6
 * (error below 2e-18 in ln m). A power needs the logarithm in two parts, since its error grows with
 * the exponent.
 */
final class BlockLogarithm {
  static final long ROOT_HALF_BITS = Double.doubleToRawLongBits(Math.sqrt(0.5));
  private static final long SMALLEST_BITS = Double.doubleToRawLongBits(Double.MIN_NORMAL);
  private static final long LARGEST_BITS = Double.doubleToRawLongBits(Double.MAX_VALUE);
  static final double LARGEST_EXPONENT = 700;

  // Coefficients of R, by power of s.
  static final double R14 = 0x1.2b5bd8d00d92ep-3;
  static final double R12 = 0x1.39fe1067884a1p-3;
  static final double R10 = 0x1.7462b74e0157dp-3;
  static final double R8 = 0x1.c71c62db40a12p-3;
  static final double R6 = 0x1.2492492dfa492p-2;
  static final double R4 = 0x1.9999999995285p-2;
  static final double R2 = 0x1.5555555555558p-1;
  private static final ValueLayout.OfLong BITS = ValueLayout.JAVA_LONG_UNALIGNED;

  private final BlockMath math;
  private double[] mantissa = new double[0];
  private double[] exponent = new double[0];
  private double[] low = new double[0];
  private double[] high = new double[0];
  private MemorySegment mantissaBits = MemorySegment.ofArray(mantissa);
  private MemorySegment exponentBits = MemorySegment.ofArray(exponent);

  BlockLogarithm(BlockMath math) {
    this.math = math;
  }

  private void reserve(int length) {
    if (mantissa.length < length) {
      mantissa = new double[length];
      exponent = new double[length];
      low = Arrays.copyOf(low, length);
      high = Arrays.copyOf(high, length);
      mantissaBits = MemorySegment.ofArray(mantissa);
      exponentBits = MemorySegment.ofArray(exponent);
    }
  }

  /** A loop; b are exponents, d results. */
  private interface Step {
    boolean run(double[] b, double[] d, int from, int to);
  }

  private static final int MANTISSAS = 0;
  private static final int EXPONENTS = 1;
  private static final int QUOTIENT = 2;
  private static final int SERIES = 3;
  private static final int LOGARITHM = 4;
  private static final int SMALL_PART = 5;
  private static final int LARGE_PARTS = 6;
  private static final int TWO_PARTS = 7;
  private static final int PRODUCT = 8;
  private static final int CORRECTION = 9;

  /** Loops that must stay apart, see {@link BlockMath}. */
  private final Step[] steps = {
    (b, d, from, to) -> mantissas(mantissaBits, from, to),
    (b, d, from, to) -> exponents(exponentBits, from, to),
    (b, d, from, to) -> quotient(mantissa, high, from, to),
    (b, d, from, to) -> series(high, low, from, to),
    (b, d, from, to) -> logarithm(mantissa, high, low, exponent, d, from, to),
    (b, d, from, to) -> smallPart(mantissa, high, low, exponent, from, to),
    (b, d, from, to) -> largeParts(mantissa, low, exponent, from, to),
    (b, d, from, to) -> twoParts(mantissa, high, low, low, from, to),
    (b, d, from, to) -> product(mantissa, low, b, high, from, to),
    (b, d, from, to) -> correct(d, low, high, from, to)
  };

  private boolean perform(int step, double[] b, double[] d, int from, int to) {
    return steps[step].run(b, d, from, to);
  }

  /** {@code d[i] = ln a[i]}. */
  void ln(double[] a, double[] d, int from, int to) {
    boolean all = split(a, from, to);
    perform(QUOTIENT, a, d, from, to);
    perform(SERIES, a, d, from, to);
    perform(LOGARITHM, a, d, from, to);
    if (!all) {
      mendLn(a, d, from, to);
    }
  }

  private static void mendLn(double[] a, double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = isNormal(a[i]) ? d[i] : Math.log(a[i]);
    }
  }

  /** {@code d[i] = a[i]^b[i]}. */
  void power(double[] a, double[] b, double[] d, int from, int to) {
    boolean all = split(a, from, to);
    perform(QUOTIENT, b, d, from, to);
    perform(SERIES, b, d, from, to);
    perform(SMALL_PART, b, d, from, to);
    perform(LARGE_PARTS, b, d, from, to);
    perform(TWO_PARTS, b, d, from, to);
    perform(PRODUCT, b, d, from, to);
    math.exp(high, d, from, to);
    all &= perform(CORRECTION, b, d, from, to);
    if (!all) {
      mendPower(a, b, d, high, from, to);
    }
  }

  private static void mendPower(
      double[] a, double[] b, double[] d, double[] logs, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean usual = isNormal(a[i]) && Math.abs(logs[i]) < LARGEST_EXPONENT;
      d[i] = usual ? d[i] : Math.pow(a[i], b[i]);
    }
  }

  static boolean isNormal(double x) {
    return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
  }

  /** m and k of all numbers; whether all are normal and positive. */
  private boolean split(double[] a, int from, int to) {
    reserve(to);
    System.arraycopy(a, from, mantissa, from, to - from);
    System.arraycopy(a, from, exponent, from, to - from);
    perform(MANTISSAS, a, a, from, to);
    return perform(EXPONENTS, a, a, from, to);
  }

  /** m in place of x. One memory a loop: with two, they might be the same for all the JIT knows. */
  private static boolean mantissas(MemorySegment x, int from, int to) {
    BlockMath.checkRange(x, from, to);
    for (int i = from; i < to; i++) {
      long raw = x.getAtIndex(BITS, i);
      long power = (raw - ROOT_HALF_BITS) >> BlockMath.EXPONENT_BITS;
      x.setAtIndex(BITS, i, raw - (power << BlockMath.EXPONENT_BITS));
    }
    return true;
  }

  /** k in the lowest bits of a number, in place of x. */
  private static boolean exponents(MemorySegment x, int from, int to) {
    BlockMath.checkRange(x, from, to);
    long outside = 0;
    for (int i = from; i < to; i++) {
      long raw = x.getAtIndex(BITS, i);
      outside |= (raw - SMALLEST_BITS) | (LARGEST_BITS - raw);
      x.setAtIndex(
          BITS, i, BlockMath.ROUNDER_BITS + ((raw - ROOT_HALF_BITS) >> BlockMath.EXPONENT_BITS));
    }
    return outside >= 0;
  }

  /**
   * f in m's place, and s: a division makes a loop too large to be vectorised together with the
   * rest.
   */
  private static boolean quotient(double[] m, double[] s, int from, int to) {
    for (int i = from; i < to; i++) {
      double f = m[i] - 1;
      m[i] = f;
      s[i] = f / (f + 2);
    }
    return true;
  }

  /** R / s². */
  private static boolean series(double[] s, double[] r, int from, int to) {
    for (int i = from; i < to; i++) {
      double z = s[i] * s[i];
      double p = Math.fma(z, R14, R12);
      p = Math.fma(p, z, R10);
      p = Math.fma(p, z, R8);
      p = Math.fma(p, z, R6);
      p = Math.fma(p, z, R4);
      p = Math.fma(p, z, R2);
      r[i] = p * z;
    }
    return true;
  }

  private static boolean logarithm(
      double[] f, double[] s, double[] r, double[] rounded, double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      double half = 0.5 * f[i] * f[i];
      double k = rounded[i] - BlockMath.ROUNDER;
      double rest = half - Math.fma(s[i], r[i] + half, k * BlockMath.LN2_LOW);
      d[i] = Math.fma(k, BlockMath.LN2_HIGH, f[i] - rest);
    }
    return true;
  }

  /** The sum of the larger parts in f's place, what it lacks in r's place. */
  private static boolean largeParts(double[] f, double[] r, double[] rounded, int from, int to) {
    for (int i = from; i < to; i++) {
      double half = 0.5 * f[i] * f[i];
      double halfRest = Math.fma(0.5 * f[i], f[i], -half);
      double a = (rounded[i] - BlockMath.ROUNDER) * BlockMath.LN2_HIGH;
      double t = a + f[i];
      double h = t - half;
      r[i] = (a - t) + f[i] + ((t - h) - half) - halfRest;
      f[i] = h;
    }
    return true;
  }

  /** s (f²/2 + R) + k ln 2's lower part. */
  private static boolean smallPart(
      double[] f, double[] s, double[] r, double[] rounded, int from, int to) {
    for (int i = from; i < to; i++) {
      double half = 0.5 * f[i] * f[i];
      double k = rounded[i] - BlockMath.ROUNDER;
      s[i] = Math.fma(s[i], r[i] + half, k * BlockMath.LN2_LOW);
    }
    return true;
  }

  /** The logarithm in h's place, and what it lacks in {@code lows}. */
  private static boolean twoParts(
      double[] h, double[] s, double[] tail, double[] lows, int from, int to) {
    for (int i = from; i < to; i++) {
      double c = s[i] + tail[i];
      double whole = h[i] + c;
      lows[i] = (h[i] - whole) + c;
      h[i] = whole;
    }
    return true;
  }

  /** b times the logarithm, in two parts as well. */
  private static boolean product(
      double[] logs, double[] lows, double[] b, double[] highs, int from, int to) {
    for (int i = from; i < to; i++) {
      double whole = b[i] * logs[i];
      double rest = Math.fma(b[i], logs[i], -whole);
      highs[i] = whole;
      lows[i] = Math.fma(b[i], lows[i], rest);
    }
    return true;
  }

  /** e^(high + low) from e^high; whether no exponent was so large that this fails. */
  private static boolean correct(double[] d, double[] lows, double[] highs, int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      d[i] = Math.fma(d[i], lows[i], d[i]);
      largest = Math.max(largest, Math.abs(highs[i]));
    }
    return largest < LARGEST_EXPONENT;
  }
}
