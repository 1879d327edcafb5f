/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.ranvier.solver.kernel.KernelMath;

/**
 * Exponential functions of many numbers at once, in loops that the JIT compiler turns into vector
 * instructions. Errors, measured against {@link StrictMath}: {@link #exp} 1 ulp, {@link #expm1} 2
 * ulp, {@link #tanh} 4 ulp; the quotients as far as e^a − 1 and a division allow. Overflow,
 * underflow and NaN are those of {@link Math}.
 *
 * <p>x = k ln 2 + r with |r| ≤ ln 2 / 2; (e^r − 1 − r)/r² is its Taylor series, economised by
 * Chebyshev polynomials to degree 9 (error below 1.1e-16); e^x = e^r · s with s = 2^k. The bits of
 * s are made in a loop of integers of its own, over the same memory: in one loop with the
 * polynomial nothing would be vectorised. That loop also notices numbers for which s is not a
 * normal number, which is rare; those are left to {@link Math} one by one.
 *
 * <p>Arguments and results lie in different arrays, at the same indices. One instance serves one
 * thread.
 */
public final class BlockMath {
  /** Added to a number below 2^51, it leaves the nearest whole number in the lowest bits. */
  static final double ROUNDER = 0x1.8p52;

  static final double PER_LN2 = 1 / Math.log(2);

  /** ln 2 in two parts; a whole number below 2^20 times the first is exact. */
  static final double LN2_HIGH = 0x1.62e42fee00000p-1;

  static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  // Coefficients of (e^r − 1)/r − 1, by power of r that they end up at.
  static final double P11 = 0x1.af4de0824b246p-26;
  static final double P10 = 0x1.28917ee6ee3fap-22;
  static final double P9 = 0x1.71de0235da778p-19;
  static final double P8 = 0x1.a019b91286e94p-16;
  static final double P7 = 0x1.a01a01abe6aa7p-13;
  static final double P6 = 0x1.6c16c1788a7f9p-10;
  static final double P5 = 0x1.11111111100dep-7;
  static final double P4 = 0x1.5555555553d66p-5;
  static final double P3 = 0x1.5555555555557p-3;
  static final double P2 = 0x1.0000000000001p-1;

  /** Too small to change any other number, and not 0. */
  static final double TINY = 1e-200;

  static final double TINIER = 1e-250;

  static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);
  static final int EXPONENT_BITS = 52;
  static final long BIAS = 1023;

  /** Scales 2^−1021 to 2^1022 are normal numbers, with room for the rest of a formula. */
  static final long LARGEST = 1022;

  private static final ValueLayout.OfLong BITS = ValueLayout.JAVA_LONG_UNALIGNED;

  private final BlockLogarithm logarithm = new BlockLogarithm(this);
  private double[] scale = new double[0];
  private double[] argument = new double[0];
  private MemorySegment scaleBits = MemorySegment.ofArray(scale);

  private void reserve(int length) {
    if (scale.length < length) {
      scale = Arrays.copyOf(scale, Math.max(length, 2 * scale.length));
      argument = Arrays.copyOf(argument, scale.length);
      scaleBits = MemorySegment.ofArray(scale);
    }
  }

  /** A loop over arguments a, results d, and the scales s, seen as bits as well. */
  private interface Step {
    boolean run(double[] a, double[] d, double[] s, MemorySegment bits, int from, int to);
  }

  private static final int REDUCED = 0;
  private static final int REDUCED_AWAY_FROM_ZERO = 1;
  private static final int SCALES = 2;
  private static final int TIMES_SCALE = 3;
  private static final int TIMES_SCALE_LESS_ONE = 4;
  private static final int PER_ARGUMENT = 5;
  private static final int ARGUMENT_PER = 6;

  /**
   * The loops. They must not be compiled into one method: what the JIT knows of one would now and
   * then keep it from vectorising the next. It does not inline a call that leads to so many places.
   */
  private final Step[] steps = {
    (a, d, s, bits, from, to) -> reduced(a, d, s, from, to),
    (a, d, s, bits, from, to) -> reducedAwayFromZero(a, d, s, from, to),
    (a, d, s, bits, from, to) -> scales(bits, from, to),
    (a, d, s, bits, from, to) -> timesScale(d, s, from, to),
    (a, d, s, bits, from, to) -> timesScaleLessOne(d, s, from, to),
    (a, d, s, bits, from, to) -> perArgument(a, d, s, from, to),
    (a, d, s, bits, from, to) -> argumentPer(a, d, s, from, to)
  };

  private boolean perform(int step, double[] a, double[] d, int from, int to) {
    return steps[step].run(a, d, scale, scaleBits, from, to);
  }

  /** {@code d[i] = e^a[i]}. */
  public void exp(double[] a, double[] d, int from, int to) {
    reserve(to);
    perform(REDUCED, a, d, from, to);
    boolean all = perform(SCALES, a, d, from, to);
    perform(TIMES_SCALE, a, d, from, to);
    if (!all) {
      mendExp(a, d, from, to);
    }
  }

  /** {@code d[i] = e^a[i] − 1} without loss near 0. */
  public void expm1(double[] a, double[] d, int from, int to) {
    reserve(to);
    perform(REDUCED, a, d, from, to);
    boolean all = perform(SCALES, a, d, from, to);
    perform(TIMES_SCALE_LESS_ONE, a, d, from, to);
    if (!all) {
      mendExpm1(a, d, from, to);
    }
  }

  /** {@code d[i] = (e^a[i] − 1) / a[i]}, 1 at 0. */
  public void exprel(double[] a, double[] d, int from, int to) {
    reserve(to);
    perform(REDUCED_AWAY_FROM_ZERO, a, d, from, to);
    boolean all = perform(SCALES, a, d, from, to);
    perform(PER_ARGUMENT, a, d, from, to);
    if (!all) {
      mendExprel(a, d, from, to);
    }
  }

  /** {@code d[i] = a[i] / (e^a[i] − 1)}, 1 at 0. */
  public void linoid(double[] a, double[] d, int from, int to) {
    reserve(to);
    perform(REDUCED_AWAY_FROM_ZERO, a, d, from, to);
    boolean all = perform(SCALES, a, d, from, to);
    perform(ARGUMENT_PER, a, d, from, to);
    if (!all) {
      mendLinoid(a, d, from, to);
    }
  }

  /** {@code d[i] = ln a[i]}, with an error of 1 ulp. */
  public void ln(double[] a, double[] d, int from, int to) {
    logarithm.ln(a, d, from, to);
  }

  /** {@code d[i] = a[i]^b[i]}, with an error of 2 ulp. */
  public void power(double[] a, double[] b, double[] d, int from, int to) {
    logarithm.power(a, b, d, from, to);
  }

  /** {@code d[i] = tanh(a[i])}. */
  public void tanh(double[] a, double[] d, int from, int to) {
    reserve(to);
    twice(a, argument, from, to);
    expm1(argument, d, from, to);
    fraction(d, from, to);
  }

  private static void twice(double[] a, double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = Math.max(-40, Math.min(40, a[i] + a[i]));
    }
  }

  private static void fraction(double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = d[i] / (d[i] + 2);
    }
  }

  /** Whether 2^k is a normal number, with room for the rest of a formula. */
  static boolean isUsual(double x) {
    double k = Math.fma(x, PER_LN2, ROUNDER) - ROUNDER;
    return k >= 1 - LARGEST && k <= LARGEST;
  }

  private static boolean timesScale(double[] d, double[] s, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = Math.fma(d[i], s[i], s[i]);
    }
    return true;
  }

  private static boolean timesScaleLessOne(double[] d, double[] s, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = Math.fma(d[i], s[i], s[i] - 1);
    }
    return true;
  }

  private static void mendExp(double[] a, double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = isUsual(a[i]) ? d[i] : Math.exp(a[i]);
    }
  }

  private static void mendExpm1(double[] a, double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = isUsual(a[i]) ? d[i] : Math.expm1(a[i]);
    }
  }

  private static void mendExprel(double[] a, double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = isUsual(a[i]) ? d[i] : KernelMath.exprel(a[i]);
    }
  }

  private static void mendLinoid(double[] a, double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = isUsual(a[i]) ? d[i] : KernelMath.linoid(a[i]);
    }
  }

  private static boolean perArgument(double[] a, double[] d, double[] s, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = Math.fma(d[i], s[i], s[i] - 1) / (a[i] + TINY + TINIER);
    }
    return true;
  }

  private static boolean argumentPer(double[] a, double[] d, double[] s, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = (a[i] + TINY + TINIER) / Math.fma(d[i], s[i], s[i] - 1);
    }
    return true;
  }

  /** d = e^r − 1, and k in the lowest bits of s. */
  private static boolean reduced(double[] a, double[] d, double[] s, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = a[i];
      double rounded = Math.fma(x, PER_LN2, ROUNDER);
      double k = rounded - ROUNDER;
      double r = Math.fma(k, -LN2_HIGH, x);
      r = Math.fma(k, -LN2_LOW, r);
      double p = Math.fma(r, P11, P10);
      p = Math.fma(p, r, P9);
      p = Math.fma(p, r, P8);
      p = Math.fma(p, r, P7);
      p = Math.fma(p, r, P6);
      p = Math.fma(p, r, P5);
      p = Math.fma(p, r, P4);
      p = Math.fma(p, r, P3);
      p = Math.fma(p, r, P2);
      double square = r * r;
      d[i] = Math.fma(p, square, r);
      s[i] = rounded;
    }
    return true;
  }

  /**
   * The same where the argument may be 0, by which it will be divided. Two additions, since one may
   * be cancelled by its own negative. Written out again, since plain exponentials must not pay for
   * them, and a polynomial in a method of its own is vectorised only if the JIT inlines it.
   */
  private static boolean reducedAwayFromZero(double[] a, double[] d, double[] s, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = a[i] + TINY + TINIER;
      double rounded = Math.fma(x, PER_LN2, ROUNDER);
      double k = rounded - ROUNDER;
      double r = Math.fma(k, -LN2_HIGH, x);
      r = Math.fma(k, -LN2_LOW, r);
      double p = Math.fma(r, P11, P10);
      p = Math.fma(p, r, P9);
      p = Math.fma(p, r, P8);
      p = Math.fma(p, r, P7);
      p = Math.fma(p, r, P6);
      p = Math.fma(p, r, P5);
      p = Math.fma(p, r, P4);
      p = Math.fma(p, r, P3);
      p = Math.fma(p, r, P2);
      double square = r * r;
      d[i] = Math.fma(p, square, r);
      s[i] = rounded;
    }
    return true;
  }

  /** Without knowing this beforehand the JIT vectorises a loop over a memory by chance only. */
  static void checkRange(MemorySegment memory, int from, int to) {
    if (from < 0 || to > memory.byteSize() / Long.BYTES) {
      throw new IndexOutOfBoundsException(from + " to " + to);
    }
  }

  /** 2^k from k; whether all of them are normal numbers. */
  private static boolean scales(MemorySegment bits, int from, int to) {
    checkRange(bits, from, to);
    long outside = 0;
    for (int i = from; i < to; i++) {
      long raw = bits.getAtIndex(BITS, i);
      long k = raw - ROUNDER_BITS;
      outside |= (LARGEST - k) | (k + LARGEST - 1);
      bits.setAtIndex(BITS, i, (raw + BIAS) << EXPONENT_BITS);
    }
    return outside >= 0;
  }
}
