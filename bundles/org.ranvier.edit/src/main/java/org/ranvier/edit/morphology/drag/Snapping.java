/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

/**
 * Where a dragged point is drawn to.
 *
 * @param toPoints to points of other segments near the pointer
 * @param toGrid to round coordinates
 * @param alongAxis along the axis of the cell which the drag follows best, from where it began
 */
public record Snapping(boolean toPoints, boolean toGrid, boolean alongAxis) {
  public static final Snapping NONE = new Snapping(false, false, false);
  public static final Snapping POINTS = new Snapping(true, false, false);

  public Snapping withAxis(boolean along) {
    return new Snapping(toPoints, toGrid, along);
  }

  public Snapping withGrid(boolean grid) {
    return new Snapping(toPoints, grid, alongAxis);
  }

  public Snapping withPoints(boolean points) {
    return new Snapping(points, toGrid, alongAxis);
  }
}
