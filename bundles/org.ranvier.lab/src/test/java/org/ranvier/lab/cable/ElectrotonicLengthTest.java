/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.junit.jupiter.api.Test;
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
