/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.ModelProblemException;

/**
 * Puts the segments of a group that is marked as an unbranched cable into their order along the
 * cable, or says why it cannot.
 */
final class CableChain {
  private final SegmentTree tree;
  private final SegmentGroup group;
  private final SegmentSet members;

  CableChain(SegmentTree tree, SegmentGroup group, SegmentSet members) {
    this.tree = tree;
    this.group = group;
    this.members = members;
  }

  /** The segments from the end nearer to the root. */
  List<Segment> fromHead() {
    List<Segment> chain = new ArrayList<>(members.size());
    int index = head();
    chain.add(segment(index));
    while (chain.size() < members.size()) {
      index = next(index);
      chain.add(segment(index));
    }
    return chain;
  }

  private int head() {
    List<Integer> heads = new ArrayList<>();
    members
        .indices()
        .filter(index -> !members.contains(segment(index).parentIndex()))
        .forEach(heads::add);
    if (heads.size() > 1) {
      throw problem(
          "falls into "
              + heads.size()
              + " pieces: segments "
              + segment(heads.get(0)).id()
              + " and "
              + segment(heads.get(1)).id()
              + " both start one");
    }
    return heads.getFirst();
  }

  private int next(int index) {
    int next = -1;
    for (int k = 0; k < tree.childCount(index); k++) {
      int child = tree.child(index, k);
      if (!members.contains(child)) {
        continue;
      }
      if (next >= 0) {
        throw problem(
            "branches: segments "
                + segment(next).id()
                + " and "
                + segment(child).id()
                + " both leave segment "
                + segment(index).id());
      }
      next = child;
    }
    // One head and no branch: whatever is left of the group continues here.
    if (segment(next).fractionAlong() != 1) {
      throw problem(
          "is not straight through: segment "
              + segment(next).id()
              + " leaves segment "
              + segment(index).id()
              + " at "
              + segment(next).fractionAlong()
              + " of its length instead of at its end");
    }
    return next;
  }

  private Segment segment(int index) {
    return tree.segments().get(index);
  }

  private ModelProblemException problem(String found) {
    return new ModelProblemException(
        group.location(),
        "segment group "
            + group.id()
            + " is marked as an unbranched cable ("
            + SegmentGroup.UNBRANCHED_CABLE
            + ") but "
            + found
            + "; in an unbranched cable each segment starts at the end of the one before");
  }
}
