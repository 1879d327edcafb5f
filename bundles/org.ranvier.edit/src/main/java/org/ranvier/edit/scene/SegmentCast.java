/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import static org.ranvier.edit.scene.Scene.STRIDE;

import java.util.Optional;

/**
 * A ray against single segments: truncated cones with flat ends, with a ball at the start where one
 * is drawn.
 */
final class SegmentCast {
  private final Scene scene;
  private final Ray ray;

  /** Origin of the ray, relative to that of the scene. */
  private final Vector origin;

  SegmentCast(Scene scene, Ray ray) {
    this.scene = scene;
    this.ray = ray;
    this.origin = ray.origin().minus(scene.origin());
  }

  Optional<SegmentHit> hit(int segment) {
    float[] ends = scene.ends();
    int at = STRIDE * segment;
    Vector start = new Vector(ends[at], ends[at + 1], ends[at + 2]);
    Vector end = new Vector(ends[at + 4], ends[at + 5], ends[at + 6]);
    double startRadius = ends[at + 3];
    double endRadius = ends[at + 7];
    Vector along = end.minus(start);
    double length = along.length();
    double ball = scene.rounded()[segment] ? ball(start, startRadius) : Double.POSITIVE_INFINITY;
    double cone =
        length > 0
            ? cone(start, along.times(1 / length), length, startRadius, endRadius)
            : Double.POSITIVE_INFINITY;
    double nearest = Math.min(ball, cone);
    if (nearest < Double.POSITIVE_INFINITY) {
      return Optional.of(
          new SegmentHit(segment, nearest, fraction(nearest, start, along, length), 0));
    }
    return beside(segment, start, along, length, startRadius, endRadius);
  }

  private double fraction(double distance, Vector start, Vector along, double length) {
    if (length == 0) {
      return 0;
    }
    Vector from = origin.plus(ray.direction().times(distance)).minus(start);
    return Math.clamp(from.dot(along) / (length * length), 0, 1);
  }

  private double ball(Vector centre, double radius) {
    Vector from = origin.minus(centre);
    double half = from.dot(ray.direction());
    double root = half * half - from.dot(from) + radius * radius;
    return root < 0 ? Double.POSITIVE_INFINITY : ahead(-half - Math.sqrt(root));
  }

  private static double ahead(double distance) {
    return distance > 0 ? distance : Double.POSITIVE_INFINITY;
  }

  /** The nearest of the lateral surface, whose radius is linear along the axis, and both discs. */
  private double cone(Vector start, Vector axis, double length, double first, double last) {
    Vector from = origin.minus(start);
    double slope = (last - first) / length;
    double stretch = 1 + slope * slope;
    double at = from.dot(axis);
    double speed = ray.direction().dot(axis);
    // |from + t d|² − s² = (first + slope s)² with s = at + speed t
    double a = 1 - stretch * speed * speed;
    double b = from.dot(ray.direction()) - stretch * at * speed - first * slope * speed;
    double c = from.dot(from) - stretch * at * at - 2 * first * slope * at - first * first;
    double nearest = Double.POSITIVE_INFINITY;
    double root = b * b - a * c;
    if (root >= 0 && a != 0) {
      double square = Math.sqrt(root);
      for (double t : new double[] {(-b - square) / a, (-b + square) / a}) {
        double s = at + speed * t;
        if (s >= 0 && s <= length && first + slope * s >= 0) {
          nearest = Math.min(nearest, ahead(t));
        }
      }
    }
    nearest = Math.min(nearest, disc(from, axis, at, speed, 0, first));
    return Math.min(nearest, disc(from, axis, at, speed, length, last));
  }

  private double disc(
      Vector from, Vector axis, double at, double speed, double place, double radius) {
    if (speed == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double t = (place - at) / speed;
    Vector across = from.plus(ray.direction().times(t)).minus(axis.times(place));
    return across.dot(across) <= radius * radius ? ahead(t) : Double.POSITIVE_INFINITY;
  }

  /** Where the ray passes nearest to the axis of the segment, if it is wide enough to touch it. */
  private Optional<SegmentHit> beside(
      int segment, Vector start, Vector along, double length, double first, double last) {
    Vector from = start.minus(origin);
    double fraction = 0;
    if (length > 0) {
      double speed = along.dot(ray.direction());
      double across = length * length - speed * speed;
      double nearest = speed * from.dot(ray.direction()) - along.dot(from);
      fraction = across > 1e-12 * length * length ? Math.clamp(nearest / across, 0, 1) : 0;
    }
    Vector place = from.plus(along.times(fraction));
    double distance = place.dot(ray.direction());
    double gap =
        Math.max(
            0,
            place.minus(ray.direction().times(distance)).length()
                - (first + fraction * (last - first)));
    double width = ray.widthAt(distance);
    return distance > 0 && gap < width
        ? Optional.of(new SegmentHit(segment, distance, fraction, gap / width))
        : Optional.empty();
  }
}
