/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.Point;

/**
 * Lets a cell begin elsewhere. Segments between the old and the new root run the other way; where
 * the cell lies, which pieces touch and how much membrane it has stays.
 *
 * <pre>
 *   0 ─→ 1 ─→ 2          0 ←─ 1 ←─ 2        root: end of 2
 *        └──→ 3               └──→ 3
 * </pre>
 */
public final class Rerooting {
  private final MorphologyText text;

  public Rerooting(MorphologyText text) {
    this.text = text;
  }

  /**
   * Makes the end of a segment the start of the cell.
   *
   * @throws ImpossibleEdit the cell begins there already: it is the root without anything else
   */
  public MorphologyEdit atEndOf(int id) {
    Draft draft = text.draft();
    DraftSegment start = draft.get(id);
    if (start.isRoot() && start.isSphere()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.isRoot", id));
    }
    List<DraftSegment> way = way(draft, start);
    List<Shape> shapes = way.stream().map(Shape::of).toList();
    Set<DraftSegment> turned = new HashSet<>(way);
    List<List<Shape>> hanging = new ArrayList<>();
    for (DraftSegment each : way) {
      hanging.add(
          each.children().stream()
              .filter(child -> !turned.contains(child))
              .map(Shape::of)
              .toList());
    }
    DraftSegment formerRoot = way.getLast().parent();
    turn(draft, way, shapes);
    if (formerRoot != null) { // the cell goes on at its start, so that it runs as before
      formerRoot.attach(way.getLast(), 1);
    }
    for (int i = 0; i < way.size(); i++) {
      for (Shape child : hanging.get(i)) {
        child.segment.attach(way.get(i), 1 - child.segment.fractionAlong());
        child.keepStart();
      }
    }
    return draft.edit(EditMessages.of("undo.morphology.reroot", id), List.of(start));
  }

  /** Where a segment lies before it is turned. */
  private record Shape(
      DraftSegment segment, Point proximal, Point distal, boolean sphere, boolean stated) {
    static Shape of(DraftSegment segment) {
      return new Shape(
          segment,
          segment.proximal(),
          segment.distal(),
          segment.isSphere(),
          segment.stated() != null);
    }

    /** Lets it start where it did, by itself where it can. */
    void keepStart() {
      if (!stated) {
        if (segment.stated() != null) {
          segment.setStated(null);
        }
        Point at = segment.attachment();
        boolean same =
            at.distanceTo(proximal) <= Draft.SAME_PLACE_UM / 1000
                && Math.abs(at.diameter() - proximal.diameter()) <= Draft.SAME_PLACE_UM / 1000;
        if (!same) {
          segment.setStated(proximal);
        }
      }
    }
  }

  /**
   * What has to run the other way, from the new start on: up to the old root, or to what hangs on
   * the very start of that.
   */
  private static List<DraftSegment> way(Draft draft, DraftSegment start) {
    straighten(draft, start);
    List<DraftSegment> way = new ArrayList<>();
    @Nullable DraftSegment at = start;
    while (at != null) {
      way.add(at);
      DraftSegment parent = at.parent();
      boolean atStart = at.fractionAlong() == 0 && parent != null && !parent.isSphere();
      at = atStart ? null : parent;
    }
    return way;
  }

  /** From the root on, since where a segment lies follows from what is above it. */
  private static void straighten(Draft draft, DraftSegment start) {
    List<DraftSegment> above = new ArrayList<>();
    for (DraftSegment at = start; at != null; at = at.parent()) {
      above.add(at);
    }
    for (int i = above.size() - 1; i >= 0; i--) {
      DraftSegment each = above.get(i);
      boolean passedBy = i > 0 && above.get(i - 1).fractionAlong() == 0 && !each.isSphere();
      if (!passedBy) {
        leaveFromEnd(draft, each);
      }
    }
  }

  /**
   * Has a segment leave its parent at the end. From the start it leaves where its parent does; a
   * parent that it leaves before the end is cut there, since the pieces will run different ways.
   */
  private static void leaveFromEnd(Draft draft, DraftSegment segment) {
    Shape shape = Shape.of(segment);
    DraftSegment parent = segment.parent();
    while (parent != null && segment.fractionAlong() == 0 && !parent.isSphere()) {
      if (parent.isRoot()) {
        return;
      }
      segment.attach(parent.parent(), parent.fractionAlong());
      parent = segment.parent();
    }
    if (parent != null && segment.fractionAlong() < 1 && !parent.isSphere()) {
      Splitting.cut(draft, parent, segment.fractionAlong());
      draft.reshaped(parent);
    }
    shape.keepStart();
  }

  private static void turn(Draft draft, List<DraftSegment> way, List<Shape> shapes) {
    for (int i = way.size() - 1; i > 0; i--) {
      way.get(i).attach(null, 1);
    }
    way.getFirst().attach(null, 1);
    for (int i = 0; i < way.size(); i++) {
      DraftSegment each = way.get(i);
      Shape shape = shapes.get(i);
      if (i > 0) {
        each.attach(way.get(i - 1), 1);
      }
      each.setDistal(shape.proximal);
      each.setStated(shape.distal);
      if (i > 0 && !shape.sphere && each.stated() != null) {
        Point stated = each.stated();
        if (each.attachment().equals(stated)) {
          each.setStated(null);
        }
      }
      draft.reshaped(each);
    }
  }
}
