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
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.SegmentSet;

/**
 * Makes parts of a cell larger or smaller. What is attached to them stays attached; where a part
 * hangs on the rest of the cell, it does so afterwards.
 */
public final class Scaling {
  private final MorphologyText text;

  public Scaling(MorphologyText text) {
    this.text = text;
  }

  /**
   * Scales segments.
   *
   * @param about the point that stays
   * @throws ImpossibleEdit a factor is zero or no number, or that of the width is negative
   */
  public MorphologyEdit scale(SegmentSet segments, Point about, Factors by) {
    return scale(segments, about, by, EditMessages.of("undo.morphology.scale", segments.size()));
  }

  /**
   * Undoes the shrinkage of a tissue: the whole cell is scaled about its start; widths stay, since
   * they are measured apart from that.
   *
   * @param plane factor in the plane of the section
   * @param depth factor across it
   */
  public MorphologyEdit correctShrinkage(double plane, double depth) {
    Morphology morphology = text.morphology();
    return scale(
        morphology.members(Morphology.ALL),
        morphology.root().proximal(),
        new Factors(plane, plane, depth, 1),
        EditMessages.of("undo.morphology.shrinkage"));
  }

  private MorphologyEdit scale(SegmentSet segments, Point about, Factors by, String label) {
    if (!by.areUsable()) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noFactor"));
    }
    Draft draft = text.draft();
    Attachments carried = Attachments.of(draft, each -> !movesItself(each, segments));
    List<DraftSegment> chosen = segments.indices().mapToObj(draft.segments()::get).toList();
    for (DraftSegment each : chosen) {
      Point stated = each.stated();
      Point distal = by.scale(each.distal(), about);
      if (stated != null) {
        Point start = by.scale(stated, about);
        each.setStated(
            movesItself(each, segments) ? start : Diameters.wide(stated, start.diameter()));
      }
      each.setDistal(distal);
    }
    carried.follow();
    return draft.edit(label, chosen);
  }

  /** A start on a segment that is not scaled stays there. */
  private static boolean movesItself(DraftSegment segment, SegmentSet segments) {
    DraftSegment parent = segment.parent();
    boolean heldBack = parent != null && !segments.contains(parent.index()) && segment.isJoined();
    return segments.contains(segment.index()) && (!heldBack || segment.isSphere());
  }
}
