/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.tree;

import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Consequence;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftGroup;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.morphology.Point;

/** Makes one segment of two, and two of one. The part nearer to the root keeps the id. */
public final class Splitting {
  private final MorphologyText text;

  public Splitting(MorphologyText text) {
    this.text = text;
  }

  /**
   * Cuts a segment in two that together have its shape and belong to its groups.
   *
   * @param fraction where along the segment, between 0 and 1
   * @throws ImpossibleEdit it is a sphere, or one of the pieces would have no length
   */
  public MorphologyEdit split(int id, double fraction) {
    Draft draft = text.draft();
    DraftSegment segment = draft.get(id);
    if (!(fraction > 0 && fraction < 1) || segment.cable().lengthUm() == 0) {
      throw new ImpossibleEdit(EditMessages.of("morphology.splitNowhere", id));
    }
    if (segment.isSphere()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.splitSphere", id));
    }
    DraftSegment far = cut(draft, segment, fraction);
    draft.reshaped(segment);
    return draft.edit(EditMessages.of("undo.morphology.split", id), List.of(segment, far));
  }

  /** Cuts a segment; what is attached beyond the cut hangs on the new, far piece. */
  static DraftSegment cut(Draft draft, DraftSegment segment, double fraction) {
    Point end = segment.distal();
    Point middle = segment.pointAt(fraction);
    List<DraftSegment> children = List.copyOf(segment.children());
    segment.setDistal(middle);
    DraftSegment far = draft.add(segment, segment, 1, end);
    for (DraftSegment each : children) {
      double at = each.fractionAlong();
      if (at > fraction) {
        each.attach(far, (at - fraction) / (1 - fraction));
      } else if (at > 0) {
        each.attach(segment, at / fraction);
      }
    }
    for (DraftGroup each : draft.groups()) {
      if (each.contains(segment)) {
        each.add(far);
      }
    }
    return far;
  }

  /**
   * Joins a segment with the only one that hangs on it, from the start of the one to the end of the
   * other.
   *
   * @throws ImpossibleEdit there is not exactly one child, or it does not start at the end
   */
  public MorphologyEdit mergeWithChild(int id) {
    Draft draft = text.draft();
    DraftSegment segment = draft.get(id);
    if (segment.children().size() != 1) {
      throw new ImpossibleEdit(
          EditMessages.of("morphology.mergeChildren", id, segment.children().size()));
    }
    DraftSegment child = segment.children().getFirst();
    if (child.fractionAlong() != 1 || !child.isJoined() || child.isSphere() || segment.isSphere()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.mergeApart", id, child.id()));
    }
    double near = segment.cable().lengthUm();
    double far = child.cable().lengthUm();
    double share = near + far == 0 ? 0 : near / (near + far);
    Point end = child.distal();
    List<DraftSegment> grandchildren = List.copyOf(child.children());
    segment.setDistal(end);
    for (DraftSegment each : grandchildren) {
      Point start = each.proximal();
      each.attach(segment, share + (1 - share) * each.fractionAlong());
      if (each.stated() == null && each.fractionAlong() != 1) {
        each.setStated(start);
      }
    }
    sayRegrouped(draft, segment, child);
    draft.remove(child);
    draft.reshaped(segment);
    return draft.edit(EditMessages.of("undo.morphology.merge", id, child.id()), List.of(segment));
  }

  private static void sayRegrouped(Draft draft, DraftSegment kept, DraftSegment gone) {
    for (DraftGroup each : draft.groups()) {
      if (!each.isCable() && each.contains(kept) != each.contains(gone)) {
        String message =
            each.contains(kept)
                ? EditMessages.of("morphology.mergedIn", each.id(), gone.id())
                : EditMessages.of("morphology.mergedOut", each.id(), gone.id());
        draft.say(Consequence.of(Consequence.Kind.MEMBERS_CHANGED, each.id(), message));
      }
    }
  }
}
