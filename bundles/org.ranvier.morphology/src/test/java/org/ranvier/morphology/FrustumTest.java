/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FrustumTest {
  @Test
  void cylinderHasItsTextbookAreaVolumeAndResistance() {
    Frustum cylinder = new Frustum(10, 2, 2);
    assertThat(cylinder.lateralAreaUm2()).isCloseTo(2 * Math.PI * 2 * 10, within(1e-12));
    assertThat(cylinder.volumeUm3()).isCloseTo(Math.PI * 4 * 10, within(1e-12));
    assertThat(cylinder.axialShapePerUm(0, 1)).isCloseTo(10 / (Math.PI * 4), within(1e-15));
  }

  @Test
  void frustumOfA345TriangleHasAreaOfSlantTimesMeanCircumference() {
    // Radii 5 and 2 differ by 3, length 4: slant 5. π (5 + 2) 5 = 35 π. V = π 4/3 (25 + 10 + 4) =
    // 52 π.
    Frustum frustum = new Frustum(4, 5, 2);
    assertThat(frustum.lateralAreaUm2()).isCloseTo(35 * Math.PI, within(1e-12));
    assertThat(frustum.volumeUm3()).isCloseTo(52 * Math.PI, within(1e-12));
    assertThat(frustum.axialShapePerUm(0, 1)).isCloseTo(4 / (Math.PI * 10), within(1e-15));
  }

  @Test
  void ringWithoutLengthHasTheAreaBetweenItsCirclesAndNoResistance() {
    // π (3² − 1²) = 8 π
    Frustum ring = new Frustum(0, 3, 1);
    assertThat(ring.lateralAreaUm2()).isCloseTo(8 * Math.PI, within(1e-12));
    assertThat(ring.axialShapePerUm(0, 1)).isZero();
  }

  @Property(tries = 200)
  void resistanceEqualsTheIntegralOverThinSlices(
      @ForAll @DoubleRange(min = 0.1, max = 500) double length,
      @ForAll @DoubleRange(min = 0.05, max = 20) double start,
      @ForAll @DoubleRange(min = 0.05, max = 20) double end,
      @ForAll @DoubleRange(min = 0, max = 0.5) double from,
      @ForAll @DoubleRange(min = 0.5, max = 1) double to) {
    Frustum frustum = new Frustum(length, start, end);
    // Simpson over the logarithm of the radius would be exact; 4000 slices of plain midpoint are
    // enough for 1e-4.
    int slices = 4000;
    double sum = 0;
    for (int i = 0; i < slices; i++) {
      double x = from + (i + 0.5) * (to - from) / slices;
      double radius = start + x * (end - start);
      sum += length * (to - from) / slices / (Math.PI * radius * radius);
    }
    assertThat(frustum.axialShapePerUm(from, to)).isCloseTo(sum, within(1e-3 * sum + 1e-15));
  }

  @Property(tries = 200)
  void piecesAddUpToTheWhole(
      @ForAll @DoubleRange(min = 0, max = 500) double length,
      @ForAll @DoubleRange(min = 0.05, max = 20) double start,
      @ForAll @DoubleRange(min = 0.05, max = 20) double end,
      @ForAll @DoubleRange(min = 0, max = 1) double cut) {
    Frustum frustum = new Frustum(length, start, end);
    assertThat(frustum.lateralAreaUm2(0, cut) + frustum.lateralAreaUm2(cut, 1))
        .isCloseTo(frustum.lateralAreaUm2(), within(1e-9));
    assertThat(frustum.axialShapePerUm(0, cut) + frustum.axialShapePerUm(cut, 1))
        .isCloseTo(
            frustum.axialShapePerUm(0, 1), within(1e-9 * (1 + frustum.axialShapePerUm(0, 1))));
  }
}
