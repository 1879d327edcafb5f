/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cell bodies of a file: outlines at several depths that lie above each other are of one. */
final class CellBodies {
  /** Nobody traces more into one file; what is beyond is taken as part of the last. */
  private static final int MOST = 1000;

  private final List<Body> bodies = new ArrayList<>();

  /** Outlines, and the box around them. */
  private static final class Body {
    private final List<Outline> outlines = new ArrayList<>();
    private double lowX = Double.POSITIVE_INFINITY;
    private double lowY = Double.POSITIVE_INFINITY;
    private double highX = Double.NEGATIVE_INFINITY;
    private double highY = Double.NEGATIVE_INFINITY;

    void add(Outline outline) {
      outlines.add(outline);
      for (Outline.Corner corner : outline.points()) {
        double pen = outline.points().size() < 3 ? corner.diameter() / 2 : 0;
        lowX = Math.min(lowX, corner.x() - pen);
        lowY = Math.min(lowY, corner.y() - pen);
        highX = Math.max(highX, corner.x() + pen);
        highY = Math.max(highY, corner.y() + pen);
      }
    }

    boolean overlaps(Body other) {
      return lowX <= other.highX
          && other.lowX <= highX
          && lowY <= other.highY
          && other.lowY <= highY;
    }
  }

  CellBodies(List<TracedObject> outlines) {
    for (TracedObject object : outlines) {
      Body body = new Body();
      body.add(Outline.of(object));
      if (bodies.size() == MOST) {
        body.outlines.forEach(bodies.getLast()::add);
        continue;
      }
      for (int i = bodies.size() - 1; i >= 0; i--) {
        if (bodies.get(i).overlaps(body)) {
          Body merged = bodies.remove(i);
          body.outlines.forEach(merged::add);
          body = merged;
        }
      }
      bodies.add(body);
    }
    bodies.sort(Comparator.comparing(each -> each.outlines.getFirst().points().getFirst().place()));
  }

  int size() {
    return bodies.size();
  }

  /** The outlines of a body by depth, of several at one depth the largest. */
  List<Outline> outlines(int body) {
    List<Outline> sorted = new ArrayList<>(bodies.get(body).outlines);
    sorted.sort(
        Comparator.comparingDouble(Outline::meanZ)
            .thenComparing(Comparator.comparingDouble(Outline::areaUm2).reversed()));
    List<Outline> kept = new ArrayList<>();
    for (Outline each : sorted) {
      if (kept.isEmpty() || each.meanZ() > kept.getLast().meanZ()) {
        kept.add(each);
      }
    }
    return kept;
  }

  /** How many outlines were drawn of a body. */
  int drawn(int body) {
    return bodies.get(body).outlines.size();
  }

  /** The body that a place is nearest to. */
  int nearest(double x, double y, double z) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < bodies.size() && bodies.size() > 1; i++) {
      for (Outline outline : bodies.get(i).outlines) {
        for (Outline.Corner corner : outline.points()) {
          double dx = corner.x() - x;
          double dy = corner.y() - y;
          double dz = corner.z() - z;
          double distance = dx * dx + dy * dy + dz * dz;
          if (distance < least) {
            least = distance;
            nearest = i;
          }
        }
      }
    }
    return nearest;
  }
}
