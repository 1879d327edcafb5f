/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

/** The one definition of what each operation computes; back ends agree with it to rounding. */
public final class KernelMath {
  private KernelMath() {}

  /** The value of an operation without a stream or column behind it. */
  public static double apply(KernelOp op, double a, double b, double c) {
    return switch (op) {
      case NEGATE -> -a;
      case EXP -> Math.exp(a);
      case EXPM1 -> Math.expm1(a);
      case EXPREL -> exprel(a);
      case LINOID -> linoid(a);
      case LINOID_SLOPE -> linoidSlope(a);
      case LN -> Math.log(a);
      case LOG10 -> Math.log10(a);
      case SIN -> Math.sin(a);
      case COS -> Math.cos(a);
      case TAN -> Math.tan(a);
      case SINH -> Math.sinh(a);
      case COSH -> Math.cosh(a);
      case TANH -> Math.tanh(a);
      case SQRT -> Math.sqrt(a);
      case ABS -> Math.abs(a);
      case CEIL -> Math.ceil(a);
      case FLOOR -> Math.floor(a);
      case FACTORIAL -> factorial(a);
      case HEAVISIDE -> heaviside(a);
      case NOT -> truth(a == 0);
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case POWER -> Math.pow(a, b);
      case MIN -> Math.min(a, b);
      case MAX -> Math.max(a, b);
      case LESS -> truth(a < b);
      case LESS_EQUAL -> truth(a <= b);
      case GREATER -> truth(a > b);
      case GREATER_EQUAL -> truth(a >= b);
      case EQUAL -> truth(a == b);
      case NOT_EQUAL -> truth(a != b);
      case AND -> truth(a != 0 && b != 0);
      case OR -> truth(a != 0 || b != 0);
      case SELECT -> a != 0 ? b : c;
      case CONSTANT, COLUMN, TIME, STEP, RANDOM ->
          throw new IllegalArgumentException(op + " has no value of its own");
    };
  }

  static double truth(boolean value) {
    return value ? 1 : 0;
  }

  /** (e^x − 1) / x, 1 at 0. */
  public static double exprel(double x) {
    if (Math.abs(x) < 1e-5) {
      return 1 + x * (0.5 + x * (1.0 / 6));
    }
    return Math.expm1(x) / x;
  }

  /** x / (e^x − 1), 1 at 0. */
  public static double linoid(double x) {
    if (Math.abs(x) < 1e-5) {
      return 1 + x * (-0.5 + x * (1.0 / 12));
    }
    return x / Math.expm1(x);
  }

  /** Derivative of {@link #linoid}, −1/2 at 0. */
  public static double linoidSlope(double x) {
    if (Math.abs(x) < 0.02) {
      double square = x * x;
      return -0.5 + x * (1.0 / 6 + square * (-1.0 / 180 + square * (1.0 / 5040)));
    }
    if (x > 700) {
      return 0;
    }
    double e = Math.expm1(x);
    return (e - x * (e + 1)) / (e * e);
  }

  /** 1 above 0, 1/2 at 0, 0 below. */
  public static double heaviside(double x) {
    return x > 0 ? 1 : x == 0 ? 0.5 : 0;
  }

  /** Product 1 · 2 · … of the nearest whole number; NaN below 0. */
  public static double factorial(double x) {
    double n = Math.rint(x);
    if (!(n >= 0)) {
      return Double.NaN;
    }
    double product = 1;
    for (int k = 2; k <= Math.min(n, 171); k++) {
      product *= k;
    }
    return product;
  }

  /**
   * A number in [0, 1) that depends on nothing but its arguments, so that any back end, in any
   * order, draws the same (a counter-based generator; the mixing function is SplitMix64's).
   *
   * @param seed seed of the run
   * @param stream which occurrence of {@code random} in which group
   * @param instance instance in the group
   * @param draw how often the occurrence was evaluated for the instance
   */
  public static double uniform(long seed, long stream, long instance, long draw) {
    return uniform(source(seed, stream, instance), draw);
  }

  /**
   * What is the same for all numbers that an occurrence of {@code random} draws for an instance.
   */
  public static long source(long seed, long stream, long instance) {
    long h = mix(seed + 0x9E3779B97F4A7C15L);
    h = mix(h ^ (stream * 0xD1342543DE82EF95L + 0x2545F4914F6CDD1DL));
    return mix(h ^ (instance * 0xA0761D6478BD642FL + 0x8EBC6AF09C88C6E3L));
  }

  /** A number in [0, 1) from a {@link #source}. */
  public static double uniform(long source, long draw) {
    return (mix(source ^ key(draw)) >>> 11) * 0x1.0p-53;
  }

  /** What one draw has in common for all sources. */
  public static long key(long draw) {
    return draw * 0xE7037ED1A0B428DBL + 0x589965CC75374CC3L;
  }

  /** Mixes bits: numbers that differ in one bit have nothing in common afterwards. */
  public static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
