/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import java.util.function.Predicate;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.ScaleBar;
import org.ranvier.edit.scene.Vector;

/**
 * Where a point goes that is dragged in the plane through it that faces the viewer.
 *
 * <p>The pointer seldom takes a point exactly; the difference is kept, so that nothing jumps.
 */
final class DragPlane {
  /** How near the pointer has to be to another point, pixels. */
  private static final double REACH = 10;

  /** Lines of the grid are at least so far apart, pixels. */
  private static final double GRID = 10;

  /** An axis that points at the viewer so much that it is shorter than that share is not seen. */
  private static final double SEEN = 0.15;

  private static final Vector[] AXES = {
    new Vector(1, 0, 0), new Vector(0, 1, 0), new Vector(0, 0, 1)
  };
  private static final String[] NAMES = {"x", "y", "z"};

  private final Vector start;
  private final double beginX;
  private final double beginY;

  /**
   * @param start where the point is when the drag begins
   * @param beginX where the pointer is then
   */
  DragPlane(Vector start, double beginX, double beginY) {
    this.start = start;
    this.beginX = beginX;
    this.beginY = beginY;
  }

  /**
   * Where the point is when the pointer is at a place in the picture.
   *
   * @param handles points that it may be drawn to
   * @param fixed which of them count: those that do not go along
   */
  Snapped at(
      Camera camera,
      double x,
      double y,
      Snapping snapping,
      Handles handles,
      Predicate<Handle> fixed) {
    Projected from = camera.project(start);
    Projected to = new Projected(from.x() + x - beginX, from.y() + y - beginY, from.depth());
    if (snapping.alongAxis()) {
      return alongAxis(camera, from, to, snapping.toGrid());
    }
    if (snapping.toPoints()) {
      var near = handles.find(camera, to.x(), to.y(), REACH, fixed);
      if (near.isPresent()) {
        return new Snapped(near.get().at(), new Snapped.Hold.AtPoint(near.get()));
      }
    }
    Vector free = camera.unproject(to);
    return snapping.toGrid() ? onGrid(camera, free) : Snapped.free(free);
  }

  /**
   * The axis that runs in the picture as the pointer does, and the place on it beside the pointer.
   */
  private Snapped alongAxis(Camera camera, Projected from, Projected to, boolean grid) {
    double right = to.x() - from.x();
    double down = to.y() - from.y();
    int best = -1;
    double closest = -1;
    double along = 0;
    for (int i = 0; i < AXES.length; i++) {
      double[] seen = seen(camera, AXES[i]);
      double length = Math.hypot(seen[0], seen[1]);
      if (length < SEEN * camera.scale()) {
        continue;
      }
      double dot = (right * seen[0] + down * seen[1]) / length;
      if (Math.abs(dot) > closest) {
        closest = Math.abs(dot);
        best = i;
        along = dot / length;
      }
    }
    Vector free = start.plus(AXES[best].times(along));
    Vector at = grid ? start.plus(AXES[best].times(part(round(camera, free), best))) : free;
    return new Snapped(at, new Snapped.Hold.OnAxis(NAMES[best]));
  }

  /** How far a grid point is from the start along an axis. */
  private double part(Vector grid, int axis) {
    return grid.minus(start).dot(AXES[axis]);
  }

  /** Pixels to the right and down for one µm along an axis, at the depth of the point. */
  private double[] seen(Camera camera, Vector axis) {
    double step = 1 / camera.scale();
    Projected here = camera.project(start);
    Projected there = camera.project(start.plus(axis.times(step)));
    return new double[] {(there.x() - here.x()) / step, (there.y() - here.y()) / step};
  }

  private Snapped onGrid(Camera camera, Vector free) {
    Vector rounded = round(camera, free);
    double[] to = {rounded.x(), rounded.y(), rounded.z()};
    double[] own = {free.x(), free.y(), free.z()};
    for (int i = 0; i < AXES.length; i++) {
      double[] seen = seen(camera, AXES[i]);
      if (Math.hypot(seen[0], seen[1]) < SEEN * camera.scale()) {
        to[i] = own[i]; // who looks along an axis does not want to move along it
      }
    }
    return new Snapped(new Vector(to[0], to[1], to[2]), new Snapped.Hold.OnGrid(step(camera)));
  }

  private static double step(Camera camera) {
    double shorter = ScaleBar.of(camera, GRID).lengthUm();
    double longer = ScaleBar.of(camera, 2.5 * GRID).lengthUm();
    return shorter * camera.scale() >= GRID ? shorter : longer;
  }

  private static Vector round(Camera camera, Vector point) {
    double step = step(camera);
    return new Vector(
        step * Math.rint(point.x() / step),
        step * Math.rint(point.y() / step),
        step * Math.rint(point.z() / step));
  }
}
