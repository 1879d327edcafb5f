/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

/**
 * From where a cell is seen. Axes of the picture: x to the right, y up, z towards the viewer.
 *
 * @param target the point in the middle of the picture, around which the view turns
 * @param rotation from the axes of the cell to those of the picture
 * @param height how much is seen from top to bottom at the target, µm
 * @param projection how depth becomes a picture
 * @param width of the picture, pixels
 * @param rows height of the picture, pixels
 */
public record Camera(
    Vector target, Rotation rotation, double height, Projection projection, int width, int rows) {
  /** Tangent of half the angle of view, from top to bottom; 35° look natural for a small object. */
  private static final double HALF_ANGLE = Math.tan(Math.toRadians(17.5));

  /** Nothing nearer to the eye than this share of the target's distance is drawn. */
  private static final double NEAREST = 0.02;

  /** Room around what is fitted into the picture. */
  private static final double MARGIN = 1.08;

  /** Of the smaller side of the picture: dragging so far turns the view half around. */
  private static final double HALF_TURN = 1;

  private static final double LEAST_HEIGHT = 1e-3;
  private static final double MOST_HEIGHT = 1e9;

  public Camera {
    height = Math.clamp(height, LEAST_HEIGHT, MOST_HEIGHT);
    width = Math.max(1, width);
    rows = Math.max(1, rows);
  }

  /** All of a box, from the front. */
  public static Camera fitting(Box box, int width, int rows) {
    return new Camera(box.centre(), Rotation.NONE, 1, Projection.PARALLEL, width, rows).fit(box);
  }

  // ---- where things are in the picture -----------------------------------------------------

  /** Pixels for each µm at the depth of the target. */
  public double scale() {
    return rows / height;
  }

  /** Distance of the eye from the target; nothing where lines are parallel. */
  public double distance() {
    return projection == Projection.PERSPECTIVE ? height / 2 / HALF_ANGLE : 0;
  }

  /** A point relative to the target along the axes of the picture. */
  public Vector toView(Vector point) {
    return rotation.apply(point.minus(target));
  }

  /** By how much something at that z of the picture is larger than at the target. */
  double magnification(double viewZ) {
    if (projection == Projection.PARALLEL) {
      return 1;
    }
    double distance = distance();
    return distance / Math.max(distance - viewZ, NEAREST * distance);
  }

  /** Pixels for each µm at the depth of a point. */
  public double scaleAt(Vector point) {
    return scale() * magnification(toView(point).z());
  }

  /** The direction to the eye from a place, both along the axes of the picture. */
  Vector towardsEye(Vector view) {
    return projection == Projection.PARALLEL
        ? new Vector(0, 0, 1)
        : new Vector(0, 0, distance()).minus(view).unit();
  }

  public Projected project(Vector point) {
    Vector view = toView(point);
    double factor = scale() * magnification(view.z());
    return new Projected(
        width / 2.0 + factor * view.x(), rows / 2.0 - factor * view.y(), -view.z());
  }

  /** The point that {@link #project} brings to a place in the picture. */
  public Vector unproject(Projected at) {
    double factor = scale() * magnification(-at.depth());
    Vector view =
        new Vector((at.x() - width / 2.0) / factor, (rows / 2.0 - at.y()) / factor, -at.depth());
    return target.plus(rotation.inverse().apply(view));
  }

  /**
   * What lies under a place in the picture.
   *
   * @param tolerance how far beside it something may lie, pixels
   * @param reach radius around the target in front of which nothing lies
   */
  public Ray ray(double x, double y, double tolerance, double reach) {
    Vector at = unproject(new Projected(x, y, 0));
    if (projection == Projection.PARALLEL) {
      Vector inwards = rotation.inverse().apply(new Vector(0, 0, -1));
      return new Ray(at.minus(inwards.times(reach)), inwards, tolerance / scale(), 0);
    }
    double distance = distance();
    Vector eye = target.plus(rotation.inverse().apply(new Vector(0, 0, distance)));
    return new Ray(eye, at.minus(eye).unit(), 0, tolerance / scale() / distance);
  }

  // ---- moves ---------------------------------------------------------------------------------

  public Camera withTarget(Vector newTarget) {
    return new Camera(newTarget, rotation, height, projection, width, rows);
  }

  public Camera withRotation(Rotation newRotation) {
    return new Camera(target, newRotation, height, projection, width, rows);
  }

  public Camera withHeight(double newHeight) {
    return new Camera(target, rotation, newHeight, projection, width, rows);
  }

  public Camera withProjection(Projection newProjection) {
    return new Camera(target, rotation, height, newProjection, width, rows);
  }

  public Camera withSize(int newWidth, int newRows) {
    return new Camera(target, rotation, height, projection, newWidth, newRows);
  }

  /** Turns the view as if a ball around the target were rolled by the pointer, pixels. */
  public Camera orbit(double right, double down) {
    double pixels = Math.hypot(right, down);
    if (pixels == 0) {
      return this;
    }
    double angle = Math.PI * pixels / (HALF_TURN * Math.min(width, rows));
    return withRotation(rotation.then(Rotation.about(new Vector(down, right, 0), angle)));
  }

  /** Turns the picture in its plane. */
  public Camera roll(double radians) {
    return withRotation(rotation.then(Rotation.about(new Vector(0, 0, 1), radians)));
  }

  /** Moves the picture with the pointer, pixels. */
  public Camera pan(double right, double down) {
    Vector moved = new Vector(-right / scale(), down / scale(), 0);
    return withTarget(target.plus(rotation.inverse().apply(moved)));
  }

  /**
   * Zooms; what is under the pointer at the depth of the target stays there.
   *
   * @param factor more than 1 to see more closely
   */
  public Camera zoom(double factor, double x, double y) {
    Vector under = unproject(new Projected(x, y, 0));
    Camera closer = withHeight(height / factor);
    return closer.withTarget(target.plus(under.minus(closer.unproject(new Projected(x, y, 0)))));
  }

  /** Shows all of a box, from where it is seen now. */
  public Camera fit(Box box) {
    Camera centred = withTarget(box.centre());
    double aspect = (double) width / rows;
    double needed = LEAST_HEIGHT;
    for (Vector corner : box.corners()) {
      Vector view = centred.toView(corner);
      double half = Math.max(Math.abs(view.y()), Math.abs(view.x()) / aspect) * MARGIN;
      double toEye = projection == Projection.PERSPECTIVE ? view.z() * HALF_ANGLE : 0;
      needed = Math.max(needed, 2 * (half + toEye));
    }
    return centred.withHeight(needed);
  }

  public Camera look(StandardView view) {
    return withRotation(view.rotation());
  }

  /** The camera at {@code fraction} of the way from this one (0) to another (1). */
  public Camera towards(Camera other, double fraction) {
    return new Camera(
        target.towards(other.target, fraction),
        rotation.towards(other.rotation, fraction),
        height * Math.pow(other.height / height, fraction),
        other.projection,
        other.width,
        other.rows);
  }
}
