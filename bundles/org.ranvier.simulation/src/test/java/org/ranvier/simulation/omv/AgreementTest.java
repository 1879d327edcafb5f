/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void toleranceIsRelativeToTheExpectedValueWithALittleMore() {
    assertThat(Agreement.within(new double[] {101}, new double[] {100}, 0.01)).isTrue();
    assertThat(Agreement.within(new double[] {100}, new double[] {101}, 0.0099)).isFalse();
    assertThat(Agreement.within(new double[] {1 + 0.9e-8}, new double[] {1}, 0)).isTrue();
    assertThat(Agreement.within(new double[] {1 + 1.1e-8}, new double[] {1}, 0)).isFalse();
    assertThat(Agreement.within(new double[] {1, 2}, new double[] {1}, 1)).isFalse();
    assertThat(Agreement.within(new double[0], new double[0], 0)).isTrue();
  }

  @Test
  void theLargestErrorIsRelative() {
    assertThat(Agreement.largestError(new double[] {1, 22}, new double[] {1, 20}))
        .isCloseTo(0.1, within(1e-15));
    assertThat(Agreement.largestError(new double[] {1}, new double[] {1, 20})).isNaN();
    assertThat(Agreement.largestError(new double[] {0}, new double[] {0})).isZero();
  }

  @Test
  void errorsOfFirstAndSecondOrderDropOut() {
    double[] limit = {198.3, 12};
    double[][] at = new double[3][2];
    for (int level = 0; level < 3; level++) {
      double h = 0.1 / Math.pow(4, level);
      for (int i = 0; i < 2; i++) {
        at[level][i] = limit[i] + (3 - i) * h - 7 * h * h;
      }
    }
    double[] found = Agreement.extrapolated(at[0], at[1], at[2]);
    assertThat(found[0]).isCloseTo(limit[0], within(1e-11));
    assertThat(found[1]).isCloseTo(limit[1], within(1e-11));
  }

  @Test
  void regularTrainsOfDifferentRatesAreNotAlike() {
    assertThat(Agreement.alike(regular(10, 50), regular(10, 50))).isTrue();
    assertThat(Agreement.alike(regular(10, 50), regular(14, 50))).isFalse();
    assertThat(Agreement.alike(new double[] {1}, new double[] {2})).isTrue();
  }

  private static double[] regular(double interval, int count) {
    double[] times = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = interval * (i + 1);
    }
    return times;
  }
}
