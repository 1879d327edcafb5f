/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import org.ranvier.solver.kernel.KernelMath;
import org.ranvier.solver.kernel.KernelOp;

/** The functions of {@link BlockMath} for one number, with the same bits. */
public final class ScalarMath {
  private ScalarMath() {}

  /** The value of an operation, by these functions where there is one. */
  public static double apply(KernelOp op, double a, double b, double c) {
    return switch (op) {
      case EXP -> exp(a);
      case EXPM1 -> expm1(a);
      case EXPREL -> exprel(a);
      case LINOID -> linoid(a);
      case TANH -> tanh(a);
      case LN -> ln(a);
      case POWER -> power(a, b);
      default -> KernelMath.apply(op, a, b, c);
    };
  }

  /** e^x. */
  public static double exp(double x) {
    if (!BlockMath.isUsual(x)) {
      return Math.exp(x);
    }
    double s = scale(x);
    return Math.fma(reduced(x), s, s);
  }

  /** e^x − 1. */
  public static double expm1(double x) {
    return BlockMath.isUsual(x) ? lessOne(x) : Math.expm1(x);
  }

  /** (e^x − 1) / x, 1 at 0. */
  public static double exprel(double x) {
    if (!BlockMath.isUsual(x)) {
      return KernelMath.exprel(x);
    }
    double away = awayFromZero(x);
    return lessOne(away) / away;
  }

  /** x / (e^x − 1), 1 at 0. */
  public static double linoid(double x) {
    if (!BlockMath.isUsual(x)) {
      return KernelMath.linoid(x);
    }
    double away = awayFromZero(x);
    return away / lessOne(away);
  }

  /** tanh x. */
  public static double tanh(double x) {
    double d = expm1(Math.max(-40, Math.min(40, x + x)));
    return d / (d + 2);
  }

  private static double awayFromZero(double x) {
    return x + BlockMath.TINY + BlockMath.TINIER;
  }

  private static double lessOne(double x) {
    double s = scale(x);
    return Math.fma(reduced(x), s, s - 1);
  }

  /** 2^k. */
  private static double scale(double x) {
    double rounded = Math.fma(x, BlockMath.PER_LN2, BlockMath.ROUNDER);
    long bits = Double.doubleToRawLongBits(rounded) + BlockMath.BIAS;
    return Double.longBitsToDouble(bits << BlockMath.EXPONENT_BITS);
  }

  /** e^r − 1. */
  private static double reduced(double x) {
    double k = Math.fma(x, BlockMath.PER_LN2, BlockMath.ROUNDER) - BlockMath.ROUNDER;
    double r = Math.fma(k, -BlockMath.LN2_HIGH, x);
    r = Math.fma(k, -BlockMath.LN2_LOW, r);
    double p = Math.fma(r, BlockMath.P11, BlockMath.P10);
    p = Math.fma(p, r, BlockMath.P9);
    p = Math.fma(p, r, BlockMath.P8);
    p = Math.fma(p, r, BlockMath.P7);
    p = Math.fma(p, r, BlockMath.P6);
    p = Math.fma(p, r, BlockMath.P5);
    p = Math.fma(p, r, BlockMath.P4);
    p = Math.fma(p, r, BlockMath.P3);
    p = Math.fma(p, r, BlockMath.P2);
    return Math.fma(p, r * r, r);
  }

  /** The natural logarithm. */
  public static double ln(double x) {
    if (!BlockLogarithm.isNormal(x)) {
      return Math.log(x);
    }
    long power = exponent(x);
    double f = mantissa(x, power) - 1;
    double s = f / (f + 2);
    double half = 0.5 * f * f;
    double k = (double) power;
    double rest = half - Math.fma(s, rest(s) + half, k * BlockMath.LN2_LOW);
    return Math.fma(k, BlockMath.LN2_HIGH, f - rest);
  }

  private static long exponent(double x) {
    return (Double.doubleToRawLongBits(x) - BlockLogarithm.ROOT_HALF_BITS)
        >> BlockMath.EXPONENT_BITS;
  }

  private static double mantissa(double x, long power) {
    return Double.longBitsToDouble(
        Double.doubleToRawLongBits(x) - (power << BlockMath.EXPONENT_BITS));
  }

  /** R of the logarithm's series. */
  private static double rest(double s) {
    double z = s * s;
    double p = Math.fma(z, BlockLogarithm.R14, BlockLogarithm.R12);
    p = Math.fma(p, z, BlockLogarithm.R10);
    p = Math.fma(p, z, BlockLogarithm.R8);
    p = Math.fma(p, z, BlockLogarithm.R6);
    p = Math.fma(p, z, BlockLogarithm.R4);
    p = Math.fma(p, z, BlockLogarithm.R2);
    return p * z;
  }

  /** x^y, by a logarithm in two parts. */
  public static double power(double x, double y) {
    if (!BlockLogarithm.isNormal(x)) {
      return Math.pow(x, y);
    }
    long power = exponent(x);
    double f = mantissa(x, power) - 1;
    double s = f / (f + 2);
    double half = 0.5 * f * f;
    double k = (double) power;
    double small = Math.fma(s, rest(s) + half, k * BlockMath.LN2_LOW);
    double halfRest = Math.fma(0.5 * f, f, -half);
    double a = k * BlockMath.LN2_HIGH;
    double t = a + f;
    double h = t - half;
    double c = small + ((a - t) + f + ((t - h) - half) - halfRest);
    double log = h + c;
    double low = (h - log) + c;
    double high = y * log;
    if (!(Math.abs(high) < BlockLogarithm.LARGEST_EXPONENT)) {
      return Math.pow(x, y);
    }
    double e = exp(high);
    return Math.fma(e, Math.fma(y, low, Math.fma(y, log, -high)), e);
  }
}
