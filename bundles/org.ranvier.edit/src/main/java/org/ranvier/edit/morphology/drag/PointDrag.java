/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.shape.MoveShares;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Segment;

/**
 * From the press of a button on a point to its release: where the point is, what the cell looks
 * like meanwhile, and the one edit that it comes to.
 */
public final class PointDrag {
  /** What a hand can tell apart, pixels: coordinates are rounded to no more than that. */
  private static final double RESOLUTION = 0.1;

  private final MorphologyText text;
  private final Scene scene;
  private final Handles handles;
  private final Handle handle;
  private final Follow follow;
  private final MoveShares shares;
  private final DragPlane plane;
  private final DragMeasures measures;
  private Snapped snapped;

  /**
   * Takes a point.
   *
   * @param text the cell
   * @param scene the cell as it is drawn
   * @param handles its points
   * @param handle the point that is taken
   * @param follow what goes along
   * @param x where the pointer is, pixels
   * @param y where the pointer is, pixels
   */
  public PointDrag(
      MorphologyText text,
      Scene scene,
      Handles handles,
      Handle handle,
      Follow follow,
      double x,
      double y) {
    this.text = text;
    this.scene = scene;
    this.handles = handles;
    this.handle = handle;
    this.follow = follow;
    this.shares = MoveShares.of(text, segment().id(), handle.end(), follow);
    this.plane = new DragPlane(handle.at(), x, y);
    this.measures = new DragMeasures(text.morphology(), handle, shares);
    this.snapped = Snapped.free(handle.at());
  }

  private Segment segment() {
    return text.morphology().segments().get(handle.segment());
  }

  public Handle handle() {
    return handle;
  }

  public Follow follow() {
    return follow;
  }

  /** The pointer is somewhere else; the camera may have changed too. */
  public void move(Camera camera, double x, double y, Snapping snapping) {
    Snapped next = plane.at(camera, x, y, snapping, handles, this::stays);
    snapped =
        next.hold() instanceof Snapped.Hold.AtPoint
            ? next
            : new Snapped(readable(camera, next.at()), next.hold());
  }

  private boolean stays(Handle other) {
    double share =
        switch (other.end()) {
          case PROXIMAL -> shares.start(other.segment());
          case DISTAL -> shares.end(other.segment());
        };
    return share == 0;
  }

  /** Without digits that no hand has put there; coordinates that stay do so exactly. */
  private Vector readable(Camera camera, Vector at) {
    double pixel = RESOLUTION / camera.scaleAt(at);
    double step = Math.pow(10, Math.floor(Math.log10(pixel)));
    Vector from = handle.at();
    return new Vector(
        readable(from.x(), at.x(), step),
        readable(from.y(), at.y(), step),
        readable(from.z(), at.z(), step));
  }

  private static double readable(double from, double to, double step) {
    if (Math.abs(to - from) < step / 2) {
      return from;
    }
    // Dividing by 10 gives 0.3 where multiplying by 0.1 gives 0.30000000000000004.
    return step < 1 ? Math.rint(to / step) / Math.rint(1 / step) : step * Math.rint(to / step);
  }

  /** Where the point is, and what holds it there. */
  public Snapped snapped() {
    return snapped;
  }

  /** How far it is from where it was, µm. */
  public Offset offset() {
    Vector way = snapped.at().minus(handle.at());
    return new Offset(way.x(), way.y(), way.z());
  }

  /** Whether it is somewhere else. */
  public boolean isMoved() {
    return !offset().isZero();
  }

  /** The cell with the point where it is now. */
  public Scene shown() {
    return scene.moved(snapped.at().minus(handle.at()), shares::start, shares::end);
  }

  /** What the cell measures with the point where it is now. */
  public DragFigures figures(CableConstants constants) {
    return measures.at(offset(), constants);
  }

  /** The edit that puts the point where it is. */
  public MorphologyEdit edit() {
    return new Moves(text).by(segment().id(), handle.end(), offset(), follow);
  }
}
