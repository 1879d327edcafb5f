/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.tree;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Consequence;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftGroup;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.NeuriteType;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.SegmentPlace;

/**
 * New segments. They belong to the groups of what they grow from, except where that is the soma; at
 * the end of an unbranched cable they go on with it, elsewhere they are a cable of their own.
 */
public final class Growth {
  private final MorphologyText text;

  public Growth(MorphologyText text) {
    this.text = text;
  }

  /**
   * Inserts a segment.
   *
   * @param at the place that it grows from
   * @param distal where it ends
   */
  public MorphologyEdit insert(SegmentPlace at, Point distal) {
    return grow(at, List.of(distal), "insert");
  }

  /**
   * Grows a chain of segments.
   *
   * @param at the place that it grows from
   * @param line where its segments end, one after the other; points at the place of the one before
   *     are left out
   */
  public MorphologyEdit extrude(SegmentPlace at, List<Point> line) {
    return grow(at, line, "extrude");
  }

  private MorphologyEdit grow(SegmentPlace at, List<Point> line, String how) {
    Draft draft = text.draft();
    DraftSegment from = draft.segments().get(at.segmentIndex());
    DraftSegment parent = from;
    double fraction = at.fraction();
    boolean tail = isTail(draft, from, fraction);
    Point before = from.pointAt(fraction);
    List<DraftSegment> made = new ArrayList<>();
    for (Point each : line) {
      check(each);
      if (each.distanceTo(before) <= Draft.SAME_PLACE_UM) {
        continue;
      }
      DraftSegment next =
          draft.add(made.isEmpty() ? lastOf(from) : made.getLast(), parent, fraction, each);
      if (made.isEmpty() && startsThinner(draft, from, each)) {
        Point place = from.pointAt(fraction);
        next.setStated(new Point(place.x(), place.y(), place.z(), each.diameter()));
      }
      join(draft, next, made.isEmpty() ? from : made.getFirst(), made.isEmpty() && tail);
      before = each;
      parent = next;
      fraction = 1;
      made.add(next);
    }
    if (made.isEmpty()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noLine"));
    }
    sayUngrouped(draft, made.getFirst());
    String label =
        how.equals("insert")
            ? EditMessages.of("undo.morphology.insert", made.getFirst().id())
            : EditMessages.of("undo.morphology.extrude", made.size(), from.id());
    return draft.edit(label, made);
  }

  /** Children stand behind their elders, in the order in which they came. */
  private static DraftSegment lastOf(DraftSegment from) {
    DraftSegment last = from;
    for (DraftSegment each : from.children()) {
      last = each.index() > last.index() ? each : last;
    }
    return last;
  }

  static void check(Point point) {
    boolean finite =
        Double.isFinite(point.x()) && Double.isFinite(point.y()) && Double.isFinite(point.z());
    if (!finite || !(point.diameter() > 0) || !Double.isFinite(point.diameter())) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noPoint"));
    }
  }

  /** On a soma a neurite starts with a width of its own, not with that of the soma. */
  private static boolean startsThinner(Draft draft, DraftSegment from, Point point) {
    boolean soma = from.isSphere() || from.isRoot() || isSoma(draft, from);
    return soma && point.diameter() < from.distal().diameter();
  }

  private static boolean isTail(Draft draft, DraftSegment from, double fraction) {
    return fraction == 1
        && !from.isSphere()
        && !isSoma(draft, from)
        && from.children().stream().noneMatch(each -> each.fractionAlong() == 1);
  }

  private static boolean isSoma(Draft draft, DraftSegment segment) {
    return draft.groups().stream()
        .anyMatch(each -> NeuriteType.SOMA.isMarkedBy(each.neuroLexId()) && each.contains(segment));
  }

  private static void join(
      Draft draft, DraftSegment made, DraftSegment like, boolean continuesCable) {
    boolean fromSoma = isSoma(draft, like) || (like.isRoot() && like.isSphere());
    for (DraftGroup each : draft.groups()) {
      boolean fits = each.isCable() ? continuesCable : !fromSoma || each.heldAll();
      if (fits && each.contains(like)) {
        each.add(made);
      }
    }
  }

  private static void sayUngrouped(Draft draft, DraftSegment made) {
    boolean grouped =
        draft.groups().stream()
            .anyMatch(each -> !each.isCable() && each.contains(made) && !each.heldAll());
    boolean usual = draft.groups().stream().anyMatch(each -> !each.isCable() && !each.heldAll());
    if (!grouped && usual) {
      draft.say(
          Consequence.of(
              Consequence.Kind.UNGROUPED,
              Integer.toString(made.id()),
              EditMessages.of("morphology.ungrouped", made.id())));
    }
  }
}
