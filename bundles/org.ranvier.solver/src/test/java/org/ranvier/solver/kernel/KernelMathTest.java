/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KernelMathTest {
  @Test
  void seriesAndFormulaMeet() {
    for (double x : new double[] {1e-5, -1e-5}) {
      assertThat(KernelMath.exprel(x * 0.999))
          .isCloseTo(KernelMath.exprel(x * 1.001), within(2e-8));
      assertThat(KernelMath.linoid(x * 0.999))
          .isCloseTo(KernelMath.linoid(x * 1.001), within(2e-8));
    }
    for (double x : new double[] {0.02, -0.02}) {
      double inside = KernelMath.linoidSlope(x * (1 - 1e-9));
      assertThat(inside).isCloseTo(KernelMath.linoidSlope(x * (1 + 1e-9)), within(1e-10));
    }
    assertThat(KernelMath.linoid(0)).isEqualTo(1);
    assertThat(KernelMath.exprel(0)).isEqualTo(1);
    assertThat(KernelMath.linoidSlope(800)).isZero();
    assertThat(KernelMath.linoidSlope(-800)).isCloseTo(-1, within(1e-12));
  }

  @Test
  void everyOperationHasItsValue() {
    assertThat(KernelMath.apply(KernelOp.FACTORIAL, 5, 0, 0)).isEqualTo(120);
    assertThat(KernelMath.apply(KernelOp.FACTORIAL, -1, 0, 0)).isNaN();
    assertThat(KernelMath.apply(KernelOp.HEAVISIDE, 0, 0, 0)).isEqualTo(0.5);
    assertThat(KernelMath.apply(KernelOp.HEAVISIDE, -2, 0, 0)).isZero();
    assertThat(KernelMath.apply(KernelOp.LOG10, 1000, 0, 0)).isCloseTo(3, within(1e-12));
    assertThat(KernelMath.apply(KernelOp.AND, 1, 0, 0)).isZero();
    assertThat(KernelMath.apply(KernelOp.OR, 1, 0, 0)).isEqualTo(1);
    assertThat(KernelMath.apply(KernelOp.NOT, 0, 0, 0)).isEqualTo(1);
    assertThat(KernelMath.apply(KernelOp.FLOOR, -1.5, 0, 0)).isEqualTo(-2);
    assertThat(KernelMath.apply(KernelOp.CEIL, -1.5, 0, 0)).isEqualTo(-1);
    assertThat(KernelMath.apply(KernelOp.GREATER_EQUAL, 2, 2, 0)).isEqualTo(1);
    assertThat(KernelMath.apply(KernelOp.LESS_EQUAL, 3, 2, 0)).isZero();
    assertThat(KernelMath.apply(KernelOp.NOT_EQUAL, 3, 2, 0)).isEqualTo(1);
    assertThat(KernelMath.apply(KernelOp.EQUAL, 3, 2, 0)).isZero();
    assertThat(KernelMath.apply(KernelOp.SELECT, 0, 2, 7)).isEqualTo(7);
    assertThat(KernelMath.apply(KernelOp.TAN, 0.5, 0, 0)).isEqualTo(Math.tan(0.5));
    assertThat(KernelMath.apply(KernelOp.SINH, 0.5, 0, 0)).isEqualTo(Math.sinh(0.5));
    assertThat(KernelMath.apply(KernelOp.ABS, -0.5, 0, 0)).isEqualTo(0.5);
    assertThat(KernelMath.apply(KernelOp.MAX, -0.5, 1, 0)).isEqualTo(1);
  }

  @Test
  void uniformNumbersAreUniformAndIndependentOfOrder() {
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    double neighbours = 0;
    double last = 0;
    for (int i = 0; i < n; i++) {
      double u = KernelMath.uniform(1234, 3, 5, i) - 0.5;
      sum += u;
      squares += u * u;
      neighbours += u * last;
      last = u;
    }
    assertThat(sum / n).isCloseTo(0, within(0.003));
    assertThat(squares / n).isCloseTo(1.0 / 12, within(0.001));
    assertThat(neighbours / n).isCloseTo(0, within(0.001));
    assertThat(KernelMath.uniform(1, 2, 3, 4)).isEqualTo(KernelMath.uniform(1, 2, 3, 4));
    assertThat(KernelMath.uniform(1, 2, 3, 4)).isNotEqualTo(KernelMath.uniform(1, 2, 4, 3));
  }
}
