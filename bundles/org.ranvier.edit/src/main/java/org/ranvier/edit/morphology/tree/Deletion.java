/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.SegmentSet;

/** Deletes segments. What names them elsewhere is not touched, but said. */
public final class Deletion {
  /** What becomes of the segments that hang on one that is deleted. */
  public enum Join {
    /** They start where it started, and are longer or shorter for that; their ends stay. */
    STRETCH,
    /** They keep their shape and move, with all that hangs on them, to where it started. */
    MOVE
  }

  private final MorphologyText text;

  public Deletion(MorphologyText text) {
    this.text = text;
  }

  /**
   * Deletes a segment and all that hangs on it.
   *
   * @throws ImpossibleEdit it is the root
   */
  public MorphologyEdit subTree(int id) {
    Draft draft = text.draft();
    DraftSegment segment = draft.get(id);
    DraftSegment parent = segment.parent();
    if (parent == null) {
      throw new ImpossibleEdit(EditMessages.of("morphology.deleteRoot", id));
    }
    List<DraftSegment> all = draft.subTree(segment);
    all.forEach(draft::remove);
    String label =
        all.size() == 1
            ? EditMessages.of("undo.morphology.delete", id)
            : EditMessages.of("undo.morphology.deleteTree", all.size(), id);
    return draft.edit(label, List.of(parent));
  }

  /**
   * Deletes one segment and attaches what hangs on it to where it was attached.
   *
   * @throws ImpossibleEdit it is the root and not exactly one segment hangs on it
   */
  public MorphologyEdit segment(int id, Join how) {
    Draft draft = text.draft();
    DraftSegment segment = draft.get(id);
    List<DraftSegment> children = List.copyOf(segment.children());
    if (segment.isRoot() && children.size() != 1) {
      throw new ImpossibleEdit(EditMessages.of("morphology.deleteRootOf", id, children.size()));
    }
    DraftSegment parent = segment.parent();
    joinChildren(draft, segment, how);
    draft.remove(segment);
    return draft.edit(
        EditMessages.of("undo.morphology.delete", id), parent == null ? children : List.of(parent));
  }

  /**
   * Deletes segments, and attaches what hangs on them and is not among them to where they were
   * attached.
   *
   * @throws ImpossibleEdit there are none, or the root is among them and not exactly one segment
   *     would be left on it
   */
  public MorphologyEdit segments(SegmentSet segments, Join how) {
    Draft draft = text.draft();
    List<DraftSegment> gone = segments.indices().mapToObj(draft.segments()::get).toList();
    if (gone.isEmpty()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noSegments"));
    }
    if (gone.size() == 1) {
      return segment(gone.getFirst().id(), how);
    }
    List<DraftSegment> shown = new ArrayList<>();
    for (DraftSegment each : farthestFirst(draft, segments)) {
      DraftSegment parent = each.parent();
      if (parent == null && each.children().size() != 1) {
        throw new ImpossibleEdit(
            EditMessages.of("morphology.deleteRootOf", each.id(), each.children().size()));
      }
      shown = parent == null ? List.copyOf(each.children()) : List.of(parent);
      joinChildren(draft, each, how);
      draft.remove(each);
    }
    return draft.edit(EditMessages.of("undo.morphology.deleteMany", gone.size()), shown);
  }

  private static List<DraftSegment> farthestFirst(Draft draft, SegmentSet segments) {
    List<DraftSegment> ordered = new ArrayList<>();
    draft.forEach(
        root -> {
          if (root.isRoot()) {
            draft.subTree(root).stream()
                .filter(each -> segments.contains(each.index()))
                .forEach(ordered::add);
          }
        });
    return ordered.reversed();
  }

  /**
   * Deletes segments and all that hangs on them.
   *
   * @throws ImpossibleEdit there are none, or the root is among them
   */
  public MorphologyEdit subTrees(SegmentSet segments) {
    Draft draft = text.draft();
    Set<DraftSegment> gone = new LinkedHashSet<>();
    List<DraftSegment> shown = new ArrayList<>();
    for (int index : segments.toArray()) {
      DraftSegment segment = draft.segments().get(index);
      DraftSegment parent = segment.parent();
      if (parent == null) {
        throw new ImpossibleEdit(EditMessages.of("morphology.deleteRoot", segment.id()));
      }
      if (!gone.contains(segment)) {
        gone.addAll(draft.subTree(segment));
        shown.add(parent);
      }
    }
    if (gone.isEmpty()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noSegments"));
    }
    gone.forEach(draft::remove);
    return draft.edit(EditMessages.of("undo.morphology.deleteMany", gone.size()), shown);
  }

  /** Attaches what hangs on a segment to where that is attached itself. */
  public static void joinChildren(Draft draft, DraftSegment segment, Join how) {
    Point start = segment.proximal();
    for (DraftSegment child : List.copyOf(segment.children())) {
      Point before = child.proximal();
      boolean joined = child.isJoined() && !child.isSphere();
      if (how == Join.MOVE) {
        Offset by = Offset.between(joined ? before : child.attachment(), start);
        draft.subTree(child).forEach(by::move);
      }
      child.attach(segment.parent(), segment.fractionAlong());
      if (joined) {
        startAt(child, segment, before.diameter(), how);
      }
    }
  }

  /** The child starts where the deleted segment did, as wide as is right for it. */
  private static void startAt(DraftSegment child, DraftSegment gone, double width, Join how) {
    Point start = gone.proximal();
    boolean keepsWidth = child.stated() != null || how == Join.MOVE;
    double diameter = keepsWidth ? width : start.diameter();
    boolean follows =
        gone.stated() == null && child.stated() == null && diameter == start.diameter();
    if (!follows) {
      child.setStated(new Point(start.x(), start.y(), start.z(), diameter));
    }
  }
}
