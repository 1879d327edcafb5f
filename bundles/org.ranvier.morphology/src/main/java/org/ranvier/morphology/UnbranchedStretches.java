/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stretches of neurite that could each be one unbranched cable. A stretch goes on from a segment to
 * the one that starts at its end, as long as that is the only one there, neither of them is a
 * sphere, and both are in the same groups: what lies on a group then never ends within a stretch.
 */
final class UnbranchedStretches {
  private static final int NONE = -1;

  private final Morphology morphology;
  private final SegmentTree tree;
  private final BitSet open;
  private final int[] groups;

  /**
   * @param open indices of the segments that may be joined
   */
  UnbranchedStretches(Morphology morphology, BitSet open) {
    this.morphology = morphology;
    this.tree = morphology.tree();
    this.open = open;
    this.groups = groupSets();
  }

  /** A number for each segment, the same for segments that are in the same groups. */
  private int[] groupSets() {
    int[] sets = new int[tree.size()];
    int count = 1;
    for (SegmentGroup group : morphology.groups()) {
      SegmentSet members = morphology.members(group.id());
      if (members.size() == sets.length) {
        continue;
      }
      Map<Integer, Integer> within = new HashMap<>();
      for (int index : members.toArray()) {
        Integer set = within.get(sets[index]);
        if (set == null) {
          set = count++;
          within.put(sets[index], set);
        }
        sets[index] = set;
      }
    }
    return sets;
  }

  /** Parents before children; each open segment is in exactly one of them. */
  List<List<Segment>> find() {
    List<List<Segment>> stretches = new ArrayList<>();
    int[] stretchOf = new int[tree.size()];
    for (int k = 0; k < tree.size(); k++) {
      Segment segment = tree.segments().get(tree.order(k));
      if (!open.get(segment.index())) {
        continue;
      }
      if (goesOn(segment)) {
        stretchOf[segment.index()] = stretchOf[segment.parentIndex()];
      } else {
        stretchOf[segment.index()] = stretches.size();
        stretches.add(new ArrayList<>());
      }
      stretches.get(stretchOf[segment.index()]).add(segment);
    }
    return stretches;
  }

  private boolean goesOn(Segment segment) {
    int parent = segment.parentIndex();
    return !segment.isRoot()
        && open.get(parent)
        && onlyAtEnd(parent) == segment.index()
        && groups[parent] == groups[segment.index()]
        && !segment.isSphere()
        && !tree.segments().get(parent).isSphere();
  }

  /** The one segment that starts at the end of another; -1 where there are several, or none. */
  private int onlyAtEnd(int parent) {
    int found = NONE;
    for (int k = 0; k < tree.childCount(parent); k++) {
      int child = tree.child(parent, k);
      if (tree.segments().get(child).fractionAlong() == 1) {
        if (found != NONE) {
          return NONE;
        }
        found = child;
      }
    }
    return found;
  }
}
