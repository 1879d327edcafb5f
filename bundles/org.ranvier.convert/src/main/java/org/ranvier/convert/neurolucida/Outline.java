/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.convert.swc.SamplePlace;

/**
 * One outline of a cell body.
 *
 * @param points corners in their order, the last one not the first again; a circle has its centre
 */
record Outline(List<Corner> points, boolean isCircle) {
  /** An outline is drawn with a thin pen, whose width says nothing; it must have one, though. */
  private static final double PEN_UM = 0.1;

  /** A corner with the width of the pen, or a sphere. */
  record Corner(SamplePlace place, double x, double y, double z, double diameter) {}

  static Outline of(TracedObject object) {
    List<Corner> corners = new ArrayList<>(object.size());
    for (int i = 0; i < object.size(); i++) {
      corners.add(
          new Corner(object.place(i), object.x(i), object.y(i), object.z(i), object.diameter(i)));
    }
    if (corners.size() == 2 && object.form() == TracedObject.Form.CIRCLE) {
      return circle(corners.get(0), corners.get(1));
    }
    if (corners.size() == 2 && object.form() == TracedObject.Form.BOX) {
      return new Outline(box(corners.get(0), corners.get(1)), false);
    }
    if (corners.size() > 1 && object.isSamePlace(0, object.size() - 1)) {
      corners.removeLast();
    }
    return new Outline(
        corners.size() > 2 ? corners.stream().map(Outline::thin).toList() : corners, false);
  }

  private static Corner thin(Corner corner) {
    return with(corner, corner.diameter > 0 ? corner.diameter : PEN_UM);
  }

  private static Corner with(Corner corner, double diameter) {
    return new Corner(corner.place, corner.x, corner.y, corner.z, diameter);
  }

  private static Outline circle(Corner centre, Corner edge) {
    double radius = Math.hypot(Math.hypot(edge.x - centre.x, edge.y - centre.y), edge.z - centre.z);
    return new Outline(List.of(with(centre, 2 * radius)), true);
  }

  private static List<Corner> box(Corner a, Corner b) {
    double z = a.z;
    return List.of(
        new Corner(a.place, a.x, a.y, z, PEN_UM),
        new Corner(new SamplePlace(a.place.line(), a.place.column() + 1), b.x, a.y, z, PEN_UM),
        new Corner(b.place, b.x, b.y, z, PEN_UM),
        new Corner(new SamplePlace(b.place.line(), b.place.column() + 1), a.x, b.y, z, PEN_UM));
  }

  double meanZ() {
    return points.stream().mapToDouble(Corner::z).average().orElse(0);
  }

  /** Area that it goes round, µm². */
  double areaUm2() {
    if (points.size() == 1) {
      double d = points.getFirst().diameter;
      return Math.PI / 4 * d * d;
    }
    double[] sum = new double[3];
    for (int i = 0; i < points.size(); i++) {
      Corner a = points.get(i);
      Corner b = points.get((i + 1) % points.size());
      sum[0] += a.y * b.z - a.z * b.y;
      sum[1] += a.z * b.x - a.x * b.z;
      sum[2] += a.x * b.y - a.y * b.x;
    }
    return 0.5 * Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
  }

  /** The disc of the same area around the mean of the corners. */
  Corner disc() {
    double x = points.stream().mapToDouble(Corner::x).average().orElse(0);
    double y = points.stream().mapToDouble(Corner::y).average().orElse(0);
    double diameter = 2 * Math.sqrt(areaUm2() / Math.PI);
    return new Corner(points.getFirst().place, x, y, meanZ(), diameter);
  }
}
