/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

/**
 * A cell as it is drawn: its segments in flat arrays, by index of the segment.
 *
 * <pre>
 *   ends     8 numbers a segment: x y z radius of the start, x y z radius of the end, µm
 *   rounded  whether a ball closes the wedge at the start, where the segment goes on from another
 *            of its width; a segment without length is that ball
 * </pre>
 *
 * <p>Coordinates are relative to {@link #origin}, since numbers of single precision would not tell
 * the points of a cell apart that lies far from zero. The arrays are shared: nobody writes them.
 */
public final class Scene {
  /** Numbers of a segment in {@link #ends}. */
  public static final int STRIDE = 8;

  /** Up to which ratio of their widths one segment is said to go on from another. */
  private static final double SAME_WIDTH = 1.5;

  private final Vector origin;
  private final float[] ends;
  private final boolean[] rounded;
  private final Box bounds;

  private Scene(Vector origin, float[] ends, boolean[] rounded) {
    this.origin = origin;
    this.ends = ends;
    this.rounded = rounded;
    this.bounds = box(IntStream.range(0, rounded.length));
  }

  public static Scene of(Morphology morphology) {
    List<Segment> segments = morphology.segments();
    Vector origin = centre(segments);
    float[] ends = new float[STRIDE * segments.size()];
    boolean[] rounded = new boolean[segments.size()];
    for (Segment each : segments) {
      put(ends, STRIDE * each.index(), each.proximal(), origin);
      put(ends, STRIDE * each.index() + STRIDE / 2, each.distal(), origin);
      rounded[each.index()] = each.lengthUm() == 0 || goesOn(segments, each);
    }
    return new Scene(origin, ends, rounded);
  }

  private static Vector centre(List<Segment> segments) {
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (Segment each : segments) {
      for (Point point : List.of(each.proximal(), each.distal())) {
        double[] at = {point.x(), point.y(), point.z()};
        for (int axis = 0; axis < 3; axis++) {
          low[axis] = Math.min(low[axis], at[axis]);
          high[axis] = Math.max(high[axis], at[axis]);
        }
      }
    }
    return new Vector(low[0] / 2 + high[0] / 2, low[1] / 2 + high[1] / 2, low[2] / 2 + high[2] / 2);
  }

  private static void put(float[] ends, int at, Point point, Vector origin) {
    ends[at] = (float) (point.x() - origin.x());
    ends[at + 1] = (float) (point.y() - origin.y());
    ends[at + 2] = (float) (point.z() - origin.z());
    ends[at + 3] = (float) (point.diameter() / 2);
  }

  private static boolean goesOn(List<Segment> segments, Segment segment) {
    if (segment.isRoot() || segment.fractionAlong() < 1) {
      return false;
    }
    Point end = segments.get(segment.parentIndex()).distal();
    double ratio = end.diameter() / segment.proximal().diameter();
    return ratio < SAME_WIDTH
        && ratio > 1 / SAME_WIDTH
        && end.distanceTo(segment.proximal()) < end.diameter();
  }

  /**
   * The cell while some of it is being moved.
   *
   * @param by how far
   * @param start which part of that the start of a segment makes, by index
   * @param end which part its end makes
   */
  public Scene moved(Vector by, IntToDoubleFunction start, IntToDoubleFunction end) {
    float[] moved = ends.clone();
    for (int i = 0; i < rounded.length; i++) {
      shift(moved, STRIDE * i, by, start.applyAsDouble(i));
      shift(moved, STRIDE * i + STRIDE / 2, by, end.applyAsDouble(i));
    }
    return new Scene(origin, moved, rounded);
  }

  /**
   * The same segments at other places.
   *
   * @param places as {@link #ends}, relative to the same origin; not copied
   */
  public Scene placed(float[] places) {
    return new Scene(origin, places, rounded);
  }

  private static void shift(float[] ends, int at, Vector by, double share) {
    if (share != 0) {
      ends[at] += (float) (share * by.x());
      ends[at + 1] += (float) (share * by.y());
      ends[at + 2] += (float) (share * by.z());
    }
  }

  /** How many segments there are. */
  public int size() {
    return rounded.length;
  }

  /** What the coordinates of {@link #ends} are relative to. */
  public Vector origin() {
    return origin;
  }

  public float[] ends() {
    return ends;
  }

  public boolean[] rounded() {
    return rounded;
  }

  public Vector start(int segment) {
    return point(STRIDE * segment);
  }

  public Vector end(int segment) {
    return point(STRIDE * segment + STRIDE / 2);
  }

  private Vector point(int at) {
    return origin.plus(new Vector(ends[at], ends[at + 1], ends[at + 2]));
  }

  public double startRadius(int segment) {
    return ends[STRIDE * segment + 3];
  }

  public double endRadius(int segment) {
    return ends[STRIDE * segment + 7];
  }

  /** The box around the whole cell, widths included. */
  public Box bounds() {
    return bounds;
  }

  /** The box around some of the segments, at least one. */
  public Box box(IntStream segments) {
    float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    segments.forEach(
        segment -> {
          for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.min(low[axis], lowest(segment, axis));
            high[axis] = Math.max(high[axis], highest(segment, axis));
          }
        });
    return new Box(
        origin.plus(new Vector(low[0], low[1], low[2])),
        origin.plus(new Vector(high[0], high[1], high[2])));
  }

  /** The smallest coordinate of a segment on an axis, relative to the origin. */
  float lowest(int segment, int axis) {
    int at = STRIDE * segment;
    return Math.min(ends[at + axis] - ends[at + 3], ends[at + 4 + axis] - ends[at + 7]);
  }

  /** The largest coordinate of a segment on an axis, relative to the origin. */
  float highest(int segment, int axis) {
    int at = STRIDE * segment;
    return Math.max(ends[at + axis] + ends[at + 3], ends[at + 4 + axis] + ends[at + 7]);
  }

  /** A colour (0xRRGGBB) for each segment. */
  public int[] colours(IntUnaryOperator colour) {
    return IntStream.range(0, size()).map(colour).toArray();
  }
}
