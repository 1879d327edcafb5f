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
import org.ranvier.edit.morphology.Offset;
import org.ranvier.morphology.Point;

/**
 * Moves points. The end of a segment, and the starts of what is attached there, are one point: they
 * stay together. A sphere moves as a whole.
 */
public final class Moves {
  private final MorphologyText text;

  public Moves(MorphologyText text) {
    this.text = text;
  }

  /** Moves an end of a segment by an offset. */
  public MorphologyEdit by(int id, End end, Offset by, Follow follow) {
    boolean finite = Double.isFinite(by.x()) && Double.isFinite(by.y()) && Double.isFinite(by.z());
    if (!finite) {
      throw new ImpossibleEdit(EditMessages.of("morphology.noPoint"));
    }
    Draft draft = text.draft();
    DraftSegment segment = draft.get(id);
    if (!by.isZero()) {
      move(draft, Joint.of(segment, end), by, follow);
    }
    return draft.edit(EditMessages.of("undo.morphology.move", id), List.of(segment));
  }

  /** Puts an end of a segment at a place; its diameter stays. */
  public MorphologyEdit to(int id, End end, Point place, Follow follow) {
    DraftSegment segment = text.draft().get(id);
    Point now = end == End.DISTAL ? segment.distal() : segment.proximal();
    return by(id, end, Offset.between(now, place), follow);
  }

  /** Moves a segment with all that hangs on it; it stays attached only in the tree. */
  public MorphologyEdit subTree(int id, Offset by) {
    Draft draft = text.draft();
    DraftSegment segment = draft.get(id);
    if (!by.isZero()) {
      Point start = segment.proximal();
      draft.subTree(segment).forEach(by::move);
      segment.setStated(by.move(start));
    }
    return draft.edit(EditMessages.of("undo.morphology.moveTree", id), List.of(segment));
  }

  static void move(Draft draft, Joint joint, Offset by, Follow follow) {
    if (follow.isElastic()) {
      new ElasticMove(draft, joint, by, follow).run();
      return;
    }
    if (follow.mode() == Follow.Mode.ALONE) {
      Attachments joined = Attachments.of(draft, DraftSegment::isJoined);
      joint.move(by);
      joined.follow();
      return;
    }
    List<DraftSegment> children = joint.segment().children();
    List<Point> before = children.stream().map(DraftSegment::attachment).toList();
    joint.move(by);
    for (int i = 0; i < before.size(); i++) {
      Offset shift = Offset.between(before.get(i), children.get(i).attachment());
      draft.subTree(children.get(i)).forEach(shift::move);
    }
  }
}
