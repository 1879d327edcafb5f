/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TimingTest {
  private static Timing timing(double... cpuSeconds) {
    List<Round> rounds =
        DoubleStream.of(cpuSeconds).mapToObj(cpu -> new Round(cpu / 10, cpu, 2 * cpu)).toList();
    return new Timing(0.5, 1000, rounds);
  }

  @Test
  void timesAreThoseOfAStep() {
    Timing timing = timing(3e-3, 1e-3, 2e-3);
    assertThat(timing.minimum()).isCloseTo(1000, within(1e-9));
    assertThat(timing.median()).isCloseTo(2000, within(1e-9));
    assertThat(timing.wallMinimum()).isCloseTo(2000, within(1e-9));
    assertThat(timing.setupSeconds()).isCloseTo(1e-4, within(1e-12));
  }

  @Test
  void medianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertThat(timing(4e-3, 1e-3, 2e-3, 9e-3).median()).isCloseTo(3000, within(1e-9));
  }

  @Test
  void oneRoundIsNeeded() {
    assertThatThrownBy(TimingTest::timing).isInstanceOf(IllegalArgumentException.class);
  }
}
