/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.XmlElement;

/**
 * A morphology that cannot be read, as far as it can be drawn: all segments at their places, those
 * that hang on nothing too. Where a point is unknown, that before it stands for it; a diameter that
 * is none is a small one.
 *
 * <p>For the eye only: what is made of it is not what the file says.
 */
public final class RoughShape {
  private static final double UNKNOWN_DIAMETER_UM = 0.5;
  private static final Point ORIGIN = new Point(0, 0, 0, UNKNOWN_DIAMETER_UM);

  private RoughShape() {}

  /**
   * The shape by position of the segments in the document; empty where there is no segment.
   *
   * @param element a {@code morphology} element, of well-formed text
   */
  public static Optional<Morphology> of(XmlElement element) {
    RoughCell cell = RoughCell.read(element);
    Optional<DraftSegment> root = cell.findRoot();
    if (root.isEmpty()) {
      return Optional.empty();
    }
    List<DraftSegment> all = cell.draft().segments();
    @Nullable Segment[] drawn = new Segment[all.size()];
    for (DraftSegment top : all) {
      if (top.isRoot()) {
        for (DraftSegment each : cell.draft().subTree(top)) { // parents come first
          drawn[each.index()] = segment(each, root.get(), drawn);
        }
      }
    }
    List<Segment> segments = new ArrayList<>();
    for (Segment each : drawn) {
      segments.add(Objects.requireNonNull(each));
    }
    return Optional.of(Morphology.ofSegments(element, segments));
  }

  private static Segment segment(DraftSegment from, DraftSegment root, @Nullable Segment[] drawn) {
    DraftSegment parent = from.parent();
    Segment before = parent == null ? null : drawn[parent.index()];
    Point attached =
        before == null ? null : before.proximal().towards(before.distal(), from.fractionAlong());
    Point stated = from.stated();
    Point end = finite(from.distal(), stated, attached);
    Point start =
        stated != null ? finite(stated, attached, end) : attached == null ? end : attached;
    boolean isRoot = from == root;
    return new Segment(
        from.index(),
        from.id(),
        from.name(),
        isRoot ? Segment.NO_PARENT : parent == null ? root.index() : parent.index(),
        from.fractionAlong(),
        start,
        stated != null || parent == null,
        end,
        Objects.requireNonNull(from.element()));
  }

  /** The first of the points whose place is known, with a diameter above zero. */
  private static Point finite(@Nullable Point... points) {
    for (Point each : points) {
      if (each != null && RoughCell.isFinite(each)) {
        return RoughCell.isUsable(each)
            ? each
            : new Point(each.x(), each.y(), each.z(), UNKNOWN_DIAMETER_UM);
      }
    }
    return ORIGIN;
  }
}
