/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConvergenceTest {
  private static final double[] EXACT = {40, 80};

  private static double[] off(double share) {
    return new double[] {40 * (1 + share / 2), 80 * (1 + share)};
  }

  @Test
  void theOrderOfAMethodIsSeenInItsErrors() {
    Convergence first = Convergence.of(EXACT, off(0.016), off(0.004), off(0.001));
    assertThat(first.limit()[1]).isCloseTo(80, within(1e-9));
    assertThat(first.errorAtStep()).isCloseTo(0.016, within(1e-9));
    assertThat(first.order()).isCloseTo(1, within(1e-9));
    Convergence second = Convergence.of(EXACT, off(0.0256), off(0.0016), off(0.0001));
    assertThat(second.order()).isCloseTo(2, within(1e-9));
  }

  @Test
  void otherCountsHaveNoOrder() {
    Convergence apart = Convergence.of(EXACT, off(0.1), off(0.1), new double[1]);
    assertThat(apart.counts()).containsExactly(2, 2, 1);
    assertThat(apart.order()).isNaN();
  }
}
