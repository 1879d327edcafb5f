/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.SegmentSet;

/**
 * Sets diameters; no point moves. A start that repeats the point at which it is attached, width
 * included, is the same point and goes along; one of another width keeps it.
 */
public final class Diameters {
  private final MorphologyText text;

  public Diameters(MorphologyText text) {
    this.text = text;
  }

  /**
   * Sets the diameter at one end of a segment; a sphere gets another size.
   *
   * @throws ImpossibleEdit the diameter is not greater than zero
   */
  public MorphologyEdit set(int id, End end, double diameterUm) {
    check(diameterUm);
    Draft draft = text.draft();
    DraftSegment segment = draft.get(id);
    DraftSegment parent = segment.parent();
    boolean sharedStart = end == End.PROXIMAL && parent != null && segment.stated() == null;
    if (sharedStart && segment.fractionAlong() == 1 && parent != null && !parent.isSphere()) {
      setEnd(parent, diameterUm);
    } else if (end == End.PROXIMAL && !segment.isSphere()) {
      Point start = segment.proximal();
      segment.setStated(wide(start, diameterUm));
    } else {
      setEnd(segment, diameterUm);
    }
    return draft.edit(EditMessages.of("undo.morphology.diameter", id), List.of(segment));
  }

  /** Gives segments one diameter from end to end. */
  public MorphologyEdit setAll(SegmentSet segments, double diameterUm) {
    check(diameterUm);
    Draft draft = text.draft();
    List<DraftSegment> chosen = segments.indices().mapToObj(draft.segments()::get).toList();
    setEnds(draft, each -> segments.contains(each.index()) ? diameterUm : each.distal().diameter());
    for (DraftSegment each : chosen) {
      if (each.proximal().diameter() != diameterUm) {
        each.setStated(wide(each.proximal(), diameterUm));
      }
    }
    return draft.edit(EditMessages.of("undo.morphology.diameters", chosen.size()), chosen);
  }

  static void check(double diameterUm) {
    if (!(diameterUm > 0) || !Double.isFinite(diameterUm)) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noDiameter"));
    }
  }

  static Point wide(Point point, double diameterUm) {
    return new Point(point.x(), point.y(), point.z(), diameterUm);
  }

  private static void setEnd(DraftSegment segment, double diameterUm) {
    setEnds(List.of(segment), each -> diameterUm);
  }

  /** Sets the diameter at the end of all segments. */
  static void setEnds(Draft draft, ToDoubleFunction<DraftSegment> diameterUm) {
    setEnds(draft.segments().stream().filter(each -> !each.isRemoved()).toList(), diameterUm);
  }

  private static void setEnds(
      List<DraftSegment> segments, ToDoubleFunction<DraftSegment> diameterUm) {
    Map<DraftSegment, Boolean> same = new HashMap<>();
    for (DraftSegment each : segments) {
      for (DraftSegment child : each.children()) {
        @Nullable Point stated = child.stated();
        if (stated != null && child.fractionAlong() == 1 && !child.isSphere()) {
          same.put(child, stated.equals(child.attachment()));
        }
      }
    }
    for (DraftSegment each : segments) {
      double diameter = diameterUm.applyAsDouble(each);
      if (diameter != each.distal().diameter()) {
        boolean sphere = each.isSphere();
        each.setDistal(wide(each.distal(), diameter));
        if (sphere) {
          each.setStated(each.distal());
        }
      }
    }
    same.forEach(
        (child, repeats) -> {
          Point at = child.attachment();
          if (repeats && !at.equals(child.stated())) {
            child.setStated(at);
          }
        });
  }
}
