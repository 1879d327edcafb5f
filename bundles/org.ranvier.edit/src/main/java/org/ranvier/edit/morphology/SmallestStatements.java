/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.morphology.GroupPart;
import org.ranvier.morphology.SegmentGroup;

/**
 * Few statements that say which segments a group holds, of the kinds that the file uses: other
 * tools do not know all of them.
 *
 * @param includes whether groups include others
 * @param trees whether groups are stated by paths and subtrees
 */
record SmallestStatements(boolean includes, boolean trees) {
  /** A path states two ends, so it has to save some. */
  private static final int LEAST_PATH = 4;

  private static final int LEAST_TREE = 2;

  /** The kinds that groups of a draft use. */
  static SmallestStatements of(Draft draft) {
    boolean includes = false;
    boolean trees = false;
    for (DraftGroup each : draft.allGroups()) {
      SegmentGroup origin = each.origin();
      if (origin != null) {
        for (GroupPart part : origin.parts()) {
          includes |= part instanceof GroupPart.Include;
          trees |= part instanceof GroupPart.Path || part instanceof GroupPart.SubTree;
        }
      }
    }
    return new SmallestStatements(includes, trees);
  }

  /**
   * States segments.
   *
   * @param missing those to be stated, by index
   * @param allowed those that may be stated
   * @param others groups that may be included, which do not include the one in question
   */
  List<Statement> of(Draft draft, BitSet missing, BitSet allowed, List<DraftGroup> others) {
    BitSet open = (BitSet) missing.clone();
    List<Statement> includesFound = new ArrayList<>();
    if (includes && !open.isEmpty()) {
      addIncludes(open, allowed, others, includesFound);
    }
    List<Statement> subTrees = new ArrayList<>();
    List<Statement> paths = new ArrayList<>();
    if (trees && open.cardinality() >= LEAST_TREE) {
      addSubTrees(draft, open, allowed, subTrees);
      addPaths(draft, open, allowed, paths);
    }
    List<Statement> all = new ArrayList<>();
    open.stream().forEach(each -> all.add(new Statement.Member(draft.segments().get(each))));
    all.addAll(includesFound);
    all.addAll(paths);
    all.addAll(subTrees);
    return all;
  }

  private static void addIncludes(
      BitSet open, BitSet allowed, List<DraftGroup> others, List<Statement> found) {
    Map<DraftGroup, BitSet> fitting = new LinkedHashMap<>();
    for (DraftGroup each : others) {
      BitSet held = each.meets(open) ? each.wanted() : new BitSet();
      if (!held.isEmpty() && isWithin(held, allowed)) {
        fitting.put(each, held);
      }
    }
    fitting.entrySet().stream()
        .sorted(Comparator.comparingInt(each -> -each.getValue().cardinality()))
        .forEach(
            each -> {
              if (each.getValue().intersects(open)) {
                open.andNot(each.getValue());
                found.add(new Statement.Include(each.getKey()));
              }
            });
  }

  static boolean isWithin(BitSet part, BitSet whole) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }

  /** Largest first, since subtrees of the same tree lie within each other or apart. */
  private static void addSubTrees(Draft draft, BitSet open, BitSet allowed, List<Statement> found) {
    List<DraftSegment> order = parentsFirst(draft);
    int[] size = new int[draft.segments().size()];
    boolean[] whole = new boolean[size.length];
    for (DraftSegment each : order.reversed()) {
      whole[each.index()] = allowed.get(each.index());
      size[each.index()] = open.get(each.index()) ? 1 : 0;
      for (DraftSegment child : each.children()) {
        whole[each.index()] &= whole[child.index()];
        size[each.index()] += size[child.index()];
      }
    }
    boolean[] covered = new boolean[size.length];
    for (DraftSegment each : order) {
      DraftSegment parent = each.parent();
      covered[each.index()] = parent != null && covered[parent.index()];
      boolean states = whole[each.index()] && size[each.index()] >= LEAST_TREE;
      if (!covered[each.index()] && states && open.get(each.index())) {
        covered[each.index()] = true;
        found.add(new Statement.SubTree(each));
      }
      if (covered[each.index()]) {
        open.clear(each.index());
      }
    }
  }

  /** From each lowest segment upwards, as long as it goes. */
  private static void addPaths(Draft draft, BitSet open, BitSet allowed, List<Statement> found) {
    List<DraftSegment> order = parentsFirst(draft);
    for (DraftSegment end : order.reversed()) {
      if (!open.get(end.index())) {
        continue;
      }
      DraftSegment top = end;
      int states = 0;
      for (DraftSegment at = end; at != null && allowed.get(at.index()); at = at.parent()) {
        if (open.get(at.index())) {
          top = at;
          states++;
        }
      }
      if (states >= LEAST_PATH) {
        found.add(new Statement.Path(top, end));
        for (DraftSegment at = end; at != null && at != top; at = at.parent()) {
          open.clear(at.index());
        }
        open.clear(top.index());
      }
    }
  }

  private static List<DraftSegment> parentsFirst(Draft draft) {
    List<DraftSegment> order = new ArrayList<>();
    draft.forEach(
        each -> {
          if (each.isRoot()) {
            order.addAll(draft.subTree(each));
          }
        });
    return order;
  }
}
