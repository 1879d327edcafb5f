/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Samples at 0, 1, … 5 ms; the end of the run is at 5 ms. */
class AgreementTest {
  private static final double[] SAMPLES = {-65, -64, -60, 20, -70, -66};

  private static Observation seen(double[] samples, double[]... spikes) {
    return new Observation(samples, List.of(spikes));
  }

  private static Agreement compare(Comparison comparison, Observation own, Observation other) {
    return Agreement.of(comparison, own, other, 1, 5);
  }

  private static double[] shifted(int sample, double by) {
    double[] samples = SAMPLES.clone();
    samples[sample] += by;
    return samples;
  }

  @Test
  void theSameAgreesInEverything() {
    Observation one = seen(SAMPLES, new double[] {3}, new double[] {});
    for (Comparison comparison : Comparison.values()) {
      Agreement agreement = compare(comparison, one, one);
      assertThat(agreement.holds()).isTrue();
      assertThat(agreement.potential()).isZero();
      assertThat(agreement.spikes()).isEqualTo(1);
    }
  }

  @Test
  void potentialCountsWholeOrBeforeTheFirstSpike() {
    Observation own = seen(SAMPLES, new double[] {3});
    Observation late = seen(shifted(4, 2), new double[] {3});
    assertThat(compare(Comparison.SPIKES, own, late).holds()).isTrue();
    assertThat(compare(Comparison.POTENTIAL, own, late).holds()).isFalse();
    assertThat(compare(Comparison.POTENTIAL, own, late).potential()).isEqualTo(2);
    Observation early = seen(shifted(1, 0.02), new double[] {3});
    assertThat(compare(Comparison.SPIKES, own, early).holds()).isFalse();
    assertThat(compare(Comparison.SPIKES, own, early).beforeSpike()).isCloseTo(0.02, within(1e-9));
  }

  @Test
  void spikesHaveToComeWithinAMicrosecond() {
    Observation own = seen(SAMPLES, new double[] {3});
    Agreement near = compare(Comparison.SPIKES, own, seen(SAMPLES, new double[] {3.0009}));
    assertThat(near.holds()).isTrue();
    assertThat(near.spikeTimeUs()).isCloseTo(0.9, within(1e-9));
    assertThat(compare(Comparison.SPIKES, own, seen(SAMPLES, new double[] {3.002})).holds())
        .isFalse();
  }

  @Test
  void spikesOfAnotherCellAreOthers() {
    Observation own = seen(SAMPLES, new double[] {3}, new double[] {});
    Observation other = seen(SAMPLES, new double[] {}, new double[] {3});
    Agreement agreement = compare(Comparison.SPIKES, own, other);
    assertThat(agreement.spikeTimeUs()).isNaN();
    assertThat(agreement.holds()).isFalse();
    assertThat(compare(Comparison.RATE, own, other).holds()).isTrue();
  }

  @Test
  void spikesOfTheLastStepAreLeftOut() {
    Observation own = seen(SAMPLES, new double[] {3, 5});
    Agreement agreement = compare(Comparison.SPIKES, own, seen(SAMPLES, new double[] {3}));
    assertThat(agreement.holds()).isTrue();
    assertThat(agreement.spikes()).isEqualTo(1);
  }

  @Test
  void missingSamplesAreADifference() {
    Observation own = seen(SAMPLES, new double[] {3});
    Observation shorter = seen(new double[] {-65, -64}, new double[] {3});
    assertThat(compare(Comparison.SPIKES, own, shorter).holds()).isFalse();
    assertThat(compare(Comparison.POTENTIAL, own, shorter).holds()).isFalse();
  }

  @Test
  void ratesMayDifferByFivePercent() {
    Observation own = seen(SAMPLES, new double[100]);
    assertThat(compare(Comparison.RATE, own, seen(SAMPLES, new double[97])).holds()).isTrue();
    assertThat(compare(Comparison.RATE, own, seen(SAMPLES, new double[94])).holds()).isFalse();
    assertThat(compare(Comparison.RATE, own, seen(SAMPLES, new double[0])).holds()).isFalse();
  }
}
