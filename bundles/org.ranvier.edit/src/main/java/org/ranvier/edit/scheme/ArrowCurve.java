/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.ArrayList;
import java.util.List;

/**
 * The course of an arrow between two boxes: along the way that was laid out for it, bowed to the
 * left of who goes along, so that the way there and the way back stand apart.
 */
public final class ArrowCurve {
  private static final int STEPS = 48;
  private static final double APART = 5;
  private static final double BOW = 9;

  /** Between the tip and the box. */
  private static final double GAP = 3;

  private static final double LABEL_GAP = 3;

  private final List<Spot> points;
  private final Spot middle;
  private final Spot side;

  private ArrowCurve(List<Spot> points, Spot middle, Spot side) {
    this.points = points;
    this.middle = middle;
    this.side = side;
  }

  /**
   * The arrow from one box to another.
   *
   * @param bends places between them that it leads by
   */
  public static ArrowCurve between(Box from, Box to, List<Spot> bends) {
    List<Spot> corners = new ArrayList<>();
    corners.add(from.centre());
    corners.addAll(bends);
    corners.add(to.centre());
    List<Spot> spine = smooth(corners);
    int start = 0;
    while (start < spine.size() - 2 && from.contains(spine.get(start), 0)) {
      start++;
    }
    int end = spine.size() - 1;
    while (end > start + 1 && to.contains(spine.get(end), 0)) {
      end--;
    }
    List<Spot> points = new ArrayList<>();
    for (int i = start; i <= end; i++) {
      double share = (i - start) / (double) (end - start);
      Spot out = left(spine.get(Math.max(0, i - 1)), spine.get(Math.min(STEPS, i + 1)));
      double by = APART + BOW * Math.sin(Math.PI * share);
      Spot at = spine.get(i);
      Spot point = new Spot(at.x() + by * out.x(), at.y() + by * out.y());
      if (points.isEmpty() || outside(point, from, to)) {
        points.add(point);
      }
    }
    int half = points.size() / 2;
    Spot side =
        left(points.get(Math.max(0, half - 1)), points.get(Math.min(points.size() - 1, half + 1)));
    return new ArrowCurve(List.copyOf(points), points.get(half), side);
  }

  private static boolean outside(Spot point, Box from, Box to) {
    return !from.contains(point, GAP) && !to.contains(point, GAP);
  }

  /** Evenly spaced places along a line through corners, which are rounded. */
  private static List<Spot> smooth(List<Spot> corners) {
    List<Spot> spine = new ArrayList<>();
    double length = 0;
    for (int i = 1; i < corners.size(); i++) {
      length += corners.get(i).distance(corners.get(i - 1));
    }
    for (int i = 0; i <= STEPS; i++) {
      spine.add(along(corners, length * i / STEPS));
    }
    for (int round = 0; round < 3 && corners.size() > 2; round++) {
      List<Spot> softer = new ArrayList<>(spine);
      for (int i = 1; i < STEPS; i++) {
        Spot beside = spine.get(i - 1).towards(spine.get(i + 1), 0.5);
        softer.set(i, spine.get(i).towards(beside, 0.7));
      }
      spine = softer;
    }
    return spine;
  }

  private static Spot along(List<Spot> corners, double way) {
    double left = way;
    for (int i = 1; i < corners.size(); i++) {
      double step = corners.get(i).distance(corners.get(i - 1));
      if (left <= step && step > 0) {
        return corners.get(i - 1).towards(corners.get(i), left / step);
      }
      left -= step;
    }
    return corners.getLast();
  }

  /** One unit to the left of who goes from one place to another. */
  private static Spot left(Spot from, Spot to) {
    double length = from.distance(to);
    return length == 0
        ? new Spot(0, -1)
        : new Spot((to.y() - from.y()) / length, (from.x() - to.x()) / length);
  }

  /** Where it leads, from its start to its tip. */
  public List<Spot> points() {
    return points;
  }

  /** Where words of a size stand beside its middle. */
  public Box label(double width, double height) {
    double out = Math.abs(side.x()) * width / 2 + Math.abs(side.y()) * height / 2 + LABEL_GAP;
    return new Box(0, 0, width, height)
        .around(new Spot(middle.x() + out * side.x(), middle.y() + out * side.y()));
  }

  /** The corners of its tip. */
  public List<Spot> tip(double size) {
    Spot end = points.getLast();
    Spot back = points.get(Math.max(0, points.size() - 3));
    Spot out = left(back, end);
    Spot along = new Spot(-out.y(), out.x());
    Spot base = new Spot(end.x() - size * along.x(), end.y() - size * along.y());
    double half = size * 0.45;
    return List.of(
        end,
        new Spot(base.x() + half * out.x(), base.y() + half * out.y()),
        new Spot(base.x() - half * out.x(), base.y() - half * out.y()));
  }

  /** How far a place is from it. */
  public double distance(Spot spot) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < points.size(); i++) {
      nearest = Math.min(nearest, distance(spot, points.get(i - 1), points.get(i)));
    }
    return nearest;
  }

  private static double distance(Spot spot, Spot from, Spot to) {
    double length = from.distance(to);
    if (length == 0) {
      return spot.distance(from);
    }
    double share =
        ((spot.x() - from.x()) * (to.x() - from.x()) + (spot.y() - from.y()) * (to.y() - from.y()))
            / (length * length);
    return spot.distance(from.towards(to, Math.clamp(share, 0, 1)));
  }
}
