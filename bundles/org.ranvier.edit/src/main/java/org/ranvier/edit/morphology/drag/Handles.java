/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

/** All points of a cell that can be dragged, each once however many segments meet there. */
public final class Handles {
  /** How far from a point one may click, pixels. */
  public static final double TOLERANCE = 8;

  /** A point of what is chosen is meant rather than one that is nearer by so many pixels. */
  private static final double PREFERENCE = 4;

  /** Of points that are as near as that to each other in the picture the one in front is meant. */
  private static final double SAME_PIXELS = 2;

  private final List<Handle> all = new ArrayList<>();

  private Handles() {}

  public static Handles of(Morphology morphology) {
    Handles found = new Handles();
    for (Segment each : morphology.segments()) {
      if (!each.isSphere() && startsApart(morphology, each)) {
        found.all.add(new Handle(each.index(), End.PROXIMAL, place(each.proximal())));
      }
      found.all.add(new Handle(each.index(), End.DISTAL, place(each.distal())));
    }
    return found;
  }

  /** Whether its start is a point of its own. */
  private static boolean startsApart(Morphology morphology, Segment segment) {
    if (segment.isRoot()) {
      return true;
    }
    Segment parent = morphology.segments().get(segment.parentIndex());
    Point start = segment.proximal();
    return start.distanceTo(parent.distal()) > Draft.SAME_PLACE_UM
        && start.distanceTo(parent.proximal()) > Draft.SAME_PLACE_UM;
  }

  static Vector place(Point point) {
    return new Vector(point.x(), point.y(), point.z());
  }

  /** In the order of the document, the start of a segment before its end. */
  public List<Handle> all() {
    return List.copyOf(all);
  }

  /** The points of some segments, those where they start included. */
  public List<Handle> of(Morphology morphology, SegmentSelection selection) {
    SegmentSelection.Builder owners = new SegmentSelection.Builder();
    selection
        .segments()
        .forEach(
            each -> {
              owners.add(each);
              Segment segment = morphology.segments().get(each);
              if (!segment.isRoot()) {
                owners.add(segment.parentIndex());
              }
            });
    SegmentSelection wanted = owners.build();
    return all.stream()
        .filter(each -> wanted.contains(each.segment()))
        .filter(each -> selection.contains(each.segment()) || isStart(morphology, selection, each))
        .toList();
  }

  private static boolean isStart(Morphology morphology, SegmentSelection chosen, Handle handle) {
    return morphology.children(handle.segment()).stream()
        .filter(child -> chosen.contains(child.index()))
        .anyMatch(
            child -> place(child.proximal()).minus(handle.at()).length() <= Draft.SAME_PLACE_UM);
  }

  /**
   * The point that is meant at a place in the picture.
   *
   * @param preferred segments whose own points are meant rather than others beside them
   */
  public Optional<Handle> find(Camera camera, double x, double y, SegmentSelection preferred) {
    return nearest(camera, x, y, TOLERANCE, preferred, _ -> true);
  }

  /** The nearest of some points within a distance in the picture. */
  Optional<Handle> find(
      Camera camera, double x, double y, double tolerance, Predicate<Handle> which) {
    return nearest(camera, x, y, tolerance, SegmentSelection.EMPTY, which);
  }

  private Optional<Handle> nearest(
      Camera camera,
      double x,
      double y,
      double tolerance,
      SegmentSelection preferred,
      Predicate<Handle> which) {
    Handle best = null;
    double least = Double.POSITIVE_INFINITY;
    double front = 0;
    boolean chosen = false;
    for (Handle each : all) {
      Projected at = camera.project(each.at());
      double away = Math.hypot(at.x() - x, at.y() - y);
      if (away > tolerance || !which.test(each)) {
        continue;
      }
      boolean own = preferred.contains(each.segment());
      double rank = own ? away - PREFERENCE : away;
      boolean same = own == chosen && Math.abs(rank - least) <= SAME_PIXELS;
      if (same ? at.depth() < front : rank < least) {
        best = each;
        least = rank;
        front = at.depth();
        chosen = own;
      }
    }
    return Optional.ofNullable(best);
  }
}
