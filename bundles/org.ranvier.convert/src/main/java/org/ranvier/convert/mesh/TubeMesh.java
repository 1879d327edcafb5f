/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ranvier.convert.LossReport;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

/**
 * The surface of a cell in triangles, µm: each segment is a closed body of its own, a tapered tube
 * with flat ends or a sphere. Bodies meet where segments do; they are not merged.
 *
 * <p>Of a tube with n sides: 4n + 2 vertices (two rings for the side, and for each end a ring and
 * its middle, as the surface has an edge there), 4n triangles. Seen from outside, the corners of a
 * triangle go round anticlockwise.
 *
 * @param parts kinds of neurite, each with its bodies
 * @param sides number of sides of a tube
 * @param losses segments that have no body
 */
public record TubeMesh(List<Part> parts, int sides, LossReport losses) {
  /** Fewest sides that give a body. */
  public static final int LEAST_SIDES = 3;

  /**
   * The bodies of one kind of neurite.
   *
   * @param name e.g. {@code dendrite}
   */
  public record Part(String name, Triangles triangles) {}

  public TubeMesh {
    parts = List.copyOf(parts);
  }

  /**
   * @param sides number of sides of a tube, at least {@value #LEAST_SIDES}
   * @param partOf name of the kind of neurite of each segment
   */
  public static TubeMesh of(Morphology morphology, int sides, Function<Segment, String> partOf) {
    if (sides < LEAST_SIDES) {
      throw new IllegalArgumentException(
          sides + " sides; at least " + LEAST_SIDES + " are expected");
    }
    Map<String, Triangles> byName = new LinkedHashMap<>();
    LossReport.Counter losses = new LossReport.Counter();
    for (Segment segment : morphology.segments()) {
      if (segment.isSphere()) {
        sphere(triangles(byName, partOf.apply(segment)), segment.distal(), sides);
      } else if (segment.lengthUm() > 0) {
        tube(triangles(byName, partOf.apply(segment)), segment, sides, true);
      } else {
        losses.add(
            "1 segment without length has no body",
            "%d segments without length have no bodies",
            segment.location());
      }
    }
    List<Part> parts = new ArrayList<>();
    byName.forEach((name, triangles) -> parts.add(new Part(name, triangles)));
    return new TubeMesh(parts, sides, losses.report());
  }

  private static Triangles triangles(Map<String, Triangles> byName, String name) {
    return byName.computeIfAbsent(name, key -> new Triangles());
  }

  public int vertexCount() {
    return parts.stream().mapToInt(part -> part.triangles().vertexCount()).sum();
  }

  public int triangleCount() {
    return parts.stream().mapToInt(part -> part.triangles().triangleCount()).sum();
  }

  /**
   * Adds a tube.
   *
   * @param closed whether its ends are flat, or open
   */
  static void tube(Triangles out, Segment segment, int sides, boolean closed) {
    Point from = segment.proximal();
    Point to = segment.distal();
    double length = segment.lengthUm();
    double[] axis = {
      (to.x() - from.x()) / length, (to.y() - from.y()) / length, (to.z() - from.z()) / length
    };
    double[] u = across(axis);
    double[] v = cross(axis, u);
    double slope = (from.diameter() - to.diameter()) / 2 / length;
    double norm = Math.hypot(1, slope);
    int side = out.vertexCount();
    for (Point end : List.of(from, to)) {
      for (int k = 0; k < sides; k++) {
        double[] out2 = direction(u, v, k, sides);
        double[] normal = new double[3];
        for (int i = 0; i < 3; i++) {
          normal[i] = (out2[i] + slope * axis[i]) / norm;
        }
        vertex(out, end, out2, normal);
      }
    }
    for (int k = 0; k < sides; k++) {
      int next = (k + 1) % sides;
      out.triangle(side + k, side + next, side + sides + next);
      out.triangle(side + k, side + sides + next, side + sides + k);
    }
    if (closed) {
      cap(out, from, u, v, new double[] {-axis[0], -axis[1], -axis[2]}, sides, false);
      cap(out, to, u, v, axis, sides, true);
    }
  }

  private static void cap(
      Triangles out,
      Point end,
      double[] u,
      double[] v,
      double[] normal,
      int sides,
      boolean anticlockwise) {
    int middle = out.vertex(end.x(), end.y(), end.z(), normal);
    for (int k = 0; k < sides; k++) {
      vertex(out, end, direction(u, v, k, sides), normal);
    }
    for (int k = 0; k < sides; k++) {
      int a = middle + 1 + k;
      int b = middle + 1 + (k + 1) % sides;
      out.triangle(middle, anticlockwise ? a : b, anticlockwise ? b : a);
    }
  }

  private static void vertex(Triangles out, Point end, double[] direction, double[] normal) {
    double radius = end.diameter() / 2;
    out.vertex(
        end.x() + radius * direction[0],
        end.y() + radius * direction[1],
        end.z() + radius * direction[2],
        normal);
  }

  private static double[] direction(double[] u, double[] v, int k, int sides) {
    double angle = 2 * Math.PI * k / sides;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new double[] {cos * u[0] + sin * v[0], cos * u[1] + sin * v[1], cos * u[2] + sin * v[2]};
  }

  /** Some direction at a right angle to the axis. */
  private static double[] across(double[] axis) {
    double[] other = Math.abs(axis[0]) < 0.6 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
    double[] across = cross(axis, other);
    double norm = Math.hypot(Math.hypot(across[0], across[1]), across[2]);
    return new double[] {across[0] / norm, across[1] / norm, across[2] / norm};
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /** Rings between two poles, as many as half the sides. */
  static void sphere(Triangles out, Point middle, int sides) {
    int rings = Math.max(2, sides / 2) - 1;
    double radius = middle.diameter() / 2;
    int top = pole(out, middle, radius);
    int first = out.vertexCount();
    for (int ring = 1; ring <= rings; ring++) {
      double polar = Math.PI * ring / (rings + 1);
      for (int k = 0; k < sides; k++) {
        double angle = 2 * Math.PI * k / sides;
        double[] d = {
          Math.sin(polar) * Math.cos(angle), Math.cos(polar), -Math.sin(polar) * Math.sin(angle)
        };
        vertex(out, middle, d, d);
      }
    }
    int bottom = pole(out, middle, -radius);
    for (int k = 0; k < sides; k++) {
      int next = (k + 1) % sides;
      out.triangle(top, first + k, first + next);
      for (int ring = 0; ring < rings - 1; ring++) {
        int a = first + ring * sides;
        int b = a + sides;
        out.triangle(a + k, b + k, b + next);
        out.triangle(a + k, b + next, a + next);
      }
      int last = first + (rings - 1) * sides;
      out.triangle(last + k, bottom, last + next);
    }
  }

  private static int pole(Triangles out, Point middle, double height) {
    return out.vertex(
        middle.x(), middle.y() + height, middle.z(), new double[] {0, Math.signum(height), 0});
  }
}
