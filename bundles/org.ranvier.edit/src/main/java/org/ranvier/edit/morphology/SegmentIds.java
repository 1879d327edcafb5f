/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which segment has which id. An id that was taken once is not given to another segment. */
final class SegmentIds {
  private final Map<Integer, DraftSegment> byId = new HashMap<>();
  private int next;

  /** The segment with an id, the first where several have it; one that is removed as well. */
  Optional<DraftSegment> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  boolean isTaken(int id) {
    return byId.containsKey(id);
  }

  void add(DraftSegment segment) {
    int id = segment.id();
    byId.putIfAbsent(id, segment);
    next = Math.max(next, id == Integer.MAX_VALUE ? next : id + 1);
  }

  /** An id larger than all others; once the largest is taken, the least that is free. */
  int free() {
    while (byId.containsKey(next)) {
      next = next == Integer.MAX_VALUE ? 0 : next + 1;
    }
    return next;
  }

  /** Gives a segment an id of its own. */
  void renumber(DraftSegment segment) {
    byId.remove(segment.id(), segment);
    segment.setId(free());
    add(segment);
  }
}
