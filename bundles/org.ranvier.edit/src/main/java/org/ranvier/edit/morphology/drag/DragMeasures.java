/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.MoveShares;
import org.ranvier.morphology.Frustum;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Morphometrics;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

/** Measures a cell during a drag: only segments that get another length are measured anew. */
final class DragMeasures {
  private final Morphology morphology;
  private final Handle handle;
  private final MoveShares shares;
  private final int[] changed;
  private final Morphometrics before;
  private final double changedLength;
  private final double changedArea;

  DragMeasures(Morphology morphology, Handle handle, MoveShares shares) {
    this.morphology = morphology;
    this.handle = handle;
    this.shares = shares;
    this.changed = IntStream.range(0, shares.size()).filter(shares::stretches).toArray();
    this.before = Morphometrics.of(morphology);
    double length = 0;
    double area = 0;
    for (int each : changed) {
      Frustum cable = segments().get(each).cable();
      length += cable.lengthUm();
      area += cable.lateralAreaUm2();
    }
    this.changedLength = length;
    this.changedArea = area;
  }

  private List<Segment> segments() {
    return morphology.segments();
  }

  DragFigures at(Offset by, CableConstants constants) {
    double length = 0;
    double area = 0;
    for (int each : changed) {
      Frustum cable = cable(each, by);
      length += cable.lengthUm();
      area += cable.lateralAreaUm2();
    }
    Segment segment = segments().get(handle.segment());
    Frustum own = cable(segment.index(), by);
    double width = own.startRadiusUm() + own.endRadiusUm();
    OptionalDouble steady = constants.steadyUm(segment.index(), width);
    OptionalDouble alternating = constants.alternatingUm(segment.index(), width);
    return new DragFigures(
        segment.id(),
        changed.length,
        new DragFigures.Change(segment.cable().lengthUm(), own.lengthUm()),
        new DragFigures.Change(segment.cable().lateralAreaUm2(), own.lateralAreaUm2()),
        new DragFigures.Change(path(new Offset(0, 0, 0)), path(by)),
        new DragFigures.Change(before.lengthUm(), before.lengthUm() - changedLength + length),
        new DragFigures.Change(before.areaUm2(), before.areaUm2() - changedArea + area),
        steady,
        alternating);
  }

  private Frustum cable(int index, Offset by) {
    Segment segment = segments().get(index);
    if (segment.isSphere()) {
      return segment.cable();
    }
    Point start = by.times(shares.start(index)).move(segment.proximal());
    Point end = by.times(shares.end(index)).move(segment.distal());
    return new Frustum(start.distanceTo(end), start.diameter() / 2, end.diameter() / 2);
  }

  /** From the start of the root to the point. */
  private double path(Offset by) {
    Segment at = segments().get(handle.segment());
    double path = handle.end() == End.DISTAL ? cable(at.index(), by).lengthUm() : 0;
    while (!at.isRoot()) {
      double fraction = at.fractionAlong();
      at = segments().get(at.parentIndex());
      path += fraction * cable(at.index(), by).lengthUm();
    }
    return path;
  }
}
