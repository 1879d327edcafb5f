/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.morphology.Point;

/** Points without numbers: coordinates that are none, diameters that are not greater than zero. */
final class NumberFaults implements Detector {
  @Override
  public List<Fault> find(RoughCell cell) {
    DraftSegment root = cell.findRoot().orElse(null);
    return cell.draft().segments().stream()
        .filter(each -> !each.isRemoved() && !isSound(each, root))
        .map(NumberFaults::fault)
        .toList();
  }

  /** The root has to state where it starts; what is loose will start where it is attached. */
  private static boolean isSound(DraftSegment segment, @Nullable DraftSegment root) {
    boolean started = segment.stated() != null || segment != root;
    return RoughCell.isUsable(segment.distal())
        && started
        && (segment.stated() == null || RoughCell.isUsable(segment.stated()));
  }

  private static Fault fault(DraftSegment segment) {
    List<Mend> mends = new ArrayList<>();
    mends.add(
        Faults.mend(segment, EditMessages.of("mend.neighbours"), (cell, it) -> fromNeighbours(it)));
    if (!segment.isRoot()) {
      mends.add(Faults.removal(segment));
    }
    return Faults.of(
        Fault.Kind.NUMBER, segment, EditMessages.of("fault.number", segment.id()), mends);
  }

  /** The end lies between the points before and behind it, as wide as these are on average. */
  private static void fromNeighbours(DraftSegment segment) {
    Point stated = segment.stated();
    DraftSegment parent = segment.parent();
    List<Point> around = new ArrayList<>();
    if (parent != null) {
      around.add(parent.distal());
    } else if (stated != null) {
      around.add(stated);
    }
    segment.children().stream().findFirst().ifPresent(child -> around.add(child.distal()));
    if (!RoughCell.isUsable(segment.distal())) {
      segment.setDistal(filled(segment.distal(), around));
    }
    if (stated != null && !RoughCell.isUsable(stated)) {
      segment.setStated(parent != null ? null : filled(stated, List.of(segment.distal())));
    } else if (stated == null && parent == null) {
      segment.setStated(segment.distal());
    }
  }

  /** What is missing of a point, from others; at the origin and 1 µm wide where there is none. */
  private static Point filled(@Nullable Point point, List<Point> around) {
    Point known = point == null ? new Point(Double.NaN, Double.NaN, Double.NaN, 0) : point;
    boolean wide = known.diameter() > 0 && Double.isFinite(known.diameter());
    return new Point(
        filled(known.x(), around.stream().map(Point::x)),
        filled(known.y(), around.stream().map(Point::y)),
        filled(known.z(), around.stream().map(Point::z)),
        wide
            ? known.diameter()
            : mean(around.stream().map(Point::diameter).filter(each -> each > 0)).orElse(1));
  }

  private static double filled(double known, Stream<Double> around) {
    return Double.isFinite(known) ? known : mean(around).orElse(0);
  }

  private static OptionalDouble mean(Stream<Double> values) {
    return values.mapToDouble(Double::doubleValue).filter(Double::isFinite).average();
  }
}
