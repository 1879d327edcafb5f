/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.ranvier.edit.scene.DragAction.ADD_BOX;
import static org.ranvier.edit.scene.DragAction.ORBIT;
import static org.ranvier.edit.scene.DragAction.PAN;
import static org.ranvier.edit.scene.DragAction.SELECT_BOX;
import static org.ranvier.edit.scene.DragAction.SELECT_LASSO;
import static org.ranvier.edit.scene.DragAction.ZOOM;
import static org.ranvier.edit.scene.Gesture.Key.ALT;
import static org.ranvier.edit.scene.Gesture.Key.CTRL;
import static org.ranvier.edit.scene.Gesture.Key.SHIFT;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Habits that people bring along. The wheel zooms in all of them, a click chooses, and the right
 * button opens the menu.
 */
public enum MouseScheme {
  /** As viewers of molecules and parts have it: the left button turns what is seen. */
  TRACKBALL,
  /** As in Blender: the middle button turns, the left one chooses. */
  BLENDER,
  /** As in the shape plots of NEURON: the left button turns, with the shift key it moves. */
  NEURON;

  private static final Map<MouseScheme, Map<Gesture, DragAction>> ACTIONS =
      Map.of(
          TRACKBALL,
          Map.of(
              Gesture.of(1), ORBIT,
              Gesture.of(2), PAN,
              Gesture.of(1, SHIFT), SELECT_BOX,
              Gesture.of(1, CTRL, SHIFT), ADD_BOX,
              Gesture.of(1, CTRL), SELECT_LASSO,
              Gesture.of(2, SHIFT), ZOOM),
          BLENDER,
          Map.of(
              Gesture.of(1), SELECT_BOX,
              Gesture.of(1, SHIFT), ADD_BOX,
              Gesture.of(1, CTRL), SELECT_LASSO,
              Gesture.of(2), ORBIT,
              Gesture.of(1, ALT), ORBIT,
              Gesture.of(2, SHIFT), PAN,
              Gesture.of(2, CTRL), ZOOM),
          NEURON,
          Map.of(
              Gesture.of(1), ORBIT,
              Gesture.of(1, SHIFT), PAN,
              Gesture.of(1, CTRL), SELECT_BOX,
              Gesture.of(1, CTRL, ALT), ADD_BOX,
              Gesture.of(1, CTRL, SHIFT), SELECT_LASSO,
              Gesture.of(2), PAN,
              Gesture.of(2, SHIFT), ZOOM));

  /** What a drag does that begins so. */
  public Optional<DragAction> find(Gesture gesture) {
    return Optional.ofNullable(actions().get(gesture));
  }

  /** All drags that mean something. */
  public Map<Gesture, DragAction> actions() {
    return Objects.requireNonNull(ACTIONS.get(this));
  }
}
