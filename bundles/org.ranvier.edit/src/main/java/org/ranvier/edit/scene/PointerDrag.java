/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.Arrays;
import java.util.Optional;

/** From the press of a button to its release: a drag that moves the camera or draws an area. */
public final class PointerDrag {
  /** A hand that clicks is not quite still, pixels. */
  private static final int STILL = 3;

  /** So many pixels double what is seen, or halve it. */
  private static final double DOUBLING = 100;

  private final Optional<DragAction> action;
  private final int startX;
  private final int startY;
  private int[] corners;
  private int x;
  private int y;
  private boolean moved;

  public PointerDrag(MouseScheme scheme, Gesture gesture, int x, int y) {
    this.action = scheme.find(gesture);
    this.startX = x;
    this.startY = y;
    this.x = x;
    this.y = y;
    this.corners = new int[] {x, y};
  }

  /**
   * The pointer is somewhere else.
   *
   * @return what is seen then
   */
  public Camera move(Camera camera, int toX, int toY) {
    if (!moved && Math.hypot(toX - startX, toY - startY) < STILL) {
      return camera;
    }
    moved = true;
    int right = toX - x;
    int down = toY - y;
    x = toX;
    y = toY;
    if (isArea()) {
      corners = Arrays.copyOf(corners, corners.length + 2);
      corners[corners.length - 2] = x;
      corners[corners.length - 1] = y;
      return camera;
    }
    return switch (action.orElse(DragAction.SELECT_BOX)) {
      case ORBIT -> camera.orbit(right, down);
      case PAN -> camera.pan(right, down);
      case ZOOM -> camera.zoom(Math.pow(2, -down / DOUBLING), startX, startY);
      case SELECT_BOX, ADD_BOX, SELECT_LASSO -> camera;
    };
  }

  /** Whether nothing was dragged: a click. */
  public boolean isClick() {
    return !moved;
  }

  /** Whether an area is drawn. */
  public boolean isArea() {
    return action.filter(DragAction::isArea).isPresent();
  }

  /** Whether what is in the area is chosen beside what was. */
  public boolean isAdding() {
    return action.filter(each -> each == DragAction.ADD_BOX).isPresent();
  }

  /** The corners of the area as x and y in turn; none where there is no area. */
  public int[] band() {
    if (!isArea() || !moved) {
      return new int[0];
    }
    return action.filter(each -> each == DragAction.SELECT_LASSO).isPresent()
        ? corners.clone()
        : new int[] {startX, startY, x, startY, x, y, startX, y};
  }

  /** The area that was drawn. */
  public Optional<Outline> area() {
    int[] band = band();
    if (band.length == 0) {
      return Optional.empty();
    }
    if (action.filter(each -> each == DragAction.SELECT_LASSO).isEmpty()) {
      return Optional.of(Outline.box(startX, startY, x, y));
    }
    int[] xs = new int[band.length / 2];
    int[] ys = new int[band.length / 2];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = band[2 * i];
      ys[i] = band[2 * i + 1];
    }
    return Optional.of(Outline.lasso(xs, ys));
  }
}
