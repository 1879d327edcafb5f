/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.edit.scene.Gesture.Key;

class MouseSchemeTest {
  @ParameterizedTest
  @EnumSource(MouseScheme.class)
  void everySchemeCanDoEverything(MouseScheme scheme) {
    assertThat(scheme.actions().values()).contains(DragAction.values());
    assertThat(scheme.find(Gesture.of(1))).isPresent();
    assertThat(scheme.find(Gesture.of(1, Key.SHIFT, Key.CTRL, Key.ALT))).isEmpty();
  }
}
