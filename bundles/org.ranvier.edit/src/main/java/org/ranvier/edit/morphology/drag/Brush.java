/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import java.util.Optional;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Picking;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SegmentHit;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.scene.Vector;

/**
 * Collects the segments over which a round brush is drawn, as far as they can be seen: a neurite
 * behind another one is not meant.
 */
public final class Brush {
  private final Scene scene;
  private final Picking picking;
  private final double radius;
  private SegmentSelection touched = SegmentSelection.EMPTY;
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;

  /**
   * Takes a brush.
   *
   * @param radius of the brush, pixels
   */
  public Brush(Scene scene, Picking picking, double radius) {
    this.scene = scene;
    this.picking = picking;
    this.radius = radius;
  }

  /** The brush is drawn on to a place in the picture. */
  public void draw(Camera camera, double x, double y) {
    double fromX = Double.isNaN(lastX) ? x : lastX;
    double fromY = Double.isNaN(lastY) ? y : lastY;
    SegmentSelection.Builder more = new SegmentSelection.Builder();
    for (int i = 0; i < scene.size(); i++) {
      if (!touched.contains(i) && isUnder(camera, i, fromX, fromY, x, y)) {
        more.add(i);
      }
    }
    touched = touched.union(more.build());
    lastX = x;
    lastY = y;
  }

  /** All segments that were touched so far. */
  public SegmentSelection touched() {
    return touched;
  }

  private boolean isUnder(Camera camera, int segment, double x0, double y0, double x1, double y1) {
    Projected start = camera.project(scene.start(segment));
    Projected end = camera.project(scene.end(segment));
    Strokes.Nearest near = Strokes.nearest(start.x(), start.y(), end.x(), end.y(), x0, y0, x1, y1);
    double half = camera.scale() * Math.min(scene.startRadius(segment), scene.endRadius(segment));
    return near.distance() <= radius + half && isSeen(camera, segment, near.fraction());
  }

  /** Whether nothing stands in front of a place of a segment. */
  private boolean isSeen(Camera camera, int segment, double fraction) {
    Vector place = scene.start(segment).towards(scene.end(segment), fraction);
    Projected at = camera.project(place);
    Optional<SegmentHit> hit = picking.hit(camera, at.x(), at.y());
    return hit.isEmpty()
        || hit.get().segment() == segment
        || at.depth() - depth(camera, hit.get()) <= reach(segment) + reach(hit.get().segment());
  }

  private double depth(Camera camera, SegmentHit hit) {
    Vector on = scene.start(hit.segment()).towards(scene.end(hit.segment()), hit.fraction());
    return camera.project(on).depth();
  }

  private double reach(int segment) {
    return Math.max(scene.startRadius(segment), scene.endRadius(segment));
  }
}
