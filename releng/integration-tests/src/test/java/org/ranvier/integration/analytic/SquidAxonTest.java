/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.StepTolerance;

/**
 * The squid axon's membrane at 6.3 °C with a leak at −54.387 mV, against values that a fourth-order
 * Runge–Kutta program of ours with a step of 0.002 ms gave.
 */
class SquidAxonTest {
  @TempDir Path folder;

  /** A patch of 1000 µm²: 1 µA/cm² are 0.01 nA. */
  private RunResult run(double current, double length, double tolerance) {
    double side = Math.sqrt(1000 / Math.PI);
    AxonModel patch =
        new AxonModel()
            .segment(0, -1, 0, side, side)
            .channels(1200, 360)
            .leak(3, -54.387)
            .initial(-64.99638)
            .inject(0, current * 0.01, 0, 1e6);
    Path model = patch.write(folder, length, 1, 0);
    return AxonModel.run(
        RunDescription.builder(model)
            .method(Method.ADAPTIVE)
            .tolerance(new StepTolerance(tolerance, tolerance))
            .build());
  }

  private double[] spikes(double current, double length) {
    return run(current, length, 1e-7).events().getFirst().timesMs();
  }

  @Test
  void restIsWhereAllCurrentsAddUpToNothing() {
    double[] v = AxonModel.millivolts(run(0, 300, 1e-9), 0);
    assertThat(v[v.length - 1]).isCloseTo(-64.99638, within(1e-5));
  }

  @Test
  void singleSpikeNeedsTheRheobase() {
    assertThat(spikes(2.2402, 60)).isEmpty();
    assertThat(spikes(2.2404, 60)).hasSize(1);
  }

  @Test
  void firingGoesOnFromItsOnset() {
    assertThat(spikes(6.255, 2000)).hasSizeLessThan(60);
    double[] on = spikes(6.265, 2000);
    assertThat(on[on.length - 1]).isGreaterThan(1980);
  }

  @ParameterizedTest
  @CsvSource({
    "6.3, 52.371, 53, 2.5469",
    "6.5, 55.057, 55, 2.4945",
    "7, 58.327, 59, 2.3762",
    "8, 62.470, 63, 2.1818",
    "9, 65.629, 66, 2.0275",
    "10, 68.324, 69, 1.9012",
    "12, 72.919, 73, 1.7051",
    "15, 78.649, 79, 1.4972",
    "20, 86.470, 87, 1.2708",
    "25, 93.015, 93, 1.1210",
    "30, 98.745, 99, 1.0123",
    "40, 108.608, 109, 0.8615",
    "50, 117.036, 117, 0.7592",
    "60, 124.452, 125, 0.6835"
  })
  void frequencyFollowsTheCurrent(double current, double hertz, int inOneSecond, double latency) {
    double[] spikes = spikes(current, 1000);
    assertThat(spikes).hasSize(inOneSecond);
    assertThat(spikes[0]).isCloseTo(latency, within(1e-4));
    double interval = spikes[spikes.length - 1] - spikes[spikes.length - 2];
    assertThat(1000 / interval).isCloseTo(hertz, within(1e-3));
  }
}
