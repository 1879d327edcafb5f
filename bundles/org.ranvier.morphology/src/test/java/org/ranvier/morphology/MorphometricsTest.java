/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MorphometricsTest {
  @Test
  void ballAndStick() {
    Morphometrics m =
        Morphometrics.of(new Shapes().root(0, 0, 20, 20).child(1, 0, 1, 100, 2, 2).morphology());
    assertThat(m.segmentCount()).isEqualTo(2);
    assertThat(m.lengthUm()).isEqualTo(120);
    assertThat(m.areaUm2()).isCloseTo(Math.PI * (400 + 200), within(1e-9));
    assertThat(m.volumeUm3()).isCloseTo(Math.PI * (8000 / 6.0 + 100), within(1e-9));
    assertThat(m.branchPointCount()).isZero();
    assertThat(m.tipCount()).isEqualTo(1);
    assertThat(m.longestPathUm()).isEqualTo(120);
  }

  @Test
  void branchPointsAreCountedAtEndsInsideAndAtTheStart() {
    Morphology morphology =
        new Shapes()
            .root(0, 10, 5, 5)
            .child(1, 0, 1, 10, 2, 2)
            .child(2, 0, 1, 10, 2, 2) // the end of the root: branch point
            .child(3, 1, 0.5, 10, 2, 2) // inside: branch point
            .child(4, 0, 0, 10, 2, 2)
            .child(5, 0, 0, 10, 2, 2) // the start of the root: branch point
            .child(6, 2, 1, 10, 2, 2) // goes on
            .child(7, 6, 0, 10, 2, 2) // starts where 6 does, at the end of 2: branch point
            .morphology();
    Morphometrics m = Morphometrics.of(morphology);
    assertThat(m.branchPointCount()).isEqualTo(4);
    assertThat(m.tipCount()).isEqualTo(6); // 1 3 4 5 6 7
    assertThat(m.longestPathUm()).isEqualTo(30);
  }
}
