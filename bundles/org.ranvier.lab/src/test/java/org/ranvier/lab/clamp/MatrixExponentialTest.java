/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.clamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Exponentials that have formulas. */
class MatrixExponentialTest {
  @Test
  void aTurnIsSineAndCosine() {
    for (double angle : new double[] {1e-9, 0.3, 2, 5, 40}) {
      double[][] turn = {{0, -angle}, {angle, 0}};
      double[][] whole = MatrixExponential.of(turn);
      assertThat(whole[0][0]).isCloseTo(Math.cos(angle), within(1e-13));
      assertThat(whole[1][0]).isCloseTo(Math.sin(angle), within(1e-13));
      double[] turned = MatrixExponential.of(turn, new double[] {2, 1});
      assertThat(turned[0]).isCloseTo(2 * Math.cos(angle) - Math.sin(angle), within(1e-13));
      assertThat(turned[1]).isCloseTo(2 * Math.sin(angle) + Math.cos(angle), within(1e-13));
    }
  }

  @Test
  void twoStatesExchangeAsTheirFormulaSays() {
    for (double size : new double[] {0.1, 3, 1e4}) {
      double[][] exchange = {{-2 * size, size}, {2 * size, -size}};
      double expected = 1 / 3.0 + 2 / 3.0 * Math.exp(-3 * size);
      assertThat(MatrixExponential.of(exchange)[0][0]).isCloseTo(expected, within(1e-11));
      double[] after = MatrixExponential.of(exchange, new double[] {1, 0});
      assertThat(after[0]).isCloseTo(expected, within(1e-11));
      assertThat(after[0] + after[1]).isCloseTo(1, within(1e-11));
    }
  }

  @Test
  void nothingChangesNothing() {
    assertThat(MatrixExponential.of(new double[2][2], new double[] {3, 4})).containsExactly(3, 4);
    assertThat(MatrixExponential.of(new double[1][1])[0][0]).isEqualTo(1);
  }
}
