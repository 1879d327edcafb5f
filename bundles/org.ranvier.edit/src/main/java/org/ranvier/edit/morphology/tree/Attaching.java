/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.tree;

import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.Point;

/**
 * Attaches a segment elsewhere. Its end and all that hangs on it stay where they are. Its start
 * goes along to where it is attached, if it was there before; one that stood apart stays too.
 */
public final class Attaching {
  private final MorphologyText text;

  public Attaching(MorphologyText text) {
    this.text = text;
  }

  /**
   * Attaches a segment.
   *
   * @param parentId the segment that it is to hang on
   * @param fraction where along that one, 0 to 1
   * @throws ImpossibleEdit it is the root, the parent is itself or hangs on it, or the fraction is
   *     none
   */
  public MorphologyEdit to(int id, int parentId, double fraction) {
    Draft draft = text.draft();
    DraftSegment segment = draft.get(id);
    DraftSegment parent = draft.get(parentId);
    check(draft, segment, parent, fraction);
    Point start = segment.stated();
    boolean joined = segment.isJoined() && !segment.isSphere();
    segment.attach(parent, fraction);
    if (start != null && joined) {
      Point to = segment.attachment();
      segment.setStated(new Point(to.x(), to.y(), to.z(), start.diameter()));
    }
    return draft.edit(EditMessages.of("undo.morphology.attach", id, parentId), List.of(segment));
  }

  private static void check(
      Draft draft, DraftSegment segment, DraftSegment parent, double fraction) {
    if (segment.isRoot()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.attachRoot", segment.id()));
    }
    if (segment == parent) {
      throw new ImpossibleEdit(EditMessages.of("morphology.attachSelf", segment.id()));
    }
    if (draft.subTree(segment).contains(parent)) {
      throw new ImpossibleEdit(EditMessages.of("morphology.attachLoop", segment.id(), parent.id()));
    }
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noFraction"));
    }
  }
}
