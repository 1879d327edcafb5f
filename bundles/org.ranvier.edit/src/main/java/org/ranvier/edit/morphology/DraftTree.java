/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.GroupPart;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;

/** What statements of groups mean on the tree as it is to be. */
final class DraftTree {
  private final Draft draft;

  DraftTree(Draft draft) {
    this.draft = draft;
  }

  /** The segments that a statement names; empty where it names one that is gone. */
  Optional<BitSet> segments(GroupPart part) {
    return switch (part) {
      case GroupPart.Member member -> draft.find(member.segmentId()).map(DraftTree::only);
      case GroupPart.Include include -> included(include.groupId());
      case GroupPart.SubTree from -> draft.find(from.fromId()).map(this::subTree);
      case GroupPart.Path path -> path(path);
    };
  }

  private static BitSet only(DraftSegment segment) {
    BitSet set = new BitSet();
    set.set(segment.index());
    return set;
  }

  private BitSet subTree(DraftSegment from) {
    BitSet set = new BitSet();
    draft.subTree(from).forEach(each -> set.set(each.index()));
    return set;
  }

  private Optional<BitSet> included(String id) {
    if (id.equals(Morphology.ALL)) {
      BitSet set = new BitSet();
      draft.forEach(each -> set.set(each.index()));
      return Optional.of(set);
    }
    return draft.findGroup(id).map(DraftGroup::wanted);
  }

  private Optional<BitSet> path(GroupPart.Path path) {
    Optional<DraftSegment> to = draft.find(path.toId());
    Optional<DraftSegment> from =
        path.fromId().isPresent() ? draft.find(path.fromId().getAsInt()) : root(to);
    return from.isPresent() && to.isPresent()
        ? Optional.of(between(from.get(), to.get()))
        : Optional.empty();
  }

  private static Optional<DraftSegment> root(Optional<DraftSegment> of) {
    DraftSegment at = of.orElse(null);
    while (at != null && at.parent() != null) {
      at = at.parent();
    }
    return Optional.ofNullable(at);
  }

  private static BitSet between(DraftSegment from, DraftSegment to) {
    BitSet above = above(from);
    BitSet way = new BitSet();
    @Nullable DraftSegment meeting = to;
    while (meeting != null && !above.get(meeting.index())) {
      way.set(meeting.index());
      meeting = meeting.parent();
    }
    for (DraftSegment at = from; at != null; at = at.parent()) {
      way.set(at.index());
      if (at == meeting) {
        break;
      }
    }
    return way;
  }

  private static BitSet above(DraftSegment from) {
    BitSet above = new BitSet();
    for (DraftSegment at = from; at != null; at = at.parent()) {
      above.set(at.index());
    }
    return above;
  }

  /** Whether a group includes another one, directly or not. */
  boolean leadsTo(DraftGroup from, DraftGroup to) {
    Set<String> seen = new HashSet<>();
    Deque<DraftGroup> ahead = new ArrayDeque<>();
    ahead.add(from);
    while (!ahead.isEmpty()) {
      DraftGroup next = ahead.remove();
      SegmentGroup origin = next.origin();
      if (next == to) {
        return true;
      }
      if (origin != null && seen.add(next.id())) {
        for (GroupPart part : origin.parts()) {
          if (part instanceof GroupPart.Include include) {
            draft.findGroup(include.groupId()).ifPresent(ahead::add);
          }
        }
      }
    }
    return false;
  }
}
