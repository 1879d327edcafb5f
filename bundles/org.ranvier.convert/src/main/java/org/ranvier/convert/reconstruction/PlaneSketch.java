/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.ranvier.morphology.Point;

/**
 * What was read of a file as lines in a plane, no more of them than a small picture can show. Seen
 * along the axis in which it is thinnest; y points up whenever it is seen. Places are in µm.
 */
public final class PlaneSketch {
  /** Of the picture, in steps that are told apart; lines between the same steps are drawn once. */
  private static final int STEPS = 400;

  private final List<Line> lines = new ArrayList<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private Bounds bounds = new Bounds(0, 0, 1, 1);

  /** A step between two points. */
  public record Line(
      double fromX, double fromY, double toX, double toY, double diameterUm, String kind) {}

  /** A place in the plane. */
  public record Place(double x, double y) {}

  /** The smallest box around all points. */
  public record Bounds(double minX, double minY, double maxX, double maxY) {}

  private PlaneSketch() {}

  public static PlaneSketch of(List<SketchLine> all) {
    PlaneSketch sketch = new PlaneSketch();
    if (!all.isEmpty()) {
      sketch.draw(all);
    }
    return sketch;
  }

  private void draw(List<SketchLine> all) {
    double x = extent(all, Point::x);
    double y = extent(all, Point::y);
    double z = extent(all, Point::z);
    boolean alongZ = z <= x && z <= y;
    boolean alongX = !alongZ && x <= y;
    ToDoubleFunction<Point> across = alongX ? Point::z : Point::x;
    ToDoubleFunction<Point> up = alongZ || alongX ? Point::y : Point::z;
    bounds = bounds(all, across, up);
    double step =
        Math.max(bounds.maxX() - bounds.minX(), bounds.maxY() - bounds.minY()) / STEPS + 1e-9;
    Set<List<Long>> drawn = new HashSet<>();
    for (SketchLine each : all) {
      Line line =
          new Line(
              across.applyAsDouble(each.from()),
              up.applyAsDouble(each.from()),
              across.applyAsDouble(each.to()),
              up.applyAsDouble(each.to()),
              (each.from().diameter() + each.to().diameter()) / 2,
              each.kind());
      places.put(each.line(), new Place(line.toX(), line.toY()));
      List<Long> key =
          List.of(
              Math.round(line.fromX() / step),
              Math.round(line.fromY() / step),
              Math.round(line.toX() / step),
              Math.round(line.toY() / step),
              Math.round(line.diameterUm() / step));
      if (drawn.add(key)) {
        lines.add(line);
      }
    }
  }

  private static double extent(List<SketchLine> all, ToDoubleFunction<Point> axis) {
    return all.stream().map(SketchLine::to).mapToDouble(axis).max().orElse(0)
        - all.stream().map(SketchLine::to).mapToDouble(axis).min().orElse(0);
  }

  private static Bounds bounds(
      List<SketchLine> all, ToDoubleFunction<Point> across, ToDoubleFunction<Point> up) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (SketchLine each : all) {
      for (Point point : List.of(each.from(), each.to())) {
        double half = point.diameter() / 2;
        minX = Math.min(minX, across.applyAsDouble(point) - half);
        maxX = Math.max(maxX, across.applyAsDouble(point) + half);
        minY = Math.min(minY, up.applyAsDouble(point) - half);
        maxY = Math.max(maxY, up.applyAsDouble(point) + half);
      }
    }
    return new Bounds(minX, minY, maxX, maxY);
  }

  public List<Line> lines() {
    return List.copyOf(lines);
  }

  public Bounds bounds() {
    return bounds;
  }

  /** Where the point of a line of the file is; empty where the line has none. */
  public Optional<Place> place(int fileLine) {
    return Optional.ofNullable(places.get(fileLine));
  }
}
