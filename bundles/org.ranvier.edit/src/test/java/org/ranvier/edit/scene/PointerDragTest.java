/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ranvier.edit.scene.Gesture.Key;

class PointerDragTest {
  private static final Box BOX = new Box(new Vector(-50, -50, -50), new Vector(50, 50, 50));
  private final Camera camera = Camera.fitting(BOX, 400, 400);

  private static PointerDrag drag(Gesture gesture) {
    return new PointerDrag(MouseScheme.TRACKBALL, gesture, 100, 100);
  }

  @Test
  void aTremblingHandClicks() {
    PointerDrag drag = drag(Gesture.of(1));
    assertThat(drag.move(camera, 101, 101)).isEqualTo(camera);
    assertThat(drag.isClick()).isTrue();
    assertThat(drag.area()).isEmpty();
  }

  @Test
  void draggingTurnsMovesAndZooms() {
    PointerDrag orbit = drag(Gesture.of(1));
    assertThat(orbit.move(camera, 140, 100)).isEqualTo(camera.orbit(40, 0));
    assertThat(orbit.isClick()).isFalse();
    assertThat(drag(Gesture.of(2)).move(camera, 140, 90)).isEqualTo(camera.pan(40, -10));
    Camera closer = drag(Gesture.of(2, Key.SHIFT)).move(camera, 100, 0);
    assertThat(closer.scale()).isCloseTo(2 * camera.scale(), within(1e-9));
  }

  @Test
  void aBoxAndALassoAreDrawn() {
    PointerDrag box = drag(Gesture.of(1, Key.SHIFT));
    assertThat(box.move(camera, 60, 140)).isEqualTo(camera);
    assertThat(box.band()).containsExactly(100, 100, 60, 100, 60, 140, 100, 140);
    assertThat(box.area().orElseThrow().contains(80, 120)).isTrue();
    assertThat(box.isAdding()).isFalse();
    PointerDrag lasso = drag(Gesture.of(1, Key.CTRL));
    lasso.move(camera, 200, 100);
    lasso.move(camera, 100, 200);
    assertThat(lasso.band()).containsExactly(100, 100, 200, 100, 100, 200);
    assertThat(lasso.area().orElseThrow().contains(120, 120)).isTrue();
    assertThat(lasso.area().orElseThrow().contains(190, 190)).isFalse();
    assertThat(drag(Gesture.of(1, Key.CTRL, Key.SHIFT)).isAdding()).isTrue();
  }

  @Test
  void aDragWithoutMeaningDoesNothing() {
    PointerDrag none = drag(Gesture.of(3));
    assertThat(none.move(camera, 300, 300)).isEqualTo(camera);
    assertThat(none.area()).isEmpty();
  }
}
