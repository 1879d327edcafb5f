/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentPlace;

class ElectrotonicLengthTest {
  private static final double LEAK = 1e-6;
  private static final double RESISTIVITY = 1.5;

  private static ElectrotonicLength of(Morphology shape) {
    return ElectrotonicLength.of(shape, LinearMembrane.uniform(shape, LEAK, 1e-5, RESISTIVITY));
  }

  private static double lambdaUm(double diameterUm) {
    return Math.sqrt(diameterUm / (4 * RESISTIVITY * LEAK));
  }

  @Test
  void aStickOnABall() {
    Morphology shape = new Shapes().add(-1, 0, 20, 20, 20).add(0, 1, 500, 2, 2).build();
    ElectrotonicLength length = of(shape);
    assertThat(length.ofSegment(1)).isEqualTo(500 / lambdaUm(2), within(1e-14));
    assertThat(length.fromRoot(new SegmentPlace(1, 0.5)))
        .isEqualTo(20 / lambdaUm(20) + 250 / lambdaUm(2), within(1e-14));
  }

  /** In an endless cable the amplitude falls to exp(-x/λ) over a length x. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 1})
  void anAlternatingSignalReachesLessFar(double kilohertz) {
    Morphology shape =
        new Shapes().add(-1, 0, 20, 20, 20).add(0, 1, 500, 2, 2).add(1, 1, 2e4, 2, 2).build();
    LinearMembrane membrane = LinearMembrane.uniform(shape, LEAK, 1e-5, RESISTIVITY);
    double length = ElectrotonicLength.of(shape, membrane, kilohertz).ofSegment(1);
    double omegaTau = 2 * Math.PI * kilohertz * 1e-5 / LEAK;
    double shorter = Math.sqrt((1 + Math.sqrt(1 + omegaTau * omegaTau)) / 2);
    assertThat(length).isEqualTo(500 / lambdaUm(2) * shorter, within(1e-12));
    double attenuation = CableImpedance.of(shape, membrane, kilohertz).outwards(1);
    assertThat(-Math.log(attenuation)).isEqualTo(length, within(1e-9));
  }

  @Test
  void withoutALeakOnlyTheCapacitanceCounts() {
    Morphology shape = new Shapes().add(-1, 0, 500, 2, 2).build();
    LinearMembrane tight = LinearMembrane.uniform(shape, 0, 1e-5, RESISTIVITY);
    assertThat(ElectrotonicLength.of(shape, tight).ofSegment(0)).isZero();
    double expected = 500 * Math.sqrt(2 * Math.PI * 0.1 * 1e-5 * 4 * RESISTIVITY / 2 / 2);
    assertThat(ElectrotonicLength.of(shape, tight, 0.1).ofSegment(0))
        .isEqualTo(expected, within(1e-12));
  }

  @Test
  void aTaperedSegmentIsIntegrated() {
    Morphology shape = new Shapes().add(-1, 0, 300, 5, 0.8).add(0, 0.4, 100, 1, 1).build();
    ElectrotonicLength length = of(shape);
    double expected =
        new RombergIntegrator(1e-12, 1e-12, 3, 30)
            .integrate(100_000, x -> 1 / lambdaUm(5 + x * (0.8 - 5) / 300), 0, 120);
    assertThat(length.fromRoot(new SegmentPlace(1, 0))).isEqualTo(expected, within(1e-10));
  }

  @Test
  void aPointOfNoLengthHasNone() {
    Morphology shape = new Shapes().add(-1, 0, 10, 2, 2).add(0, 1, 0, 2, 1).build();
    assertThat(of(shape).ofSegment(1)).isZero();
  }
}
