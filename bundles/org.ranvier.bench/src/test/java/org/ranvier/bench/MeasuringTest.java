/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ranvier.simulation.Cancellation;

class MeasuringTest {
  private final Benchmark compartment = Benchmarks.select(List.of("hh-1")).getFirst();

  @Test
  void roundsAreCountedUpToTheWantedNumber() throws IOException {
    Measured measured =
        new Measuring(3, 60, Optional.of("scalar"), 1, Optional.empty())
            .measure(compartment, Cancellation.none())
            .orElseThrow();
    assertThat(measured.own().rounds()).hasSize(3);
    assertThat(measured.info().backend()).isEqualTo("scalar");
    assertThat(measured.own().steps()).isEqualTo(1600);
    assertThat(measured.own().minimum()).isPositive();
    assertThat(measured.own().median()).isGreaterThanOrEqualTo(measured.own().minimum());
    assertThat(measured.own().loadSeconds()).isPositive();
    assertThat(measured.units()).isEqualTo(1);
    assertThat(measured.spikes()).isEqualTo(3);
  }

  @Test
  void roundThatTakesLongerThanAllShouldIsTheOnlyOne() throws IOException {
    Measured measured =
        new Measuring(1000, 1e-6, Optional.empty(), 1, Optional.empty())
            .measure(compartment, Cancellation.none())
            .orElseThrow();
    assertThat(measured.own().rounds()).hasSize(1);
  }

  @Test
  void cancelledMeasurementGivesNothing() throws IOException {
    var cancelled = new Cancellation();
    cancelled.cancel();
    var measuring = new Measuring(3, 60, Optional.empty(), 1, Optional.empty());
    assertThat(measuring.measure(compartment, cancelled)).isEmpty();
  }

  @Test
  void nothingCanBeMeasuredWithoutRoundsOrTime() {
    assertThatThrownBy(() -> new Measuring(0, 1, Optional.empty(), 1, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Measuring(1, 0, Optional.empty(), 1, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
