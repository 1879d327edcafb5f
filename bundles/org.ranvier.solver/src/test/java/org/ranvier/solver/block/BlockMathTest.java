/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.ranvier.solver.kernel.KernelMath;

/** Against {@link StrictMath}, whose own error is below 1 ulp. */
class BlockMathTest {
  private static final int LENGTH = 1000;
  private final BlockMath math = new BlockMath();

  private interface Many {
    void apply(double[] a, double[] d, int from, int to);
  }

  /** The largest error in units of the last place, for arguments of all sizes up to a limit. */
  private static double worst(Many many, DoubleUnaryOperator exact, double limit) {
    Random random = new Random(5);
    double[] a = new double[LENGTH];
    double[] d = new double[LENGTH];
    double worst = 0;
    for (int round = 0; round < 200; round++) {
      double size = limit * Math.pow(10, -(round % 12));
      for (int i = 0; i < LENGTH; i++) {
        a[i] = size * (2 * random.nextDouble() - 1);
      }
      many.apply(a, d, 0, LENGTH);
      for (int i = 0; i < LENGTH; i++) {
        double want = exact.applyAsDouble(a[i]);
        worst = Math.max(worst, Math.abs(d[i] - want) / Math.ulp(want));
      }
    }
    return worst;
  }

  @Test
  void errorsAreWhatTheDocumentationSays() {
    assertThat(worst(math::exp, StrictMath::exp, 700)).isLessThanOrEqualTo(1);
    assertThat(worst(math::expm1, StrictMath::expm1, 700)).isLessThanOrEqualTo(2);
    assertThat(worst(math::tanh, StrictMath::tanh, 30)).isLessThanOrEqualTo(4);
  }

  @Test
  void logarithmsAndPowersAreExactToAFewPlaces() {
    Random random = new Random(8);
    double[] a = new double[LENGTH];
    double[] b = new double[LENGTH];
    double[] d = new double[LENGTH];
    double worstLn = 0;
    double worstPower = 0;
    for (int round = 0; round < 300; round++) {
      double size = Math.pow(10, -(round % 15));
      for (int i = 0; i < LENGTH; i++) {
        a[i] =
            round % 2 == 0
                ? 1 + size * random.nextGaussian() * 0.3
                : Math.exp(random.nextGaussian() * 50);
        a[i] = Math.abs(a[i]);
        b[i] = random.nextGaussian() * (round % 3 == 0 ? 4 : 1);
      }
      math.ln(a, d, 0, LENGTH);
      for (int i = 0; i < LENGTH; i++) {
        double want = StrictMath.log(a[i]);
        worstLn = Math.max(worstLn, Math.abs(d[i] - want) / Math.ulp(want));
      }
      math.power(a, b, d, 0, LENGTH);
      for (int i = 0; i < LENGTH; i++) {
        double want = StrictMath.pow(a[i], b[i]);
        double error = d[i] == want ? 0 : Math.abs(d[i] - want) / Math.ulp(want);
        worstPower = Math.max(worstPower, error);
      }
    }
    assertThat(worstLn).isLessThanOrEqualTo(1);
    assertThat(worstPower).isLessThanOrEqualTo(2);
  }

  @Test
  void logarithmsAndPowersOfAnythingAreThoseOfMath() {
    double[] some = {
      0,
      -0.0,
      1,
      -1,
      2,
      -2,
      0.5,
      3,
      Double.MIN_VALUE,
      Double.MIN_NORMAL,
      Double.MAX_VALUE,
      1e-310,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NaN,
      1e300,
      1e-300
    };
    double[] d = new double[some.length];
    math.ln(some, d, 0, some.length);
    for (int i = 0; i < some.length; i++) {
      assertThat(d[i]).as("ln %s", some[i]).isEqualTo(Math.log(some[i]), within(Math.log(some[i])));
    }
    for (double exponent : some) {
      double[] b = new double[some.length];
      java.util.Arrays.fill(b, exponent);
      math.power(some, b, d, 0, some.length);
      for (int i = 0; i < some.length; i++) {
        double want = Math.pow(some[i], exponent);
        assertThat(d[i]).as("%s to %s", some[i], exponent).isEqualTo(want, within(2 * want));
      }
    }
  }

  @Test
  void quotientsAgreeWithTheReference() {
    double[] a = {
      0, -0.0, 1e-300, -1e-300, 1e-200, -1e-200, 1e-250, 1e-9, -1e-9, 1, -1, 30, -30, 600
    };
    double[] d = new double[a.length];
    math.exprel(a, d, 0, a.length);
    for (int i = 0; i < a.length; i++) {
      assertThat(d[i] / KernelMath.exprel(a[i]) - 1).as("exprel %s", a[i]).isBetween(-1e-14, 1e-14);
    }
    math.linoid(a, d, 0, a.length);
    for (int i = 0; i < a.length; i++) {
      assertThat(d[i] / KernelMath.linoid(a[i]) - 1).as("linoid %s", a[i]).isBetween(-1e-14, 1e-14);
    }
  }

  @Test
  void overflowUnderflowAndNoNumbersAreThoseOfMath() {
    double[] a = {
      709.7,
      709.8,
      710,
      1000,
      1e17,
      1e300,
      Double.POSITIVE_INFINITY,
      -708,
      -709,
      -720,
      -745,
      -746,
      -1000,
      -1e17,
      -1e300,
      Double.NEGATIVE_INFINITY,
      Double.NaN,
      Double.MIN_VALUE
    };
    double[] d = new double[a.length];
    math.exp(a, d, 0, a.length);
    for (int i = 0; i < a.length; i++) {
      assertThat(d[i]).as("exp %s", a[i]).isEqualTo(Math.exp(a[i]), within(Math.exp(a[i])));
    }
    math.expm1(a, d, 0, a.length);
    for (int i = 0; i < a.length; i++) {
      assertThat(d[i]).as("expm1 %s", a[i]).isEqualTo(Math.expm1(a[i]), within(Math.expm1(a[i])));
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    double ulp = Math.ulp(value);
    return org.assertj.core.data.Offset.offset(Double.isFinite(ulp) ? ulp : 0);
  }

  @Test
  void onlyTheRangeIsWritten() {
    double[] a = new double[40];
    double[] d = new double[40];
    math.exp(a, d, 8, 30);
    assertThat(d[7]).isZero();
    assertThat(d[8]).isOne();
    assertThat(d[29]).isOne();
    assertThat(d[30]).isZero();
  }

  /** Numbers of all sizes and some that are left to {@link Math}. */
  private static double[] anything(Random random) {
    double[] a = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      a[i] = random.nextGaussian() * Math.pow(10, random.nextInt(8) - 4);
    }
    double[] rare = {0, -0.0, 708.1, 708.9, -708.2, 1e4, -1e4, 1e-310, Double.NaN};
    System.arraycopy(rare, 0, a, 10, rare.length);
    a[40] = Double.POSITIVE_INFINITY;
    a[41] = Double.NEGATIVE_INFINITY;
    return a;
  }

  @Test
  void singleNumbersGiveTheSameBits() {
    double[] a = anything(new Random(3));
    double[] b = anything(new Random(4));
    assertSame(math::exp, ScalarMath::exp, a);
    assertSame(math::expm1, ScalarMath::expm1, a);
    assertSame(math::exprel, ScalarMath::exprel, a);
    assertSame(math::linoid, ScalarMath::linoid, a);
    assertSame(math::tanh, ScalarMath::tanh, a);
    assertSame(math::ln, ScalarMath::ln, a);
    double[] d = new double[LENGTH];
    math.power(a, b, d, 0, LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      assertThat(ScalarMath.power(a[i], b[i]))
          .as("%s ^ %s", a[i], b[i])
          .isEqualTo(Double.valueOf(d[i]));
    }
  }

  private static void assertSame(Many many, DoubleUnaryOperator one, double[] a) {
    double[] d = new double[LENGTH];
    many.apply(a, d, 0, LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      assertThat(one.applyAsDouble(a[i])).as("of %s", a[i]).isEqualTo(Double.valueOf(d[i]));
    }
  }
}
