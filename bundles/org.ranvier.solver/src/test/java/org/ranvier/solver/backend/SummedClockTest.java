/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummedClockTest {
  @Test
  void timeIsOnTheSameSideOfTheDecimalNumberAsTheSumInSeconds() {
    SummedClock clock = new SummedClock(0.01);
    double seconds = 0;
    int below = 0;
    int above = 0;
    for (int k = 1; k <= 20_000; k++) {
      seconds += 1e-5;
      double exact = k / 100.0;
      double time = clock.time(k);
      assertThat(Double.compare(time, exact)).isEqualTo(Double.compare(seconds, exact / 1000));
      assertThat(time).isCloseTo(exact, within(1e-9));
      below += time < exact ? 1 : 0;
      above += time > exact ? 1 : 0;
    }
    assertThat(below).as("sums below the decimal number").isPositive();
    assertThat(above).as("sums above it").isPositive();
  }

  @Test
  void delaysEndAtTheFirstSumThatIsNotBeforeThem() {
    SummedClock clock = new SummedClock(0.01);
    int longer = 0;
    for (int k = 1; k <= 5000; k++) {
      clock.time(k);
      int steps = clock.stepsUntil(5);
      assertThat(steps).isBetween(500, 501);
      longer += steps == 501 ? 1 : 0;
    }
    assertThat(longer).as("delays that rounding makes a step longer").isBetween(1, 4999);
    assertThat(new SummedClock(0.1).stepsUntil(0.25)).isEqualTo(3);
  }

  @Test
  void timeDoesNotRunBackwards() {
    SummedClock clock = new SummedClock(0.1);
    assertThat(clock.time(0)).isZero();
    clock.time(7);
    assertThat(clock.time(7)).isCloseTo(0.7, within(1e-12));
    assertThatThrownBy(() -> clock.time(6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 is reached");
  }

  @Test
  void aDelayBeyondAllBoundsIsNotAddedUp() {
    SummedClock clock = new SummedClock(0.01);
    assertThat(clock.stepsUntil(1e300)).isEqualTo(Integer.MAX_VALUE);
    assertThat(clock.stepsUntil(1e5)).isEqualTo(10_000_000);
  }
}
