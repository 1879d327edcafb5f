/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.shape;

import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.Point;

/**
 * Turns subtrees about their start, which stays: no length, area or attachment changes. Of a root
 * that is the whole cell.
 */
public final class Rotations {
  private final MorphologyText text;

  public Rotations(MorphologyText text) {
    this.text = text;
  }

  /**
   * Turns a segment with all that hangs on it about the start of the segment.
   *
   * @throws ImpossibleEdit the turn has no axis or no angle
   */
  public MorphologyEdit subTree(int id, Turn turn) {
    if (!turn.isUsable()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noTurn"));
    }
    Draft draft = text.draft();
    DraftSegment segment = draft.get(id);
    if (!turn.isNone()) {
      Point start = segment.proximal();
      for (DraftSegment each : draft.subTree(segment)) {
        Point stated = each.stated();
        Point distal = turn.turn(each.distal(), start);
        if (stated != null) {
          each.setStated(turn.turn(stated, start));
        }
        each.setDistal(distal);
      }
    }
    return draft.edit(EditMessages.of("undo.morphology.turn", id), List.of(segment));
  }
}
