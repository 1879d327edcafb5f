/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.morphology.SegmentSet;

/** A segment group of a {@link Draft}: which segments it is to hold, however it says so. */
public final class DraftGroup {
  private final Draft draft;
  private final String id;
  private final @Nullable SegmentGroup origin;
  private final SegmentSet members;
  private final Set<DraftSegment> added = new LinkedHashSet<>();
  private final BitSet dropped = new BitSet();
  private final Map<String, String> properties = new LinkedHashMap<>();
  private String neuroLexId;
  private boolean removed;
  private boolean cut;

  /** Of a new group: the one that it is put behind. */
  @Nullable DraftGroup behind;

  DraftGroup(Draft draft, SegmentGroup origin, SegmentSet members) {
    this.draft = draft;
    this.id = origin.id();
    this.origin = origin;
    this.members = members;
    this.neuroLexId = origin.neuroLexId();
    origin.properties().forEach((tag, property) -> properties.put(tag, property.value()));
  }

  DraftGroup(Draft draft, String id, String neuroLexId) {
    this.draft = draft;
    this.id = id;
    this.origin = null;
    this.members = SegmentSet.NONE;
    this.neuroLexId = neuroLexId;
  }

  public String id() {
    return id;
  }

  /** The group as the text states it; null for a new one. */
  public @Nullable SegmentGroup origin() {
    return origin;
  }

  /** Tag and value pairs. */
  public Map<String, String> properties() {
    return properties;
  }

  /** Gives a property a value; it is stated directly in the group, where the language wants it. */
  public void state(String tag, String value) {
    if (!value.equals(properties.put(tag, value))) {
      draft.regrouped();
    }
  }

  /** Whether it marks an unbranched cable. */
  public boolean isCable() {
    return neuroLexId.equals(SegmentGroup.UNBRANCHED_CABLE);
  }

  public String neuroLexId() {
    return neuroLexId;
  }

  /** Makes it a set of segments that is no cable. */
  void unmark() {
    neuroLexId = "";
  }

  public boolean isRemoved() {
    return removed;
  }

  /** Removes the group, not its segments. */
  public void remove() {
    removed = true;
    draft.regrouped();
  }

  /** Has the group hold a segment. */
  public void add(DraftSegment segment) {
    boolean had = segment.index() < draft.originalSize() && members.contains(segment.index());
    dropped.clear(segment.index());
    if (!had) {
      added.add(segment);
    }
    draft.regrouped();
  }

  /** Has the group hold a segment no longer. */
  public void drop(DraftSegment segment) {
    if (!added.remove(segment)) {
      dropped.set(segment.index());
    }
    draft.regrouped();
  }

  /**
   * Leaves some of its segments to other groups; groups that include this one go on to hold them.
   */
  void cut(Collection<DraftSegment> segments) {
    segments.forEach(this::drop);
    cut = true;
  }

  boolean isCut() {
    return cut;
  }

  public boolean contains(DraftSegment segment) {
    return !segment.isRemoved()
        && (added.contains(segment)
            || (segment.index() < draft.originalSize()
                && members.contains(segment.index())
                && !dropped.get(segment.index())));
  }

  /** Whether it is to hold one of some segments, given by index. */
  boolean meets(BitSet segments) {
    return members.indices().anyMatch(each -> segments.get(each) && !dropped.get(each))
        || added.stream().anyMatch(each -> segments.get(each.index()));
  }

  /** Whether it held every segment of the cell. */
  public boolean heldAll() {
    return members.size() == draft.originalSize();
  }

  /** Indices in the draft of the segments that it is to hold. */
  public BitSet wanted() {
    BitSet wanted = new BitSet();
    members.indices().filter(each -> !draft.segments().get(each).isRemoved()).forEach(wanted::set);
    wanted.andNot(dropped);
    for (DraftSegment each : added) {
      if (!each.isRemoved()) {
        wanted.set(each.index());
      }
    }
    return wanted;
  }

  /**
   * Whether each segment that it is to hold starts at the end of another one, but for the first.
   */
  public boolean isChain() {
    BitSet wanted = wanted();
    BitSet continued = new BitSet();
    int heads = 0;
    for (int each : wanted.stream().toArray()) {
      DraftSegment segment = draft.segments().get(each);
      DraftSegment parent = segment.parent();
      boolean goesOn =
          parent != null
              && segment.fractionAlong() == 1
              && wanted.get(parent.index())
              && !continued.get(parent.index());
      if (goesOn && parent != null) {
        continued.set(parent.index());
      } else {
        heads++;
      }
    }
    return heads <= 1;
  }

  /** Whether it held segments and holds none any more. */
  boolean isEmptied() {
    return !members.isEmpty() && wanted().isEmpty();
  }

  /** Whether other segments are to be in it than the text says, those that are gone included. */
  boolean isChanged() {
    return !added.isEmpty()
        || !dropped.isEmpty()
        || members.indices().anyMatch(each -> draft.segments().get(each).isRemoved());
  }

  Set<DraftSegment> added() {
    return added;
  }

  @Override
  public String toString() {
    return "group " + id;
  }
}
