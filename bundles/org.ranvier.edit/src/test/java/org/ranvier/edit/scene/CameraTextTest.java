/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraTextTest {
  private static Camera camera(double at, double angle) {
    return new Camera(
        new Vector(at, -at / 3, 2e-7 * at),
        Rotation.about(new Vector(1, at, -2), angle),
        1 + Math.abs(at),
        Projection.PERSPECTIVE,
        640,
        480);
  }

  @Property
  void comesBackAsItWas(
      @ForAll @DoubleRange(min = -1e5, max = 1e5) double at,
      @ForAll @DoubleRange(min = -3, max = 3) double angle) {
    Camera camera = camera(at, angle);
    assertThat(CameraText.find(CameraText.of(camera), 640, 480)).contains(camera);
  }

  @Test
  void thePictureMayHaveAnotherSize() {
    Camera camera = camera(12, 0.5);
    assertThat(CameraText.find(CameraText.of(camera), 99, 55)).contains(camera.withSize(99, 55));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PARALLEL",
        "PARALLEL 1 2 3 1 0 0 0",
        "SIDEWAYS 1 2 3 1 0 0 0 9",
        "PARALLEL 1 2 3 1 0 0 0 high",
        "PARALLEL 1 2 3 1 1 0 0 9",
        "PARALLEL NaN 2 3 1 0 0 0 9"
      })
  void anythingElseIsNone(String text) {
    assertThat(CameraText.find(text, 10, 10)).isEmpty();
  }
}
