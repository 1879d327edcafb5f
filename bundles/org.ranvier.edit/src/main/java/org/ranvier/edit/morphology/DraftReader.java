/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.List;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;

/** Makes a draft of a morphology that can be used. */
final class DraftReader {
  private DraftReader() {}

  static Draft read(MorphologyText text) {
    Morphology morphology = text.morphology();
    Draft draft = new Draft(text.element(), text.decimals(), text);
    List<Segment> all = morphology.segments();
    for (Segment each : all) {
      draft.load(each.id(), each.element(), each.distal());
    }
    for (Segment each : all) {
      draft.join(
          draft.segments().get(each.index()),
          each.name(),
          each.proximalGiven() ? each.proximal() : null,
          each.isRoot() ? null : draft.segments().get(each.parentIndex()),
          each.fractionAlong());
    }
    for (SegmentGroup each : morphology.groups()) {
      draft.load(new DraftGroup(draft, each, morphology.members(each.id())));
    }
    return draft;
  }
}
