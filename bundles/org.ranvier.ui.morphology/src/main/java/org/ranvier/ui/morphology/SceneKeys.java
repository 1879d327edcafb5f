/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Projection;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.scene.StandardView;
import org.ranvier.morphology.Segment;
import org.ranvier.ui.morphology.panel.DrawnCell;

/** What keys do over the picture: all that the mouse can do but pointing. */
final class SceneKeys {
  private static final int TURN_PIXELS = 20;
  private static final int PAN_PIXELS = 40;
  private static final double ZOOM = 1.25;

  private final SceneView view;

  SceneKeys(SceneView view) {
    this.view = view;
  }

  void press(Event event) {
    Camera camera = view.camera().orElse(null);
    DrawnCell cell = view.cell().orElse(null);
    if (camera == null || cell == null) {
      return;
    }
    boolean control = (event.stateMask & SWT.MOD1) != 0;
    boolean alt = (event.stateMask & SWT.ALT) != 0;
    switch (event.keyCode) {
      case SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN -> {
        if (alt) {
          walk(cell, event.keyCode);
        } else {
          arrow(camera, event);
        }
      }
      case SWT.HOME -> view.fit(false);
      case 'f' -> view.fit(true);
      case SWT.ESC -> view.choose(SegmentSelection.EMPTY);
      case 'a' -> {
        if (control) {
          view.choose(SegmentSelection.EMPTY.inverse(cell.scene().size()));
        }
      }
      case 'p' -> toggleProjection(camera);
      case '+', '=', SWT.KEYPAD_ADD -> zoom(camera, ZOOM);
      case '-', SWT.KEYPAD_SUBTRACT -> zoom(camera, 1 / ZOOM);
      default -> look(camera, event.keyCode, control).ifPresent(view::fly);
    }
  }

  /** The keys of Blender's number pad, and the axes that NEURON has. */
  private static Optional<Camera> look(Camera camera, int key, boolean back) {
    return switch (key) {
      case '1', SWT.KEYPAD_1, 'z' ->
          Optional.of(camera.look(back ? StandardView.XY_BACK : StandardView.XY_FRONT));
      case '3', SWT.KEYPAD_3, 'x' ->
          Optional.of(camera.look(back ? StandardView.YZ_BACK : StandardView.YZ_FRONT));
      case '7', SWT.KEYPAD_7, 'y' ->
          Optional.of(camera.look(back ? StandardView.XZ_BACK : StandardView.XZ_FRONT));
      default -> Optional.empty();
    };
  }

  private void arrow(Camera camera, Event event) {
    int right = 0;
    int down = 0;
    switch (event.keyCode) {
      case SWT.ARROW_LEFT -> right = -1;
      case SWT.ARROW_RIGHT -> right = 1;
      case SWT.ARROW_UP -> down = -1;
      default -> down = 1;
    }
    view.grab(
        (event.stateMask & SWT.SHIFT) != 0
            ? camera.pan(PAN_PIXELS * right, PAN_PIXELS * down)
            : camera.orbit(TURN_PIXELS * right, TURN_PIXELS * down));
  }

  private void zoom(Camera camera, double factor) {
    view.grab(camera.zoom(factor, camera.width() / 2.0, camera.rows() / 2.0));
  }

  private void toggleProjection(Camera camera) {
    Projection next =
        camera.projection() == Projection.PARALLEL ? Projection.PERSPECTIVE : Projection.PARALLEL;
    ScenePreferences.choose(next);
    view.grab(camera.withProjection(next));
  }

  /** From segment to segment along the tree: up to the parent, down to a child, to siblings. */
  private void walk(DrawnCell cell, int key) {
    Segment at =
        view.selection().first().isPresent()
            ? cell.morphology().segments().get(view.selection().first().getAsInt())
            : cell.morphology().root();
    Optional<Segment> next =
        switch (key) {
          case SWT.ARROW_UP -> parent(cell, at);
          case SWT.ARROW_DOWN -> cell.morphology().children(at.index()).stream().findFirst();
          case SWT.ARROW_LEFT -> sibling(cell, at, -1);
          default -> sibling(cell, at, 1);
        };
    view.choose(SegmentSelection.of(next.orElse(at).index()));
  }

  private static Optional<Segment> parent(DrawnCell cell, Segment segment) {
    return segment.isRoot()
        ? Optional.empty()
        : Optional.of(cell.morphology().segments().get(segment.parentIndex()));
  }

  private static Optional<Segment> sibling(DrawnCell cell, Segment segment, int step) {
    return parent(cell, segment)
        .map(parent -> cell.morphology().children(parent.index()))
        .map(all -> all.get(Math.floorMod(all.indexOf(segment) + step, all.size())));
  }
}
