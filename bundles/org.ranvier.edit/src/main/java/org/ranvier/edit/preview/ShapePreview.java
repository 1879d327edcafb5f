/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.preview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.ranvier.edit.preview.Preview.Bounds;
import org.ranvier.edit.preview.Preview.Line;
import org.ranvier.edit.preview.Preview.Region;
import org.ranvier.edit.preview.Preview.Shape;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

/** A morphology as lines in a plane, no more of them than a small picture can show. */
final class ShapePreview {
  /** Of the picture, in steps that are told apart; lines between the same steps are drawn once. */
  private static final int STEPS = 320;

  private final Morphology morphology;
  private final ToDoubleFunction<Point> across;
  private final ToDoubleFunction<Point> up;

  private ShapePreview(Morphology morphology) {
    this.morphology = morphology;
    double x = extent(Point::x);
    double y = extent(Point::y);
    double z = extent(Point::z);
    // Seen along the axis that it is thinnest in; y points up whenever it is seen.
    boolean alongZ = z <= x && z <= y;
    boolean alongX = !alongZ && x <= y;
    this.across = alongX ? Point::z : Point::x;
    this.up = alongZ || alongX ? Point::y : Point::z;
  }

  static Shape of(String subject, Morphology morphology) {
    return new ShapePreview(morphology).shape(subject);
  }

  private double extent(ToDoubleFunction<Point> axis) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Segment each : morphology.segments()) {
      low =
          Math.min(
              low,
              Math.min(axis.applyAsDouble(each.proximal()), axis.applyAsDouble(each.distal())));
      high =
          Math.max(
              high,
              Math.max(axis.applyAsDouble(each.proximal()), axis.applyAsDouble(each.distal())));
    }
    return high - low;
  }

  private Shape shape(String subject) {
    Region[] regions = Regions.of(morphology);
    Bounds bounds = bounds();
    double step = Math.max(bounds.maxX() - bounds.minX(), bounds.maxY() - bounds.minY()) / STEPS;
    Set<List<Long>> drawn = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (Segment each : morphology.segments()) {
      Line line = line(each, regions[each.index()]);
      List<Long> key =
          List.of(
              Math.round(line.fromX() / step),
              Math.round(line.fromY() / step),
              Math.round(line.toX() / step),
              Math.round(line.toY() / step));
      boolean dot = key.get(0).equals(key.get(2)) && key.get(1).equals(key.get(3));
      // What is shorter than a step is covered by its neighbours, unless it is wide.
      if ((!dot || line.diameter() > step || each.isRoot()) && drawn.add(key)) {
        lines.add(line);
      }
    }
    return new Shape(subject, lines, bounds);
  }

  private Line line(Segment segment, Region region) {
    Point from = segment.proximal();
    Point to = segment.distal();
    return new Line(
        (float) across.applyAsDouble(from),
        (float) up.applyAsDouble(from),
        (float) across.applyAsDouble(to),
        (float) up.applyAsDouble(to),
        (float) ((from.diameter() + to.diameter()) / 2),
        region);
  }

  private Bounds bounds() {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (Segment segment : morphology.segments()) {
      for (Point point : List.of(segment.proximal(), segment.distal())) {
        double half = point.diameter() / 2;
        minX = Math.min(minX, across.applyAsDouble(point) - half);
        maxX = Math.max(maxX, across.applyAsDouble(point) + half);
        minY = Math.min(minY, up.applyAsDouble(point) - half);
        maxY = Math.max(maxY, up.applyAsDouble(point) + half);
      }
    }
    return new Bounds(minX, minY, maxX, maxY);
  }
}
